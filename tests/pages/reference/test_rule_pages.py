"""The pages of rules: one for each language, with the same code and the same things said."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.nouns.rule import Rule
from generator.nouns.text import LANGS, Lang
from generator.pages.reference import render_rules, rule_page
from generator.pages.reference.rule_pages import RulePart, japanese, rule_parts
from generator.rules import RULE_GROUPS, RULES

PARTS = {"title", "what", "why", "fix"}
MAYBE = {"given", "passes", "fails"}
CODE = r"``.+?``|`[^`]+`"

by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_every_rule_has_japanese_words_and_no_words_are_left_over() -> None:
    assert japanese().keys() - {"labels", "titles"} == {rule.id for rule in RULES}
    for rule in RULES:
        assert PARTS <= japanese()[rule.id].keys() <= PARTS | MAYBE, rule.id


@by_rule
def test_both_languages_have_the_same_code_in_the_same_order(rule: Rule) -> None:
    english, ours = (
        [(part.language, part.text) for part in rule_parts(rule, lang) if part.language]
        for lang in LANGS[::-1]
    )
    assert ours == english


@by_rule
def test_what_the_examples_say_beside_the_code_is_said_in_both_languages(rule: Rule) -> None:
    own = japanese()[rule.id]
    english = [part.text for part in rule_parts(rule, "en") if not part.language]
    for head, key in (("Passes", "passes"), ("Fails", "fails")):
        (line,) = (text for text in english if text.startswith(head))
        assert bool(own.get(key)) == (line != f"{head}:")
        assert own.get(key, "。").endswith("。") != line.endswith(":") or not own.get(key)
    start = next(i for i, text in enumerate(english) if text.startswith("**Why.**"))
    end = next(i for i, text in enumerate(english) if text.startswith("Passes"))
    assert len(own.get("given", ())) == end - start - 1


@by_rule
def test_the_same_names_and_numbers_are_in_both_languages(rule: Rule) -> None:
    english, ours = (exact(rule_parts(rule, lang)) for lang in LANGS[::-1])
    assert ours == english


def exact(parts: tuple[RulePart, ...]) -> set[str]:
    """Return what no language changes: code, and numbers outside it."""
    words = "\n".join(part.text for part in parts if not part.language)
    code = re.findall(CODE, words)
    return {*code, *re.findall(r"\d[\d,.]*\d|\d", re.sub(CODE, "", words))}


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_rules_has_the_whole_page_of_each(lang: Lang) -> None:
    page = render_rules(RULE_GROUPS, lang)
    for rule in RULES:
        assert f"{{ #{rule.id} }}" in page
        assert all(part.text in page for part in rule_parts(rule, lang) if not part.language)


def test_an_english_page_is_the_docstring() -> None:
    for rule in RULES:
        assert rule_page(rule, "en") == rule.page.replace(f"{rule.title}.", rule.title, 1)


def test_a_rule_is_explained_in_the_language_that_is_asked_for() -> None:
    for options, start in (
        (["--lang", "ja"], "duplicate-key (error)\n\n同じ"),
        (["--lang", "en"], "duplicate-key (error)\n\nA key"),
    ):
        said = CliRunner().invoke(main, ["explain", "duplicate-key", *options])
        assert said.stdout.startswith(start)
