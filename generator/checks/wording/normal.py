"""A text in the one form of its characters (Unicode's NFKC), with the way back to what was written."""

from __future__ import annotations

import re
import unicodedata

# A sign and what composes with it. Bounded, as marks without end would be sorted by their squares.
_CLUSTER = re.compile(r"[^\n][\u0300-\u036f\u3099\u309a\uff9e\uff9f]{0,8}|\n")


class Normal:
    """The words of a text with full-width letters, digits and signs as the usual ones.

    `words` is what is looked at; places in it are turned into places of the text by `written`.
    """

    def __init__(self, text: str) -> None:
        self.text = self.words = text
        self._starts: list[int] | None = None
        if not unicodedata.is_normalized("NFKC", text):
            self._normalize()

    def _normalize(self) -> None:
        parts: list[str] = []
        starts: list[int] = []
        for cluster in _CLUSTER.finditer(self.text):
            part = unicodedata.normalize("NFKC", cluster[0])
            parts.append(part)
            starts += [cluster.start()] * len(part)
        self.words = "".join(parts)
        self._starts = [*starts, len(self.text)]

    def replace(self, pattern: re.Pattern[str], by: str) -> Normal:
        """Replace what a pattern finds in the words by one sign, and return the same object."""
        starts = self._starts or list(range(len(self.text) + 1))
        parts: list[str] = []
        kept: list[int] = []
        at = 0
        for match in pattern.finditer(self.words):
            parts += [self.words[at : match.start()], by]
            kept += starts[at : match.start() + 1]
            at = match.end()
        self.words = "".join([*parts, self.words[at:]])
        self._starts = [*kept, *starts[at:]]
        return self

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the text of what stands from `start` to `end` in the words."""
        if self._starts is None or start == end:
            return (start, end) if self._starts is None else (self._starts[start],) * 2
        last = self._starts[end - 1]
        later = end
        while self._starts[later] == last and later < len(self.words):
            later += 1
        return self._starts[start], self._starts[later]
