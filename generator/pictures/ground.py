"""What a picture shows, as far as marks must know: where ink is, and where it is busy.

Everything is measured at one sample a CSS pixel: finer detail cannot be covered in part, and the
maps of a sharp screen would cost four to nine times as much.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generator.nouns.geometry import Box
from generator.pictures.tables import Boxes

EDGE = 14
"""Difference of neighbouring grey values, 0 to 255, that counts as an edge. Pale grey text on
white reaches 20 after averaging; soft gradients and shadows stay below 6."""

INK_MARGIN = 2
"""Samples that a tightened box is higher than its ink: the one beside the edge, on each side."""

Column = NDArray[np.int64]
"""One number for each of many boxes."""

_CELL = 8
"""Side, in samples, of the cells in which crossing edges tell text and pictures from lines."""

_STRIP = 256
"""Rows that are looked at at once, so that what is made on the way needs little memory: whole cells."""


@dataclass(frozen=True)
class Ground:
    """Edges of one picture, summed up for quick look-ups.

    `step` is the pixels of the picture in one sample; `ink` tells the samples beside an edge,
    `edges` and `busy` are summed-area tables with a leading row and column of zeros, that of `busy`
    over cells, since all samples of a cell are or none is. `grey` holds the samples themselves.
    """

    step: int
    ink: NDArray[np.bool_]
    edges: NDArray[np.int32]
    busy: NDArray[np.int32]
    grey: NDArray[np.uint8]

    def brightness(self, box: Box) -> float:
        """Return the mean grey value of `box`, 0 (black) to 255."""
        x, y, step = max(0, box.x) // self.step, max(0, box.y) // self.step, self.step
        part = self.grey[y : -(-box.bottom // step), x : -(-box.right // step)]
        return float(part.mean()) if part.size else 255.0

    def tightened(self, box: Box) -> Box:
        """Return the part of `box` that has ink, with a margin; all of it where none shows.

        What is higher than its ink is so by `INK_MARGIN` samples.
        """
        step = self.step
        x, y = box.x // step, box.y // step
        part = self.ink[y : -(-box.bottom // step), x : -(-box.right // step)]
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        if not len(rows):
            return box
        found = Box(
            (x + int(columns[0])) * step,
            (y + int(rows[0])) * step,
            (int(columns[-1] - columns[0]) + 1) * step,
            (int(rows[-1] - rows[0]) + 1) * step,
        )
        return found.clipped(box) or box

    def has_ink(self, box: Box) -> bool:
        """Tell whether anything shows in `box`."""
        x, y, step = box.x // self.step, box.y // self.step, self.step
        part = self.ink[y : -(-box.bottom // step), x : -(-box.right // step)]
        return bool(part.any())

    def edges_in(self, boxes: Boxes) -> NDArray[np.float64]:
        """Return for each box the share of samples on an edge."""
        left, top, right, bottom = self._sides(boxes)
        table = self.edges
        inside = table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
        return np.asarray(inside / np.maximum(1, (right - left) * (bottom - top)))

    def busy_in(self, boxes: Boxes) -> NDArray[np.float64]:
        """Return for each box the share of samples in text-like or picture-like cells."""
        left, top, right, bottom = self._sides(boxes)
        inside = (
            self._busy_before(bottom, right)
            - self._busy_before(top, right)
            - self._busy_before(bottom, left)
            + self._busy_before(top, left)
        )
        return np.asarray(inside / np.maximum(1, (right - left) * (bottom - top)))

    def crossed_by_column(self, x: int, top: int, bottom: int) -> int:
        """Return how many things a vertical line at `x` runs through between two rows."""
        height, width = self.ink.shape
        column = min(x // self.step, width - 1)
        return _runs(self.ink[max(0, top // self.step) : min(bottom // self.step, height), column])

    def crossed_by_row(self, y: int, left: int, right: int) -> int:
        """Return how many things a horizontal line at `y` runs through between two columns."""
        height, width = self.ink.shape
        row = min(y // self.step, height - 1)
        return _runs(self.ink[row, max(0, left // self.step) : min(right // self.step, width)])

    def _sides(self, boxes: Boxes) -> tuple[Column, Column, Column, Column]:
        """Return the samples at which boxes begin and end: left, top, right, bottom."""
        height, width = self.ink.shape
        left, top = boxes[:, 0] // self.step, boxes[:, 1] // self.step
        right, bottom = -(-boxes[:, 2] // self.step), -(-boxes[:, 3] // self.step)
        left, right = np.clip(left, 0, width), np.clip(right, 0, width)
        top, bottom = np.clip(top, 0, height), np.clip(bottom, 0, height)
        return left, top, right, bottom

    def _busy_before(self, rows: Column, columns: Column) -> Column:
        """Return how many busy samples lie above each row and left of its column.

        Between the corners of a cell that grows evenly, both ways.
        """
        table = self.busy.astype(np.int64)
        (row, y), (column, x) = np.divmod(rows, _CELL), np.divmod(columns, _CELL)
        below = np.minimum(row + 1, table.shape[0] - 1)
        beyond = np.minimum(column + 1, table.shape[1] - 1)
        above = (_CELL - x) * table[row, column] + x * table[row, beyond]
        beneath = (_CELL - x) * table[below, column] + x * table[below, beyond]
        return np.asarray((_CELL - y) * above + y * beneath)


def survey(image: Image.Image, step: int) -> Ground:
    """Measure an RGB picture, `step` pixels a sample each way."""
    small = image.reduce(step) if step > 1 else image
    grey = np.asarray(small.convert("L"))
    busy = np.minimum(*edges_per_cell(grey, _CELL)) >= _CELL // 2
    across, down = _edges(grey)
    edges = across | down
    ink = edges.copy()
    # The sample before an edge belongs to it as much as the one after.
    ink[:, :-1] |= across[:, 1:]
    ink[:-1, :] |= down[1:, :]
    del across, down  # the tables of a large picture take much more
    return Ground(step, ink, _summed(edges), _summed(busy), grey)


def edges_per_cell(
    grey: NDArray[np.uint8], cell: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many edges each square of `cell` × `cell` samples holds: across, and down."""
    pieces = [
        [_per_cell(edges[top - above :], cell) for edges in _edges(grey[above : top + _STRIP])]
        for top, above in ((top, max(0, top - 1)) for top in range(0, len(grey), _STRIP))
    ]
    across, down = (np.concatenate(each) for each in zip(*pieces, strict=True))
    return across, down


def _edges(grey: NDArray[np.uint8]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell where a sample differs from the one to its left, and from the one above it."""
    across = np.zeros(grey.shape, dtype=np.bool_)
    down = np.zeros(grey.shape, dtype=np.bool_)
    for top in range(0, len(grey), _STRIP):
        above, end = max(0, top - 1), top + _STRIP
        here = grey[above:end].astype(np.int16)
        across[above:end, 1:] = np.abs(here[:, 1:] - here[:, :-1]) > EDGE
        down[above + 1 : end] = np.abs(here[1:] - here[:-1]) > EDGE
    return across, down


def _per_cell(edges: NDArray[np.bool_], cell: int) -> NDArray[np.int64]:
    rows, columns = (np.arange(0, side, cell) for side in edges.shape)
    by_row = np.add.reduceat(edges, columns, axis=1, dtype=np.uint8)
    return np.add.reduceat(by_row, rows, axis=0, dtype=np.int64)


def _runs(line: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(line[1:] & ~line[:-1]) + line[:1].sum())


def _summed(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    table = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int32)
    for top in range(0, len(mask), _STRIP):
        across = np.cumsum(mask[top : top + _STRIP], axis=1, dtype=np.int32)
        table[top + 1 : top + 1 + len(across), 1:] = (
            np.cumsum(across, axis=0, dtype=np.int32) + table[top, 1:]
        )
    return table
