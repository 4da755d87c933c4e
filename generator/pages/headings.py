"""Japanese headings break between phrases only: at a word's end a line break reads as a pause.

Browsers break Japanese after almost any character. BudouX tells the phrases when the site is built,
so every browser breaks where a reader would. The breaks are `wbr` elements, which say nothing: they
are put into the finished HTML, after ids, titles, lists of contents and search have been made.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterator

import budoux

_HEADING = re.compile(r"(<h([1-4])\b[^>]*>)(.*?)(</h\2>)", re.DOTALL)
_TEXT = re.compile(r"[^<>]+(?=<|$)")
_OPENING, _CLOSING = "「『（([", "」』）)]"
LONGEST_LABEL = 12
"""Characters of a label in brackets that is kept whole; a longer one may need the room of two lines."""


def break_headings(page: str) -> str:
    """Return the HTML of a Japanese page with a possible break between the phrases of its headings."""
    return _HEADING.sub(lambda m: m[1] + _TEXT.sub(_broken, m[3]) + m[4], page)


def _broken(match: re.Match[str]) -> str:
    phrases = _whole_labels(_parser().parse(html.unescape(match[0])))
    return "<wbr>".join(html.escape(phrase, quote=False) for phrase in phrases)


@functools.cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _whole_labels(phrases: list[str]) -> Iterator[str]:
    """Join the phrases of a short label: 「退会する」 is one thing on the screen."""
    held = ""
    for phrase in phrases:
        held += phrase
        if not _is_open(held):
            yield held
            held = ""
    if held:
        yield held


def _is_open(text: str) -> bool:
    start = max(text.rfind(mark) for mark in _OPENING)
    return start > max(text.rfind(mark) for mark in _CLOSING) and len(text) - start <= LONGEST_LABEL
