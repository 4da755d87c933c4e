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

_CELL = 8
"""Side, in samples, of the cells in which crossing edges tell text and pictures from lines."""


@dataclass(frozen=True)
class Ground:
    """Edges of one picture, summed up for quick look-ups.

    `step` is the pixels of the picture in one sample; `ink` tells the samples beside an edge,
    `edges` and `busy` are summed-area tables with a leading row and column of zeros, `grey` holds
    the samples themselves.
    """

    step: int
    ink: NDArray[np.bool_]
    edges: NDArray[np.int32]
    busy: NDArray[np.int32]
    grey: NDArray[np.int16]

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
        return self._share(self.edges, boxes)

    def busy_in(self, boxes: Boxes) -> NDArray[np.float64]:
        """Return for each box the share of samples in text-like or picture-like cells."""
        return self._share(self.busy, boxes)

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

    def _share(self, table: NDArray[np.int32], boxes: Boxes) -> NDArray[np.float64]:
        height, width = table.shape[0] - 1, table.shape[1] - 1
        left, top = boxes[:, 0] // self.step, boxes[:, 1] // self.step
        right, bottom = -(-boxes[:, 2] // self.step), -(-boxes[:, 3] // self.step)
        left, right = np.clip(left, 0, width), np.clip(right, 0, width)
        top, bottom = np.clip(top, 0, height), np.clip(bottom, 0, height)
        inside = table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
        return np.asarray(inside / np.maximum(1, (right - left) * (bottom - top)))


def survey(image: Image.Image, step: int) -> Ground:
    """Measure an RGB picture, `step` pixels a sample each way."""
    small = image.reduce(step) if step > 1 else image
    grey = np.asarray(small.convert("L"), dtype=np.int16)
    across, down = edges_of(grey)
    ink = across | down
    # The sample before an edge belongs to it as much as the one after.
    ink[:, :-1] |= across[:, 1:]
    ink[:-1, :] |= down[1:, :]
    return Ground(step, ink, _summed(across | down), _summed(_crossing(across, down)), grey)


def edges_of(grey: NDArray[np.int16]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell where a sample differs from the one to its left, and from the one above it."""
    across = np.zeros(grey.shape, dtype=np.bool_)
    down = np.zeros(grey.shape, dtype=np.bool_)
    across[:, 1:] = np.abs(grey[:, 1:] - grey[:, :-1]) > EDGE
    down[1:, :] = np.abs(grey[1:, :] - grey[:-1, :]) > EDGE
    return across, down


def per_cell(edges: NDArray[np.bool_], cell: int) -> NDArray[np.int64]:
    """Return how many edges each square of `cell` × `cell` samples holds."""
    height, width = edges.shape
    padded = np.pad(edges, ((0, -height % cell), (0, -width % cell)))
    cells = padded.reshape(padded.shape[0] // cell, cell, padded.shape[1] // cell, cell)
    return np.asarray(cells.sum(axis=(1, 3)))


def _runs(line: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(line[1:] & ~line[:-1]) + line[:1].sum())


def _crossing(across: NDArray[np.bool_], down: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell samples of cells with edges in both directions: glyphs and pictures, not rules."""
    height, width = across.shape
    busy = np.minimum(per_cell(across, _CELL), per_cell(down, _CELL)) >= _CELL // 2
    spread = np.repeat(np.repeat(busy, _CELL, axis=0), _CELL, axis=1)
    return spread[:height, :width]


def _summed(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    table = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int32)
    np.cumsum(mask, axis=0, dtype=np.int32, out=table[1:, 1:])
    np.cumsum(table[1:, 1:], axis=1, out=table[1:, 1:])
    return table
