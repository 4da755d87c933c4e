"""`taikai check` as a user runs it: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.nouns.project import Project

MakeProject = Callable[[dict[str, str | bytes]], Project]

SOUND = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
steps: [{do: {ja: 電話します。, en: Call.}}]
"""
WARNED = SOUND + "conclusion: [{ja: 手順は次のとおりです。, en: Leave.}]\n"
WRONG = SOUND + "title: 退会のしかた\n"
OVERDUE = SOUND + 'verified: {how: described, on: "2026-01-01"}\n'


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("definition", "options", "status", "told"),
    [
        (SOUND, [], 0, "no findings"),
        (WARNED, [], 0, "1 warning in 1 file"),
        (WARNED, ["--strict"], 1, "1 error in 1 file"),
        (WRONG, [], 1, "guides/midori.yml:3:8: error[translation-missing]"),
        (OVERDUE, [], 0, "no findings"),
        (OVERDUE, ["--today", "2026-12-31"], 1, "error[review-overdue]"),
        (OVERDUE, ["--today", "2026-03-28"], 0, "warning[review-overdue]"),
    ],
)
def test_the_exit_status_says_whether_there_are_errors(
    definition: str, options: list[str], status: int, told: str, make_project: MakeProject
) -> None:
    project = make_project({"guides/midori.yml": definition})
    result = run("check", "--project", project.root, *options)
    assert (result.exit_code, result.stderr) == (status, "")
    assert told in result.stdout


@pytest.mark.parametrize("guide", ["midori", "midori.yml", "guides/midori.yml"])
def test_one_guide_can_be_checked_by_name_or_file(guide: str, make_project: MakeProject) -> None:
    project = make_project({"guides/midori.yml": SOUND, "guides/other.yml": WRONG})
    assert run("check", guide, "--project", project.root).exit_code == 0
    assert run("check", "other", "--project", project.root).exit_code == 1


def test_a_guide_is_checked_by_its_whole_path(make_project: MakeProject) -> None:
    project = make_project({"guides/midori.yml": WRONG})
    assert run("check", project.guides / "midori.yml", "--project", project.root).exit_code == 1


@pytest.mark.parametrize("folder", ["/nonexistent/elsewhere", "elsewhere", "guides/apps"])
def test_a_file_that_is_elsewhere_is_not_taken_for_a_guide(
    folder: str, make_project: MakeProject
) -> None:
    project = make_project({"guides/midori.yml": SOUND})
    result = run("check", f"{folder}/midori.yml", "--project", project.root)
    assert result.exit_code == 2
    assert "is not in guides/ of this project" in result.stderr


@pytest.mark.parametrize("name", [b"a\nb", "a\u202eb".encode(), b"\xff\xfe", b"A", b"a b"])
def test_a_guide_with_a_bad_name_is_not_called_sound(
    name: bytes, make_project: MakeProject
) -> None:
    file = f"{os.fsdecode(name)}.yml"
    project = make_project({f"guides/{file}": SOUND})
    assert run("check", file, "--project", project.root).exit_code == 1
    result = run("check", file.removesuffix(".yml"), "--project", project.root)
    assert "error[file-name]" in result.stdout


@pytest.mark.parametrize("what", ["guides", "images", "images/midori"])
def test_a_folder_that_is_a_link_is_told_for_each_guide_of_it(
    what: str, make_project: MakeProject
) -> None:
    project = make_project({"elsewhere/midori.yml": SOUND, "guides/midori.yml": SOUND})
    path = project.root / what
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(project.root / "elsewhere")
    result = run("check", "midori", "--project", project.root)
    assert f"{what}: error[file-unreadable]" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "no-such-guide"],
        ["check", "--format", "yaml"],
        ["check", "--today", "tomorrow"],
        ["check", "--no-such-option"],
        ["explain", "no-such-rule"],
        ["no-such-command"],
    ],
)
def test_a_mistaken_command_ends_with_two(
    arguments: list[str], make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_project({"guides/midori.yml": SOUND}).root)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    result = run("check", "--project", tmp_path)
    assert result.exit_code == 2
    assert "no mkdocs.yml" in result.stderr


def test_a_folder_without_guides_is_an_error(make_project: MakeProject) -> None:
    project = make_project({"images/.gitkeep": ""})
    project.guides.rmdir()
    result = run("check", "--project", project.root)
    assert result.exit_code == 1
    assert "guides: error[file-unreadable]" in result.stdout


def test_an_error_of_the_program_is_one_line_unless_debugging(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the roof fell in")

    project = make_project({"guides/midori.yml": SOUND})
    monkeypatch.setattr("generator.cli.check.check_project", fail)
    result = run("check", "--project", project.root)
    assert result.exit_code == 2
    assert result.stderr.startswith("taikai: RuntimeError: the roof fell in")
    assert result.stderr.count("\n") == 1
    debugged = run("--debug", "check", "--project", project.root)
    assert isinstance(debugged.exception, RuntimeError)


def test_nothing_is_written(make_project: MakeProject) -> None:
    project = make_project({"guides/midori.yml": WRONG})
    before = sorted(project.root.rglob("*"))
    run("check", "--project", project.root)
    assert sorted(project.root.rglob("*")) == before


def test_output_is_utf_8_and_plain_when_it_is_not_a_terminal(make_project: MakeProject) -> None:
    project = make_project({"guides/midori.yml": WRONG})
    command = [sys.executable, "-m", "generator", "check", "--project", str(project.root)]
    result = subprocess.run(
        command, capture_output=True, check=False, env={"LC_ALL": "C", "PYTHONUTF8": "0"}
    )
    assert result.returncode == 1
    assert "退会のしかた" in result.stdout.decode("utf-8")
    assert b"\x1b" not in result.stdout


def test_json_can_be_read_by_a_program(make_project: MakeProject) -> None:
    project = make_project({"guides/midori.yml": WRONG})
    shown = json.loads(run("check", "--project", project.root, "--format", "json").stdout)
    assert shown["summary"] == {"errors": 1, "warnings": 0, "waived": 0, "files": 1}
    assert shown["findings"][0]["line"] == 3


@pytest.mark.parametrize(
    ("locale", "options", "told"),
    [
        ("C", [], "this text is in Japanese only"),
        ("ja_JP.UTF-8", [], "日本語しか書かれていません"),
        ("ja_JP.UTF-8", ["--lang", "en"], "this text is in Japanese only"),
        ("en_US.UTF-8", ["--lang", "ja"], "日本語しか書かれていません"),
    ],
)
def test_messages_are_in_the_language_of_the_locale_unless_one_is_named(
    locale: str,
    options: list[str],
    told: str,
    make_project: MakeProject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    project = make_project({"guides/midori.yml": WRONG})
    assert told in run("check", "--project", project.root, *options).stdout


def test_the_built_site_is_looked_at_on_request(make_project: MakeProject) -> None:
    page = '<a href="nowhere/">x</a>'
    project = make_project({"guides/midori.yml": SOUND, "site/index.html": page})
    assert run("check", "--project", project.root).exit_code == 0
    result = run("check", "--project", project.root, "--site", project.root / "site")
    assert result.exit_code == 1
    assert "site/index.html:1:1: error[site-link]: `nowhere/` leads to nothing" in result.stdout


WATCHED = """
import sys

def tell(event, given):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system")):
        raise SystemExit(f"{event} {given}")

sys.addaudithook(tell)
from generator.cli import main
main(sys.argv[1:])
"""
"""Ends a command at the first connection or process that it makes (PEP 578)."""


def test_no_connection_and_no_process_is_made(make_project: MakeProject) -> None:
    linked = SOUND.replace(
        "reading: みどりまるしぇ", "reading: みどりまるしぇ, url: https://midori.example/"
    )
    project = make_project({"guides/midori.yml": linked})
    given = ["check", "--project", str(project.root), "--lang", "en"]

    def watched(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", WATCHED, *given, *options]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    quiet = watched()
    assert (quiet.returncode, quiet.stderr) == (0, "")
    assert quiet.stdout.startswith("no findings")
    assert watched("--online").stderr.startswith("socket.getaddrinfo ('midori.example'")
