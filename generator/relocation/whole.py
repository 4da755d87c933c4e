"""What two pictures have in common as wholes: whether anything changed, or the whole look did."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.likeness import unequal
from generator.relocation.picture import Picture
from generator.relocation.surroundings import telling_tiles

_LIGHT, _DARK = 150, 105
"""Median brightness above which a page is light, and under which it is dark."""

_ZOOMS = (0.5, 0.67, 0.75, 0.8, 0.9, 1.1, 1.25, 1.33, 1.5, 2.0)
_FITS = 0.8
_PIECE_CSS = (220, 60)
_PIECES = 2


def same_throughout(old: Picture, new: Picture) -> bool:
    """Tell whether two pictures are equal, but for what is masked in either."""
    if old.pixels.shape != new.pixels.shape:
        return False
    different = unequal(old.pixels, new.pixels)
    for box in (*old.blind, *new.blind):
        different[box.y : box.bottom, box.x : box.right] = False
    return not different.any()


def change_of_look(old: Picture, new: Picture) -> Literal["dark", "size"] | None:
    """Return what about the look of the whole page keeps its elements from being known again."""
    before, after = float(np.median(old.coarse)), float(np.median(new.coarse))
    if (before > _LIGHT and after < _DARK) or (before < _DARK and after > _LIGHT):
        return "dark"
    return "size" if _is_zoomed(old, new) else None


def _is_zoomed(old: Picture, new: Picture) -> bool:
    """Tell whether pieces of the old picture fit into the new one better at another size."""
    pieces = _pieces(old)
    return bool(pieces) and all(
        max(_fit(_resized(piece, zoom), new) for zoom in _ZOOMS) > _fit(piece, new)
        for piece in pieces
    )


def _pieces(old: Picture) -> list[NDArray[np.float32]]:
    """Return pieces of the page that show much, far apart."""
    step = old.scale
    width, height = _PIECE_CSS
    rows, columns = (
        side // size for side, size in zip(old.coarse.shape, (height, width), strict=True)
    )
    tiles = telling_tiles(old, Box(0, 0, 0, 0))
    counts = np.zeros((rows + 1, columns + 1), dtype=int)
    np.add.at(
        counts,
        (
            np.minimum(tiles.y // step // height, rows),
            np.minimum(tiles.x // step // width, columns),
        ),
        1,
    )
    fullest = np.argsort(-counts[:rows, :columns], axis=None, kind="stable")[:_PIECES]
    return [
        old.coarse[y * height : (y + 1) * height, x * width : (x + 1) * width]
        for y, x in (divmod(int(index), columns) for index in fullest)
        if counts[y, x]
    ]


def _fit(piece: NDArray[np.float32], new: Picture) -> float:
    return next((fit for _, _, fit in new.searched.places(piece, _FITS, 1)), 0.0)


def _resized(piece: NDArray[np.float32], zoom: float) -> NDArray[np.float32]:
    """Return samples at another size, interpolated between neighbours."""
    height, width = (max(2, round(side * zoom)) for side in piece.shape)
    ys = np.linspace(0, piece.shape[0] - 1, height)
    xs = np.linspace(0, piece.shape[1] - 1, width)
    top, left = np.floor(ys).astype(int), np.floor(xs).astype(int)
    bottom, right = (
        np.minimum(top + 1, piece.shape[0] - 1),
        np.minimum(left + 1, piece.shape[1] - 1),
    )
    down, across = (ys - top)[:, None], xs - left
    upper = piece[top][:, left] * (1 - across) + piece[top][:, right] * across
    lower = piece[bottom][:, left] * (1 - across) + piece[bottom][:, right] * across
    return np.asarray(upper * (1 - down) + lower * down, dtype=np.float32)
