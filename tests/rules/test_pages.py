"""Every rule has a page of one form, with something that keeps to the rule and something that breaks it."""

from __future__ import annotations

import pytest

from generator.nouns.rule import Rule
from generator.online import OUTER_LINK
from generator.rules import RULES
from generator.site.built import SITE_LINK
from tests.rules import test_captures, test_examples, test_refreshes
from tests.rules.examples import examples_of

by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


@by_rule
def test_a_page_says_what_why_and_how_to_fix(rule: Rule) -> None:
    title, *rest = rule.page.split("\n\n")
    assert title.endswith(".")
    assert "\n" not in title
    parts = [part.partition("**")[2].partition("**")[0] for part in rest if part.startswith("**")]
    assert parts == ["What.", "Why.", "How to fix."]


@by_rule
def test_a_page_shows_what_passes_and_then_what_fails(rule: Rule) -> None:
    outcomes = [example.outcome for example in examples_of(rule)]
    assert outcomes == ["Passes", "Fails"]
    assert all(example.blocks or example.words for example in examples_of(rule))
    assert rule.page.index("**Why.**") < rule.page.index("\nPasses")
    assert rule.page.index("\nFails") < rule.page.index("**How to fix.**")


def test_no_example_is_left_untried() -> None:
    tried = [example.rule for example in test_examples.EXAMPLES + test_captures.EXAMPLES]
    tried += [example.rule for example in test_refreshes.EXAMPLES]
    assert {*tried, SITE_LINK, OUTER_LINK} == set(RULES)  # these two each in a test of their own


def test_no_two_rules_have_one_id() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
