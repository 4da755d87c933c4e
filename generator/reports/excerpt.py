"""The excerpt under a finding: its line, and carets below what is meant."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.places import Span
from generator.reports.display import cells, visible

MAX_CELLS = 100
"""A longer line is cut on both sides of the place, so that it stays on one line of a terminal."""

MAX_CHARACTERS = 400
"""No more of a line is looked at around the place: marks that take up no cell have no end of room."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as shown, and carets that stand right below it."""

    line: str
    carets: str


def excerpt(line: str, span: Span) -> Excerpt:
    """Return the excerpt of a line at a span; a span of several lines is shown by its first."""
    start = min(span.column - 1, len(line))
    end = (
        len(line) if span.end_line > span.line else max(min(span.end_column - 1, len(line)), start)
    )
    left, right = _window(line, start, end)
    before = ("…" if left else "") + visible(line[left:start])
    meant = visible(line[start : min(end, right)])
    after = visible(line[min(end, right) : right]) + ("…" if right < len(line) else "")
    carets = " " * cells(before) + "^" * max(1, cells(meant))
    return Excerpt((before + meant + after).rstrip(), carets)


def _window(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the first and last character to show, so that the place is seen with what is around."""
    if len(line) <= MAX_CHARACTERS and cells(visible(line)) <= MAX_CELLS:
        return 0, len(line)
    left, right = start, start
    room = MAX_CELLS - 2  # for the marks of omission
    while room > 0 and right - left < MAX_CHARACTERS and (left > 0 or right < len(line)):
        if right < len(line):
            room -= cells(visible(line[right]))
            right += 1
        if left > 0 and (right >= end or right - start > start - left):
            room -= cells(visible(line[left - 1]))
            left -= 1
    return left, right
