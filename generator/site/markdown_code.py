"""Markdown without its code, which browsers show and never run."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence

_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})[^`]*")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
_TICKS = re.compile(r"(?<![`\\])`+")
_EMPTY_LINE = re.compile(r"\n[ \t]*+\n")
_AUTOLINK = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*>")


def without_code(markdown: str) -> str:
    """Return Markdown with blanks for its code and plain addresses, so that all else keeps its place.

    Where extensions disagree on what is code, it is taken for code: what runs of it all the same is
    found once the page has been built.
    """
    lines = markdown.split("\n")
    for number in _lines_of_code(lines):
        lines[number] = " " * len(lines[number])
    return _AUTOLINK.sub(_blank, _without_spans("\n".join(lines)))


def _lines_of_code(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines that stand in fences or are indented after an empty one."""
    ends: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.strip().startswith(("```", "~~~")):
            ends[line.strip()].append(number)
    found: list[int] = []
    fenced_to, is_after_empty = -1, True
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line) if number > fenced_to else None
        if fence is not None:
            same = ends[fence["fence"]]
            later = bisect(same, number)
            fenced_to = same[later] if later < len(same) else fenced_to
        is_indented = is_after_empty and bool(_INDENTED.match(line))
        if number <= fenced_to or is_indented:
            found.append(number)
        is_after_empty = is_indented or not line.strip()
    return found


def _without_spans(text: str) -> str:
    """Return a text with blanks for what stands between two runs of as many backticks.

    Both stand in one paragraph.
    """
    runs = list(_TICKS.finditer(text))
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    keys: list[tuple[int, int]] = []
    paragraph = end = 0
    for number, run in enumerate(runs):
        paragraph += bool(_EMPTY_LINE.search(text, end, run.start()))
        end = run.end()
        keys.append((paragraph, len(run[0])))
        places[keys[-1]].append(number)
    parts: list[str] = []
    at = number = 0
    while number < len(runs):
        same = places[keys[number]]
        later = bisect(same, number)
        if later < len(same):
            start, number = runs[number].start(), same[later]
            parts += [text[at:start], _blanked(text[start : runs[number].end()])]
            at = runs[number].end()
        number += 1
    return "".join([*parts, text[at:]])


def _blank(match: re.Match[str]) -> str:
    return _blanked(match[0])


def _blanked(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
