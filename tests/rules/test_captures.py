"""Rules' own pages are true in a browser: what passes is photographed, what fails fails by that rule."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator.pictures
from generator.capture.rules import RULES
from generator.nouns.findings import Severity
from tests.rules.examples import Example, examples_of
from tests.rules.trial import Trial

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]

LATIN = Path(generator.pictures.__file__).parent / "font"
EXAMPLES = [example for rule in RULES for example in examples_of(rule)]


@pytest.fixture
def chromium(
    example: Example, browser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str | None:
    """The browser that is kept, or none where one has to be started that finds only Latin fonts."""
    if "Latin fonts alone" not in example.words:
        return browser
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    shutil.copy(next(LATIN.glob("*.ttf")), fonts)
    config = fonts / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{fonts}</dir><cachedir>{fonts}/cache</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(config))
    return None


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_a_capture_finds_what_a_rules_page_says(
    example: Example, chromium: str | None, tmp_path: Path
) -> None:
    told = Trial(example, tmp_path / "project", chromium).run()
    assert told.rules == example.expected
    refused = example.outcome == "Fails" and example.rule.severity is Severity.ERROR
    assert told.written == (not refused)
