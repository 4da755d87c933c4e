"""Leaders: a line under words in running text, drawn on to a badge in the margin.

An outline would touch the words before and after a link, an arrow would cross the lines above.
Between two lines of text there is always a little room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.nouns.geometry import Box
from generator.pictures.theme import Unit

_HALO_CSS = 1
_THICK_CSS, _THIN_CSS = 3, 1.5
_BADGE_GAP_CSS = 6


@dataclass(frozen=True, slots=True)
class Leader:
    """A thick line along a target and a thin one from there to its badge; halo not included."""

    along: Box
    lead: Box
    halo: int

    @property
    def swept(self) -> tuple[Box, Box]:
        """The boxes that the lines cover with their halo."""
        return self.along.grown(self.halo), self.lead.grown(self.halo)


Way = Literal["left", "right"]


def leaders(
    target: Box, text: Sequence[Box], size: tuple[int, int], unit: Unit
) -> Iterator[tuple[Leader, Box]]:
    """Yield leaders below and above `target` with their badges (of `size`), left and right of it.

    Whether line and badge are free of other things is for the caller to find out.
    """
    needed = unit(_THICK_CSS) + 2 * unit(_HALO_CSS)
    for way in ("left", "right"):
        for gap in _gaps(target, text):
            if gap[1] - gap[0] >= needed:
                middle = (gap[0] + gap[1]) // 2
                yield _leader(target, text, size, unit, (way, middle))


def _gaps(target: Box, text: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Yield the rows free of ink below and above the line of text that `target` is part of."""
    middle = target.y + target.height / 2
    line = [b for b in text if b.y <= middle < b.bottom]
    if not line:
        return
    top, bottom = min(b.y for b in line), max(b.bottom for b in line)
    beneath = [b.y for b in text if b.y >= bottom]
    over = [b.bottom for b in text if b.bottom <= top]
    height = bottom - top
    yield bottom, min([bottom + height // 2, *beneath])
    yield max([top - height // 2, *over]), top


def _leader(
    target: Box,
    text: Sequence[Box],
    size: tuple[int, int],
    unit: Unit,
    at: tuple[Way, int],
) -> tuple[Leader, Box]:
    way, middle = at
    width, height = size
    top = middle - height // 2
    beside = [b for b in text if b.y < top + height and b.bottom > top]
    gap, thick, thin = unit(_BADGE_GAP_CSS), unit(_THICK_CSS), unit(_THIN_CSS)
    if way == "left":
        x = min([target.x, *(b.x for b in beside if b.x < target.x)]) - gap - width
        lead = (x + width, target.x)
    else:
        x = max([target.right, *(b.right for b in beside if b.right > target.right)]) + gap
        lead = (target.right, x)
    along = Box(target.x, middle - thick // 2, target.width, thick)
    line = Box(lead[0], middle - thin // 2, lead[1] - lead[0], thin)
    return Leader(along, line, unit(_HALO_CSS)), Box(x, top, width, height)
