"""How long a hand-written page would take to render, told from its signs alone.

Python-Markdown looks from many a sign for the one that closes it, to the end of the paragraph or of the
page; it takes the square of their number where none closes, and recursion where one opens within another.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from generator.loader.reading.limits import TOO_LARGE
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Span
from generator.nouns.said import say

MAX_COST = 4_000_000
"""Of all paragraphs: half a second. 2,000 open brackets or 2,000 lines without an empty one cost it."""
MAX_LEVELS = 30
"""Lists and quotes within one another; Python stops at some 200."""

# What a sign costs beside others of its kind, measured with Python-Markdown 3.10, in a paragraph …
_IN_PARAGRAPH = (
    (re.compile(r"\["), 1.0),
    (re.compile(r"\n"), 1.0),
    (re.compile(r"[*_]"), 0.6),
    (re.compile(r"[`\\]"), 0.1),
)
# … and on a page: tags that nothing closes, HTML that holds Markdown, and headings, each of which
# the search of the theme looks for among all of them.
_TAGS = (
    (re.compile(r"<(?=[^<>]*(?:<|\Z))"), 3.0),
    (re.compile(r"<[^<>]*\bmarkdown\b"), 200.0),
)
_HEADING = re.compile(
    r"^[ \t>*+-]*#|^[ \t>]*(?:=+|-+)[ \t]*$|<h[1-6]", re.MULTILINE | re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "source", "wbr"}
MAX_HEADINGS = 2_000
_CELL = 40.0
"""Each row of a table has as many cells as its widest."""

_MARKERS = re.compile(r"[ \t]*(?:(?:[-+*]|[0-9]{1,9}\.)[ \t]+|>[ \t]?)*")
_MARKER = re.compile(r"[-+*>]|[0-9]+\.|\t|    ")


def markdown_fault(text: str, path: str) -> Finding | None:
    """Return what would make rendering a page slow or end it, None for any page of words."""
    return _nesting_fault(text, path) or _cost_fault(text, path)


def _nesting_fault(text: str, path: str) -> Finding | None:
    for number, line in enumerate(text.split("\n"), start=1):
        markers = _MARKERS.match(line)
        if markers is not None and len(_MARKER.findall(markers.group())) > MAX_LEVELS:
            message = say("this line stands more than {most} lists or quotes deep", most=MAX_LEVELS)
            return _finding(path, number, message, say("nest them less"))
    return None


def _cost_fault(text: str, path: str) -> Finding | None:
    if len(_HEADING.findall(text)) > MAX_HEADINGS:
        message = say("the page has more than {most} headings", most=f"{MAX_HEADINGS:,}")
        return _finding(path, 1, message, say("split the page"))
    tags = sum(len(sign.findall(text)) ** 2 * weight for sign, weight in _TAGS)
    # What comes while tags are open is looked for among them.
    among = _open_at_once(text) * (text.count("\n") + text.count("<"))
    if tags + among > MAX_COST:
        message = say("the page has so many open tags that rendering it would take minutes")
        return _finding(path, 1, message, say("close them, or write `&lt;` for a `<` in a text"))
    cost = 0.0
    for line, paragraph in _paragraphs(text):
        cost += _cost(paragraph)
        if cost > MAX_COST:
            message = say(
                "so many signs without an empty line that rendering the page would take minutes"
            )
            help_ = say("put empty lines between them, or leave them out")
            return _finding(path, line, message, help_)
    return None


def _open_at_once(text: str) -> int:
    """Return how many tags are open at once where the most are; a tag is closed by its own name."""
    most, total, opened = 0, 0, Counter[str]()
    for closing, name in _TAG.findall(text):
        tag = name.casefold()
        if closing and opened[tag]:
            opened[tag] -= 1
            total -= 1
        elif not closing and tag not in _VOID:
            opened[tag] += 1
            total += 1
            most = max(most, total)
    return most


def _paragraphs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each stretch of lines without an empty one, with the number of its first line."""
    numbered = enumerate(text.split("\n"), start=1)
    for has_words, stretch in itertools.groupby(numbered, key=lambda line: bool(line[1].strip())):
        if has_words:
            lines = list(stretch)
            yield lines[0][0], [line for _, line in lines]


def _cost(lines: list[str]) -> float:
    paragraph = "\n".join(lines)
    signs = sum(len(sign.findall(paragraph)) ** 2 * weight for sign, weight in _IN_PARAGRAPH)
    return signs + max(line.count("|") for line in lines) * len(lines) * _CELL


def _finding(path: str, line: int, message: str, help_: str) -> Finding:
    return TOO_LARGE.finding(Place(path, Span(line, 1, line, 2)), message, help_)
