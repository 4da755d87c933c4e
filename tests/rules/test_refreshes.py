"""Rules' own pages are true of later pictures: what `refresh` takes over, and what `diff` tells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.drift.screen_changed import SCREEN_CHANGED
from generator.refresh.rules import RULES
from tests.rules.examples import Example, examples_of
from tests.rules.trial import Trial

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]
EXAMPLES = [example for rule in (*RULES, SCREEN_CHANGED) for example in examples_of(rule)]


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.rule in RULES], ids=str)
def test_a_new_picture_is_taken_over_or_refused_as_a_rules_page_says(
    example: Example, browser: str, tmp_path: Path
) -> None:
    size = re.search(r"(\d+) × \d+ pixels", example.words)
    scale = int(size[1]) // 1280 if size else None
    told = Trial(example, tmp_path / "project", browser).run(scale=scale)
    assert told.rules == example.expected
    assert not (told.rules and told.written)


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.rule not in RULES], ids=str)
def test_a_changed_screen_is_told_as_the_rules_page_says(
    example: Example, browser: str, tmp_path: Path
) -> None:
    told = Trial(example, tmp_path / "project", browser).run()
    assert told.rules == example.expected
    assert not told.written
