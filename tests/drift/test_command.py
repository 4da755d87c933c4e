"""`taikai diff` at the terminal: what it prints, where, and its exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.capture.conftest import Darkroom
from tests.drift.conftest import NEW, rename, run_diff

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]


@pytest.fixture
def darkroom(photographed: Darkroom, tmp_path: Path) -> Darkroom:
    return photographed.copied(tmp_path / "project")


def test_an_unchanged_guide_ends_with_0(darkroom: Darkroom) -> None:
    files = darkroom.files()
    result = run_diff(darkroom, "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "midori: nothing has changed on 2 screens\n")
    assert "[2/2] midori desktop settings" in result.stderr
    assert darkroom.files() == files


def test_a_change_ends_with_1_and_writes_no_picture(darkroom: Darkroom) -> None:
    files = darkroom.files()
    rename(darkroom)
    result = run_diff(darkroom, "--lang", "en")
    assert result.exit_code == 1
    assert f"  step 2 · 退会はこちら → {NEW} (relabelled)\n" in result.stdout
    assert darkroom.files() == files
    assert f"write `find: \"role=link[name='{NEW}']\"`" in result.stderr
    place = darkroom.place("text=退会はこちら")
    assert f"{place}: warning[capture-found-again]" in result.stderr


def test_json_goes_alone_to_standard_output(darkroom: Darkroom) -> None:
    rename(darkroom)
    result = run_diff(darkroom, "--format", "json")
    rows = json.loads(result.stdout)
    assert [
        (row["screen"], row["target"], row["change"])
        for row in rows
        if row["change"] != "unchanged"
    ] == [("settings", "leave", "relabelled")]


def test_github_shows_changes_and_proposals_at_their_lines(darkroom: Darkroom) -> None:
    rename(darkroom)
    result = run_diff(darkroom, "--format", "github", "--lang", "ja")
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
    result = run_diff(darkroom, "--lang", "en")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_without_a_browser_it_ends_with_2(
    darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAIKAI_CHROMIUM", "/nowhere/chromium")
    darkroom.browser = None
    result = run_diff(darkroom, "--lang", "en")
    assert result.exit_code == 2
    assert "no browser starts" in result.stderr


def test_an_unknown_route_is_refused_with_those_that_there_are(darkroom: Darkroom) -> None:
    result = run_diff(darkroom, "--route", "phone")
    assert result.exit_code == 2
    assert "`midori` has no route `phone`; it has main" in result.stderr


def test_a_screen_that_may_not_be_photographed_keeps_no_other_from_being_compared(
    darkroom: Darkroom,
) -> None:
    darkroom.change_site("account.html", ("<main", "<p>田中一郎様 090-1234-5678</p><main"))
    result = run_diff(darkroom, "--lang", "en")
    assert result.exit_code == 1
    assert "step 1 · the screen (could not be compared: " in result.stdout
    assert "step 2" not in result.stdout
    assert "090-1234" not in result.output
