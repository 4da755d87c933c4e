"""Carets stand under what is meant, in cells of a terminal."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nouns.places import Span
from generator.reports.display import cells, visible
from generator.reports.excerpt import MAX_CELLS, MAX_CHARACTERS, excerpt


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("退会", 4),
        ("ﾀｲｶｲ", 4),
        ("ＡＢ：", 6),
        ("か\u3099", 2),
        ("e\u0301", 1),
        ("「」、。", 8),
        ("①→…", 3),
    ],
)
def test_a_wide_character_takes_two_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_the_carets_stand_under_japanese_text() -> None:
    shown = excerpt("title: {ja: 退会する, en: x}", Span(1, 13, 1, 17))
    assert shown.line == "title: {ja: 退会する, en: x}"
    assert shown.carets == " " * 12 + "^" * 8


def test_a_span_of_several_lines_is_shown_by_its_first() -> None:
    assert excerpt("steps:", Span(1, 1, 4, 3)).carets == "^" * 6


def test_what_is_past_the_end_of_the_line_has_one_caret() -> None:
    assert excerpt("ab", Span(1, 9, 1, 9)).carets == "  ^"


@pytest.mark.parametrize("sign", ["あ", "e\u0301", "\u0301", "\0"])
def test_a_line_of_a_million_characters_costs_no_more_than_what_is_shown(sign: str) -> None:
    line = (sign * 1_000_000)[:1_000_000]
    start = time.process_time()
    shown = [excerpt(line, Span(1, 500_000 + n, 1, 500_001 + n)) for n in range(200)]
    assert time.process_time() - start < 1
    assert max(len(each.line) for each in shown) <= MAX_CHARACTERS + len("……")


@given(st.text(max_size=300), st.integers(1, 300), st.integers(0, 300))
def test_the_carets_are_below_the_line_and_as_wide_as_what_is_meant(
    line: str, column: int, width: int
) -> None:
    shown = excerpt(line, Span(1, column, 1, column + width))
    assert cells(shown.line) <= MAX_CELLS + cells(visible("\0"))
    start = len(shown.carets) - len(shown.carets.lstrip(" "))
    assert set(shown.carets.strip()) == {"^"}
    assert start <= cells(shown.line) or not line[column - 1 :].strip()
