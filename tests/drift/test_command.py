"""`taikai diff` at the terminal: what it prints, where, and its exit status."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import sync_playwright

from generator.capture.browser import find_chromium
from generator.cli import main
from tests.capture.conftest import Darkroom, MakeProject, new_darkroom

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
NEW = "退会のページへ"


@pytest.fixture
def darkroom(make_project: MakeProject, browser: str) -> Darkroom:
    """A guide with pictures of a small site, whose words then change on the second of two screens."""
    made = new_darkroom(make_project, browser)
    made.keep_steps("account", "settings")
    made.capture()
    return made


def run(darkroom: Darkroom, *arguments: str) -> Result:
    given = ["diff", "midori", "--project", str(darkroom.project.root), "--device", "desktop"]
    if darkroom.browser:
        given += ["--browser", darkroom.browser]
    return CliRunner().invoke(main, [*given, *arguments])


def rename(darkroom: Darkroom) -> None:
    darkroom.change_site("settings.html", ("退会はこちら", NEW))


def test_an_unchanged_guide_ends_with_0(darkroom: Darkroom) -> None:
    files = darkroom.files()
    result = run(darkroom, "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "midori: nothing has changed on 2 screens\n")
    assert "[2/2] midori desktop settings" in result.stderr
    assert darkroom.files() == files


def test_a_change_ends_with_1_and_writes_no_picture(darkroom: Darkroom) -> None:
    files = darkroom.files()
    rename(darkroom)
    result = run(darkroom, "--lang", "en")
    assert result.exit_code == 1
    assert f"  step 2 · 退会はこちら → {NEW} (relabelled)\n" in result.stdout
    assert darkroom.files() == files
    assert f"write `find: \"role=link[name='{NEW}']\"`" in result.stderr
    place = darkroom.place("text=退会はこちら")
    assert f"{place}: warning[capture-found-again]" in result.stderr


def test_json_goes_alone_to_standard_output(darkroom: Darkroom) -> None:
    rename(darkroom)
    result = run(darkroom, "--format", "json")
    rows = json.loads(result.stdout)
    assert [
        (row["screen"], row["target"], row["change"])
        for row in rows
        if row["change"] != "unchanged"
    ] == [("settings", "leave", "relabelled")]


def test_github_shows_changes_and_proposals_at_their_lines(darkroom: Darkroom) -> None:
    rename(darkroom)
    result = run(darkroom, "--format", "github", "--lang", "ja")
    line = darkroom.place("leave: {find").split(":")[1]
    annotations = [each for each in result.stdout.splitlines() if each.startswith("::warning")]
    assert [re.sub(r".*title=(.*?)::.*", r"\1", each) for each in annotations] == [
        "screen-changed",
        "capture-found-again",
        "capture-label",
    ]
    assert all(f"line={line}," in each for each in annotations)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("{press: menu}", "{pres: menu}"), "cannot be followed"),
        (("path: /account", "path: /nowhere"), "no screen could be photographed"),
    ],
)
def test_what_cannot_be_compared_ends_with_2(
    darkroom: Darkroom, change: tuple[str, str], said: str
) -> None:
    darkroom.change_guide(change)
    result = run(darkroom, "--lang", "en")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_without_a_browser_it_ends_with_2(
    darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAIKAI_CHROMIUM", "/nowhere/chromium")
    darkroom.browser = None
    assert run(darkroom).exit_code == 2


def test_an_unknown_route_is_refused_with_those_that_there_are(darkroom: Darkroom) -> None:
    result = run(darkroom, "--route", "phone")
    assert result.exit_code == 2
    assert "`midori` has no route `phone`; it has main" in result.stderr


def test_a_screen_that_may_not_be_photographed_keeps_no_other_from_being_compared(
    darkroom: Darkroom,
) -> None:
    darkroom.change_site("account.html", ("<main", "<p>田中一郎様 090-1234-5678</p><main"))
    result = run(darkroom, "--lang", "en")
    assert result.exit_code == 1
    assert "step 1 · the screen (could not be compared: " in result.stdout
    assert "step 2" not in result.stdout
    assert "090-1234" not in result.output


class TestReport:
    @pytest.fixture
    def page(self, darkroom: Darkroom, tmp_path: Path) -> Path:
        rename(darkroom)
        result = run(darkroom, "--report", str(tmp_path / "report"), "--lang", "en")
        page = tmp_path / "report/index.html"
        assert result.stderr.splitlines()[-1] == str(page)
        return page

    @pytest.fixture
    def shown(self, page: Path) -> Iterator[dict[str, object]]:
        """What a browser without scripts, which may ask no host, makes of the page."""
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium())
            context = browser.new_context(
                java_script_enabled=False, viewport={"width": 360, "height": 800}
            )
            tab = context.new_page()
            asked: list[str] = []
            tab.on("request", lambda request: asked.append(request.url))
            tab.goto(page.as_uri())
            english = tab.inner_text("main")
            tab.click("label[for=ja]")
            yield {"asked": asked, "en": english, "ja": tab.inner_text("main")}
            browser.close()

    def test_it_reads_in_both_languages_without_scripts_or_hosts(
        self, shown: dict[str, object]
    ) -> None:
        english, japanese = str(shown["en"]), str(shown["ja"])
        assert "What has changed on the screens" in english
        assert "relabelled" in english
        assert "文言の変更" not in english
        assert "画面の変化" in japanese
        assert "文言の変更" in japanese
        assert "relabelled" not in japanese
        asked = shown["asked"]
        assert isinstance(asked, list)
        assert sum(url.endswith(("before.png", "after.png")) for url in asked) >= 2
        assert all(url.startswith(("file:", "data:")) for url in asked)

    def test_it_has_the_pictures_of_what_changed_and_nothing_unmasked(self, page: Path) -> None:
        pictures = sorted(path.name for path in (page.parent / "pictures").iterdir())
        assert pictures == [
            "midori-desktop-settings-after.png",
            "midori-desktop-settings-before.png",
        ]
        text = page.read_text("utf-8")
        assert "<script" not in text
        assert "yoko@" not in text
        assert "緑川" not in text
