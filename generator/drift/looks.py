"""Compares how a screen looked with how it looks, where pixels can be compared at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.drift.seen import ScreenSeen
from generator.nouns.geometry import Box
from generator.relocation.likeness import CELL_CSS, strange
from generator.relocation.lookalikes import lookalikes
from generator.relocation.neighbours import Neighbours
from generator.relocation.picture import Picture
from generator.relocation.whole import same_throughout

AROUND_CSS = 8
"""CSS pixels around a target whose change is a change of the target."""

RESTYLED = 0.1
"""Share of strange pixels in a cell from which a target looks different: what another fraction of a
pixel makes of letters stays below."""

_SUBTLE = 6
"""Difference, 0 to 255, that one version of a browser never makes of one colour."""

_BLOCK_CSS = 2
_EVEN = 4
"""Range of values, 0 to 255, of ground that is even."""


def nudges(scale: int) -> list[tuple[int, int]]:
    """Return the ways, up to a CSS pixel, that parts of one thing go apart by rounding."""
    reach = range(1, scale + 1)
    steps = [(0, sign * each) for each in reach for sign in (-1, 1)]
    return [(0, 0), *steps, *((dy, dx) for dx, dy in steps)]


def _shares(found: NDArray[np.bool_], side: int) -> NDArray[np.float64]:
    """Return the share of True in cells of `side` pixels; those at the lower and right edge overlap."""
    height, width = found.shape
    ys, xs = (_starts(length, side) for length in (height, width))
    sums = np.zeros((height + 1, width + 1))
    np.cumsum(np.cumsum(found, axis=0), axis=1, out=sums[1:, 1:])
    bottoms, rights = np.minimum(ys + side, height), np.minimum(xs + side, width)
    total = sums[np.ix_(bottoms, rights)] - sums[np.ix_(ys, rights)]
    total += sums[np.ix_(ys, xs)] - sums[np.ix_(bottoms, xs)]
    return np.asarray(total / ((bottoms - ys)[:, None] * (rights - xs)))


def _starts(length: int, side: int) -> NDArray[np.intp]:
    last = max(0, length - side)
    return np.unique(np.append(np.arange(0, last, side), last))


@dataclass(frozen=True)
class Looks:
    """Two pictures of one screen by one version of a browser; `same` where no pixel differs."""

    old: Picture
    new: Picture
    same: bool

    @classmethod
    def of(cls, old: ScreenSeen, new: ScreenSeen) -> Looks | None:
        """Return the looks of two screens, None where their pixels tell nothing of a change."""
        before, after = old.sidecar, new.sidecar
        alike = (before.browser, before.scale, before.size) == (
            after.browser,
            after.scale,
            after.size,
        )
        if not alike or before.browser is None:
            return None
        return cls(old.picture, new.picture, same_throughout(old.picture, new.picture))

    def has_new_twin(self, before: Box, after: Box) -> bool:
        """Tell whether a target that was alone of its looks has an equal now."""
        if self.same or len(lookalikes(after, self.new, self.new)) <= 1:
            return False
        return len(lookalikes(before, self.old, self.old)) <= 1

    def differ(self, before: Box, after: Box) -> bool:
        """Tell whether a target looks different; what touches it counts where it stands still.

        Elsewhere it stands on other ground.
        """
        if self.same:
            return False
        if self._differs(before, after):
            return True
        limit, margin = self.old.scale, AROUND_CSS * self.old.scale
        stayed = abs(after.x - before.x) <= limit and abs(after.y - before.y) <= limit
        return stayed and self._differs(before.grown(margin), after.grown(margin))

    def came_along(self, before: Box, after: Box) -> float:
        """Return the share, 0 to 1, of what stood around a target that stands around it now."""
        return Neighbours(before, self.old).agreement(self.new, after).share

    def _differs(self, before: Box, after: Box) -> bool:
        if self._tinted(before, after):
            return True
        return bool((self._strange_cells(before, after) > RESTYLED).any())

    def _strange_cells(self, before: Box, after: Box) -> NDArray[np.float64]:
        """Return the share of strange pixels of each cell, at the place near by where it is least.

        A fraction of a pixel sends letters and frames a pixel or two apart from each other.
        """
        least: NDArray[np.float64] | None = None
        for dx, dy in nudges(self.old.scale):
            at = Box(after.x + dx, after.y + dy, before.width, before.height)
            here, there = self.old.around(before, 1), self.new.around(at, 1)
            shares = _shares(strange(here, there)[1:-1, 1:-1], CELL_CSS * self.old.scale)
            least = shares if least is None else np.minimum(least, shares)
            if (least <= RESTYLED).all():
                break
        return np.zeros((0, 0)) if least is None else least

    def _tinted(self, before: Box, after: Box) -> bool:
        """Tell whether even ground has another colour, however little.

        Letters are left out: where they stand a fraction of a pixel further on, they have other greys.
        """
        here, there = self._blocks(self.old, before), self._blocks(self.new, after, like=before)
        even = (np.ptp(here, axis=(1, 3)).max(axis=-1) <= _EVEN) & (
            np.ptp(there, axis=(1, 3)).max(axis=-1) <= _EVEN
        )
        apart = np.abs(here.mean(axis=(1, 3)) - there.mean(axis=(1, 3))).max(axis=-1)
        return bool(even.any()) and float((apart[even] > _SUBTLE).mean()) > RESTYLED

    def _blocks(self, picture: Picture, at: Box, like: Box | None = None) -> NDArray[np.int16]:
        """Return the pixels of a box in blocks: rows × pixels × columns × pixels × 3."""
        side = _BLOCK_CSS * picture.scale
        size = like or at
        rows, columns = max(1, size.height // side), max(1, size.width // side)
        pixels = picture.around(Box(at.x, at.y, columns * side, rows * side), 0)
        return pixels.astype(np.int16).reshape(rows, side, columns, side, 3)
