"""Whoever follows the tutorial ends with a guide that has pictures and no findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from generator.nouns.text import LANGS, Lang

GUIDES = Path(__file__).parents[3] / "guides"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCREENS = ("account", "leave", "complete")
PATH = re.compile(r"^(?:# |<!-- )((?:guides|tests)/\S+?)(?: -->)?\n")


def blocks(lang: Lang) -> list[tuple[str, str]]:
    return BLOCK.findall((GUIDES / f"tutorial.{lang}.md").read_text("utf-8"))


def files(lang: Lang) -> list[tuple[str, str]]:
    """Return the files that the tutorial has its reader write, in order; a guide is written twice."""
    return [(match[1], text) for _, text in blocks(lang) if (match := PATH.match(text))]


def write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


def taikai(folder: Path, *arguments: str, lang: Lang = "en") -> Result:
    command, *rest = arguments
    options = ["--lang", lang] if command == "check" else []
    return CliRunner().invoke(main, [command, *rest, "--project", str(folder), *options])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: test\n")
    (tmp_path / "guides").mkdir()
    return tmp_path


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_guide_is_twenty_lines_without_a_fault(lang: Lang, folder: Path) -> None:
    path, text = files(lang)[0]
    write(folder, path, text)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) <= 20
    result = taikai(folder, "check", "midori", "--strict")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("lang", LANGS)
def test_a_slip_is_told_as_the_tutorial_shows(lang: Lang, folder: Path) -> None:
    path, text = files(lang)[0]
    write(folder, path, text.replace("- press: {ja: 退会する", "- pres: {ja: 退会する"))
    told = next(text for kind, text in blocks(lang) if kind == "text")
    result = taikai(folder, "check", "midori", lang=lang)
    assert (result.exit_code, result.output) == (1, told)


def test_both_languages_have_their_reader_write_the_same() -> None:
    assert files("ja") == files("en")


@pytest.mark.browser
def test_the_pictures_can_be_taken(folder: Path) -> None:
    for path, text in files("ja"):
        write(folder, path, text)
    result = taikai(folder, "capture", "midori")
    assert result.exit_code == 0, result.output
    screens = {f"{device}/{name}" for device in ("desktop", "phone") for name in SCREENS}
    images = folder / "images" / "midori"
    assert {str(p.relative_to(images).with_suffix("")) for p in images.rglob("*.png")} == screens
    result = taikai(folder, "check", "midori", "--strict")
    assert result.exit_code == 0, result.output
