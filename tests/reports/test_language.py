"""Every message of a finding has its Japanese, with the same values in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from generator.nouns.findings import Finding, Severity
from generator.nouns.personal import IN_TEXTS, SHAPES
from generator.nouns.places import Place
from generator.nouns.said import say, verbatim
from generator.nouns.text import has_japanese
from generator.reports import make_report, render_text
from generator.reports.language import messages, translated

ROOT = Path(__file__).parents[2]
SPEAKERS = (
    "loader",
    "checks",
    "pictures",
    "reports",
    "site",
    "online",
    "nouns",
    "capture",
    "drift",
    "refresh",
    "cli",
)
"""The packages whose messages are findings; in pages, `say` is the speech of a page."""

MADE_ELSEWHERE = {shape.looks_like for shape in (*SHAPES, *IN_TEXTS)}


def trees(packages: tuple[str, ...]) -> Iterator[ast.AST]:
    for package in packages:
        for path in sorted((ROOT / "generator" / package).rglob("*.py")):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def said_in_code() -> set[str]:
    return {
        str(node.args[0].value)
        for node in trees(SPEAKERS)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and isinstance(node.args[0], ast.Constant)
    }


def said_by_the_model() -> set[str]:
    """What validators say: the constants that are raised, at once or by way of `msg`."""
    raised = [
        node.value
        for node in trees(("nouns",))
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "msg"
    ]
    raised += [
        node.exc.args[0]
        for node in trees(("nouns",))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args
    ]
    return {str(node.value) for node in raised if isinstance(node, ast.Constant)}


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_message_has_its_japanese_and_nothing_else_has() -> None:
    wanted = said_in_code() | said_by_the_model() | MADE_ELSEWHERE
    table = set(messages("ja"))
    assert sorted(wanted - table) == []
    assert sorted(table - wanted) == []


@pytest.mark.parametrize("template", sorted(messages("ja")))
def test_a_translation_has_the_same_values(template: str) -> None:
    assert slots(messages("ja")[template]) == slots(template)


def test_translations_are_in_japanese() -> None:
    only_values = re.compile(r"[\W_]*(?:\{\w+\}[\W_]*)+")
    latin = [
        words
        for words in messages("ja").values()
        if not has_japanese(words) and not only_values.fullmatch(words)
    ]
    assert latin == []


def test_values_that_are_messages_are_translated_too() -> None:
    message = say("expected a list, but found {value}", value=say("a mapping"))
    assert message == "expected a list, but found a mapping"
    assert translated(message, "ja") == "リストが必要ですが、マッピングが書かれています"


@pytest.mark.parametrize("text", ["plain", "{braces}", "{", "}{"])
def test_words_without_a_translation_stay_as_they_are(text: str) -> None:
    assert translated(text, "ja") == translated(verbatim(text), "ja") == text


def test_a_report_is_wholly_in_japanese(golden: Callable[[Path, str], None]) -> None:
    place = Place("guides/midori.yml")
    findings = [
        Finding(
            "syntax", Severity.ERROR, place, say("this quote is never closed"), say("close it")
        ),
        Finding("list-promised", Severity.WARNING, place, say("finish the text")),
        Finding("structure", Severity.ERROR, place, say("the file is empty"), waived="x"),
    ]
    text = render_text(make_report(findings, lang="ja"))
    golden(Path(__file__).parent / "expected" / "japanese.txt", text)
