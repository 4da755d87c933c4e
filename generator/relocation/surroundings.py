"""What stands around a box, in tiles that show letters or drawings, and whether it came along."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.likeness import strange_within
from generator.relocation.picture import TILE_CSS, Picture, Pixels

_STRANGE_IN_TILE = 0.05
_HOPELESS = 0.6
"""Share of strange pixels from which a tile shows something else, not the same a pixel further on."""

_JITTER_PX = 1
"""Neighbours are rounded to whole pixels each for itself: two may part by one, and the place that
they are seen from may be one off. One of these two pixels is within what `strange` passes over."""

NEAREST = 48
"""How many tiles are asked, about a line of text above, below and to each side."""

_FARTHEST_CSS = 480
_NOWHERE = Box(0, 0, 0, 0)
_ROW_BINDS = 3
"""What stands beside an element belongs to it more than what stands as far above or below."""


@dataclass(frozen=True)
class Tiles:
    """Tiles of a picture by their top left pixels, `gap_x` and `gap_y` pixels from a box."""

    x: NDArray[np.intp]
    y: NDArray[np.intp]
    gap_x: NDArray[np.intp]
    gap_y: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.x)

    @property
    def corners(self) -> list[tuple[int, int]]:
        """The top left pixel of each."""
        return list(zip(self.x.tolist(), self.y.tolist(), strict=True))

    def only(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> Tiles:
        """Return some of the tiles."""
        return Tiles(self.x[which], self.y[which], self.gap_x[which], self.gap_y[which])


def telling_tiles(picture: Picture, box: Box) -> Tiles:
    """Return all tiles with letters or drawings that neither `box` nor a blind spot touches."""
    side = TILE_CSS * picture.scale
    rows, columns = np.nonzero(picture.telling)
    x, y = columns * side, rows * side
    seeing = ~np.logical_or.reduce([_touches(x, y, side, each) for each in (box, *picture.blind)])
    x, y = x[seeing], y[seeing]
    return Tiles(
        x,
        y,
        np.maximum(0, np.maximum(box.x - x - side, x - box.right)),
        np.maximum(0, np.maximum(box.y - y - side, y - box.bottom)),
    )


def tiles_inside(picture: Picture, box: Box) -> Tiles:
    """Return the tiles with letters or drawings whose middle is inside `box`."""
    tiles = telling_tiles(picture, _NOWHERE)
    middle = TILE_CSS * picture.scale // 2
    x, y = tiles.x + middle, tiles.y + middle
    return tiles.only((x > box.x) & (x < box.right) & (y > box.y) & (y < box.bottom))


def nearest(tiles: Tiles, scale: int) -> Tiles:
    """Return the `NEAREST` tiles, with those beside the box counting as nearer than those above."""
    distance = tiles.gap_y + tiles.gap_x / _ROW_BINDS
    order = np.argsort(distance, kind="stable")[:NEAREST]
    return tiles.only(order[distance[order] <= _FARTHEST_CSS * scale])


def came_along(
    tiles: Tiles, source: Picture, picture: Picture, by: tuple[int, int]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell of each tile whether it can be seen in `picture`, moved `by`, and whether it is there."""
    side, (dx, dy) = TILE_CSS * source.scale, by
    x, y = tiles.x + dx, tiles.y + dy
    low, bounds = _JITTER_PX, picture.bounds
    visible = (x >= low) & (y >= low) & (x + side < bounds.width) & (y + side < bounds.height)
    visible &= ~np.logical_or.reduce(
        [np.zeros(len(tiles), dtype=np.bool_)]
        + [_touches(x, y, side, each) for each in picture.blind]
    )
    there, hopeful = np.zeros(len(tiles), dtype=np.bool_), visible.copy()
    pieces = cut_tiles(source.pixels, tiles.x, tiles.y, side)
    for jitter_x, jitter_y in _JITTERS:
        left = np.flatnonzero(hopeful & ~there)
        if not len(left):
            break
        others = cut_tiles(picture.pixels, x[left] + jitter_x, y[left] + jitter_y, side)
        odd = strange_within(pieces[left], others).mean(axis=(1, 2))
        there[left] = odd <= _STRANGE_IN_TILE
        hopeful[left] = odd < _HOPELESS
    return visible, there


_JITTERS = sorted(
    (
        (x, y)
        for x in range(-_JITTER_PX, _JITTER_PX + 1)
        for y in range(-_JITTER_PX, _JITTER_PX + 1)
    ),
    key=lambda each: (abs(each[0]) + abs(each[1]), each),
)


def cut_tiles(pixels: Pixels, x: NDArray[np.intp], y: NDArray[np.intp], side: int) -> Pixels:
    """Return the tiles at x and y with a pixel more on each side, number × side + 2 × side + 2 × 3.

    What reaches out of the picture repeats its edge.
    """
    reach = np.arange(-1, side + 1)
    rows = np.clip(y[:, None] + reach, 0, pixels.shape[0] - 1)
    columns = np.clip(x[:, None] + reach, 0, pixels.shape[1] - 1)
    return np.asarray(pixels[rows[:, :, None], columns[:, None, :]])


def _touches(x: NDArray[np.intp], y: NDArray[np.intp], side: int, box: Box) -> NDArray[np.bool_]:
    return (x + side > box.x) & (x < box.right) & (y + side > box.y) & (y < box.bottom)
