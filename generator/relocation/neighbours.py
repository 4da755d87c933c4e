"""Whether the neighbours of an element came along to the place where it seems to be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.picture import Picture
from generator.relocation.surroundings import (
    came_along,
    nearest,
    telling_tiles,
    tiles_inside,
)

ENOUGH_SHARE = 1 / 3
"""Least share of the nearest neighbours that must have come along. Blocks of a page move each for
itself, so others may have stayed; a copy elsewhere has at most a sibling or two with it."""

ENOUGH_TILES = 8
"""Least number of them, about as many letters."""

_WORDLESS_ASKS = 12
_WORDLESS_SHARE = 0.75
"""An empty field has no words of its own: the nearest ones, its label's, must be there."""

_STAYED_CSS = 2
_COLUMN_CSS = (60, 200)
"""CSS pixels across and down within which tiles belong to the column of one."""

_COLUMN_LEAST = 3


@dataclass(frozen=True, slots=True)
class Agreement:
    """How much of what stood around an element stands around another place.

    `there` of the `asked` tiles came along. `same_row` is False when something beside the element
    has changed though what stands above and below that has not: it may be the row of another.
    """

    asked: int
    there: int
    same_row: bool = True

    @property
    def share(self) -> float:
        """The share that came along, 0 where nothing could be asked."""
        return self.there / self.asked if self.asked else 0.0

    @property
    def enough(self) -> bool:
        """Whether the place is the element's own beyond doubt."""
        return self.same_row and self.there >= ENOUGH_TILES and self.share >= ENOUGH_SHARE


class Neighbours:
    """What stands around one box of an old picture."""

    def __init__(self, box: Box, source: Picture) -> None:
        """Looks around once; `agreement` may then be asked for several places."""
        self._box = box
        self._source = source
        self._all = telling_tiles(source, box)
        self._wordless = not len(tiles_inside(source, box))
        self.nearest = nearest(self._all, source.scale)

    def agreement(
        self, picture: Picture, at: Box, besides: tuple[int, int] | None = None
    ) -> Agreement:
        """Return how well the surroundings of `at` in `picture` agree with those of the box.

        What would stand there if all had moved by `besides`, to the right and down, does not count.
        """
        by = (at.x - self._box.x, at.y - self._box.y)
        asked, there = self._asked(picture, by)
        if besides is not None:
            _, explained = came_along(
                self.nearest, self._source, self._source, (by[0] - besides[0], by[1] - besides[1])
            )
            asked &= ~explained
        first = np.flatnonzero(asked)[:_WORDLESS_ASKS]
        if self._wordless and len(first) and there[first].mean() < _WORDLESS_SHARE:
            return Agreement(int(asked.sum()), 0)
        agreement = Agreement(int(asked.sum()), int((asked & there).sum()))
        if agreement.enough and not self._has_same_row(picture, by):
            return Agreement(agreement.asked, agreement.there, same_row=False)
        return agreement

    def _asked(
        self, picture: Picture, by: tuple[int, int]
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Tell which of the nearest tiles can say something, and which of them came along."""
        asked, there = came_along(self.nearest, self._source, picture, by)
        if max(map(abs, by)) > _STAYED_CSS * self._source.scale:
            # What stood around that place before, too, says nothing: rows of a list share words.
            _, there_before = came_along(self.nearest, self._source, self._source, by)
            asked &= ~there_before
            # What still is where it was did not come along: the place has a copy of it.
            _, still_there = came_along(self.nearest, self._source, picture, (0, 0))
            there &= ~still_there
        return asked, there

    def _has_same_row(self, picture: Picture, by: tuple[int, int]) -> bool:
        row = self._all.only(self._all.gap_y == 0)
        visible, there = came_along(row, self._source, picture, by)
        missing = row.only(visible & ~there)
        return not any(self._stayed(x, y, picture, by) for x, y in missing.corners)

    def _stayed(self, x: int, y: int, picture: Picture, by: tuple[int, int]) -> bool:
        """Tell whether the column of a missing tile came along, so that the tile itself changed."""
        across, down = (reach * self._source.scale for reach in _COLUMN_CSS)
        tiles = self._all
        near = (np.abs(tiles.x - x) <= across) & (np.abs(tiles.y - y) <= down) & (tiles.gap_y > 0)
        visible, there = came_along(tiles.only(near), self._source, picture, by)
        return int(visible.sum()) >= _COLUMN_LEAST and bool(there[visible].mean() > 1 / 2)
