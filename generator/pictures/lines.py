"""Lines of text, guessed from a picture that no browser has measured.

Where a stroke goes across and another goes down within a few pixels, there is a letter, an icon or
the round corner of a box: all of them things that marks had better keep off.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.pictures.ground import Ground, edges_per_cell

_CELL = 4
"""Samples, that is CSS pixels; a letter of small print is two cells wide."""

_LEAST_EDGES = 3
_CORNER = 12
"""Samples around a corner of a target in which its round border ends."""

_GAP = 3
"""Empty cells within a line, between letters and words."""


class _Line:
    """A line that is being put together, in cells; `bottom` is its last row so far."""

    def __init__(self, row: int, left: int, right: int) -> None:
        self.top = self.bottom = row
        self.left, self.right = left, right

    def meets(self, other: _Line) -> bool:
        return self.left < other.right and other.left < self.right

    def take(self, other: _Line) -> None:
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)


def guessed_lines(ground: Ground, targets: Sequence[Box]) -> tuple[Box, ...]:
    """Return boxes in pixels around everything that may be text.

    A line ends where a target begins or ends, as the icons of a tool bar are no sentence. Corners
    of targets are left out.
    """
    across, down = edges_per_cell(ground.grey, _CELL)
    letters = (across > 0) & (down > 0) & (across + down >= _LEAST_EDGES)
    side = _CELL * ground.step
    boxes = (
        Box(
            line.left * side,
            line.top * side,
            (line.right - line.left) * side,
            (line.bottom - line.top + 1) * side,
        )
        for line in _lines(letters)
    )
    parts = {part for box in boxes for part in _parted(box, targets) if ground.has_ink(part)}
    lines = {ground.tightened(part) for part in parts}
    corners = [corner for box in targets for corner in _corners(box, _CORNER * ground.step)]
    return tuple(sorted(b for b in lines if not any(corner.contains(b) for corner in corners)))


def _corners(box: Box, reach: int) -> Iterator[Box]:
    for x, y in itertools.product((box.x, box.right), (box.y, box.bottom)):
        yield Box(x, y, 1, 1).grown(reach)


def _parted(line: Box, targets: Sequence[Box]) -> Iterator[Box]:
    meeting = [box for box in targets if box.overlap(line)]
    sides = {side for box in meeting for side in (box.x, box.right) if line.x < side < line.right}
    for left, right in itertools.pairwise([line.x, *sorted(sides), line.right]):
        yield Box(left, line.y, right - left, line.height)


def _lines(letters: NDArray[np.bool_]) -> list[_Line]:
    done: list[_Line] = []
    growing: list[_Line] = []
    for row in range(letters.shape[0]):
        found = [_Line(row, left, right) for left, right in _stretches(letters[row])]
        for line in growing:
            touching = [other for other in found if line.meets(other)]
            if not touching:
                done.append(line)
                continue
            first, *rest = touching
            first.take(line)
            for other in rest:
                first.take(other)
                found.remove(other)
        growing = found
    return [*done, *growing]


def _stretches(row: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of cells, over gaps of up to `_GAP`."""
    cells = np.flatnonzero(row)
    if not len(cells):
        return
    breaks = np.flatnonzero(np.diff(cells) > _GAP + 1)
    starts = cells[np.concatenate(([0], breaks + 1))]
    ends = cells[np.concatenate((breaks, [len(cells) - 1]))]
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        yield start, end + 1
