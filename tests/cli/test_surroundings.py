"""Whatever the environment says, a command gives its report or a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.nouns.project import Project
from generator.reports import FORMATS

MakeProject = Callable[[dict[str, str | bytes]], Project]

GUIDE = """\
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}
steps: [{do: {ja: 電話します。, en: Call.}}]
"""
WRONG = GUIDE + "title: 退会のしかた\n"


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments, "--project", str(root)],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("zone", [":/etc/passwd", "XYZ99:99:99", ":/", "\\"])
def test_a_time_zone_that_is_none_keeps_nobody_from_checking(
    zone: str, make_project: MakeProject
) -> None:
    done = run(make_project({"guides/midori.yml": GUIDE}).root, "check", TZ=zone)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_day_of_a_time_zone_that_is_none_is_a_sentence(make_project: MakeProject) -> None:
    root = make_project({"guides/midori.yml": GUIDE}).root
    done = run(root, "check", "--today", "now", TZ="XYZ99:99:99")
    assert done.returncode == 2
    told = "taikai: TZ: 'XYZ99:99:99' is no time zone; it must be known to tell the day\n"
    assert done.stderr.decode() == told


@pytest.mark.parametrize(
    ("encoding", "form"),
    [("cp1252", form) for form in FORMATS]
    + [(encoding, "text") for encoding in ("latin-1", "cp932")],
)
def test_what_the_terminal_cannot_show_is_written_as_an_escape(
    encoding: str, form: str, make_project: MakeProject
) -> None:
    root = make_project({"guides/midori.yml": WRONG}).root
    done = run(root, "check", "--lang", "ja", "--format", form, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"midori.yml" in done.stdout


def test_a_message_on_standard_error_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    root = tmp_path / "退会"
    root.mkdir()
    done = run(root, "check", PYTHONIOENCODING="cp1252")
    assert done.returncode == 2
    assert rb"no mkdocs.yml in" in done.stderr
    assert rb"\u9000\u4f1a" in done.stderr
