"""From places in a text to lines and columns."""

from __future__ import annotations

from generator.nouns.places import Span


class Spans:
    """Turns places in a text into spans; the places are asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._line, self._line_start = 0, 1, 0

    def of(self, start: int, end: int) -> Span:
        """Return the span from `start` to `end`, as far as its first line goes."""
        newlines = self._text.count("\n", self._at, start)
        if newlines:
            self._line += newlines
            self._line_start = self._text.rfind("\n", self._at, start) + 1
        self._at = start
        line_end = self._text.find("\n", start, end)
        last = end if line_end < 0 else line_end
        before = self._line_start - 1
        return Span(self._line, start - before, self._line, last - before)
