"""`taikai capture` at the terminal: what it prints, where, and its exit status."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.capture.conftest import Darkroom, impatient


def run(darkroom: Darkroom, *arguments: str) -> Result:
    given = ["capture", "--project", str(darkroom.project.root), *arguments]
    with impatient():
        return CliRunner().invoke(main, given)


@pytest.mark.browser
def test_pictures_go_to_standard_output_and_progress_to_standard_error(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings")
    result = run(darkroom, "midori", "--device", "phone")
    assert result.exit_code == 0
    assert result.stdout == "images/midori/phone/account.png\nimages/midori/phone/settings.png\n"
    assert result.stderr.splitlines() == [
        "[1/2] midori phone account",
        "[2/2] midori phone settings",
        "midori: 2 pictures written, 0 unchanged",
    ]
    again = run(darkroom, "guides/midori.yml", "--device", "phone")
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.endswith("midori: 0 pictures written, 2 unchanged\n")


@pytest.mark.browser
def test_a_refusal_is_shown_at_its_place_with_what_to_do(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    darkroom.change_guide(("role=button[name='アカウント']", "css=#nobody"))
    result = run(darkroom, "midori", "--device", "desktop")
    assert result.exit_code == 1
    place = darkroom.place("css=#nobody")
    assert result.stdout.startswith(f"{place}: error[capture-target-missing]: ")
    assert "  help: " in result.stdout
    assert result.stderr == "midori: nothing was written\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody",), "there is no guide `nobody`"),
        (("midori", "--against", "replica:midori/v9"), "there is no folder"),
        (
            ("midori", "--against", "https://other.example"),
            "does not allow the host `other.example`",
        ),
        (("midori", "--against", "midori.example"), "nothing to take pictures of"),
        (("midori", "--device", "watch"), "'watch' is not one of"),
        ((), "Missing argument"),
    ],
)
def test_what_cannot_be_run_ends_with_status_2(
    darkroom: Darkroom, arguments: tuple[str, ...], said: str
) -> None:
    result = run(darkroom, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_browser_that_does_not_start_ends_with_status_2(
    darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAIKAI_CHROMIUM", "/nowhere/chromium")
    result = run(darkroom, "midori")
    assert result.exit_code == 2
    assert "no browser starts" in result.stderr
    assert "TAIKAI_CHROMIUM" in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  - screen: settings\n", "  - screen: setings\n", "screen-missing"),
        ("{press: leave}", "{press: leaves}", "target-missing"),
        ("{press: leave}", "{pres: leave}", "structure"),
    ],
)
def test_a_definition_that_cannot_be_followed_starts_no_browser(
    darkroom: Darkroom, monkeypatch: pytest.MonkeyPatch, old: str, new: str, rule: str
) -> None:
    monkeypatch.setenv("TAIKAI_CHROMIUM", "/nowhere/chromium")
    darkroom.change_guide((old, new))
    result = run(darkroom, "midori")
    assert result.exit_code == 1
    assert f"error[{rule}]" in result.stdout


def test_a_guide_that_names_no_stand_in_needs_an_address(darkroom: Darkroom) -> None:
    darkroom.change_guide(("capture: {against: replica:midori/v1}\n", ""))
    result = run(darkroom, "midori")
    assert result.exit_code == 2
    assert "--against" in result.stderr
