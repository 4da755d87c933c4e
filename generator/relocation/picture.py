"""A picture to look things up in: pixels, and what is worked out from them once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.search import Searched

Pixels = NDArray[np.uint8]
"""Height × width × 3, sRGB."""


TILE_CSS = 12
"""Side of a tile in CSS pixels, less than a letter of running text: one is seldom alike another."""

_EDGE = 10
"""Difference of neighbouring samples that is an edge; pale grey words on white have more."""

_TELLING_EDGES = 8
"""Samples of a tile on an edge, across and down. Lines of frames run one way and tell nothing."""


class Picture:
    """The pixels of a screen. `scale` is device pixels a CSS pixel, `blind` what masks cover."""

    def __init__(self, pixels: Pixels, scale: int, blind: Iterable[Box] = ()) -> None:
        """Takes the pixels as they are; nothing writes to them."""
        self.pixels = pixels
        self.scale = scale
        self.blind = tuple(blind)

    @property
    def bounds(self) -> Box:
        """The whole picture."""
        height, width = self.pixels.shape[:2]
        return Box(0, 0, width, height)

    def around(self, box: Box, margin: int) -> Pixels:
        """Return the pixels of `box` and `margin` more on each side, repeating the picture's edge."""
        height, width = self.pixels.shape[:2]
        wide = box.grown(margin)
        if self.bounds.contains(wide):
            return self.pixels[wide.y : wide.bottom, wide.x : wide.right]
        ys = np.clip(np.arange(wide.y, wide.bottom), 0, height - 1)
        xs = np.clip(np.arange(wide.x, wide.right), 0, width - 1)
        return np.asarray(self.pixels[ys[:, None], xs])

    @cached_property
    def grey(self) -> NDArray[np.int16]:
        """Brightness, 0 to 255, of every pixel (weights of ITU-R BT.601, in 256ths)."""
        wide = self.pixels.astype(np.uint16)
        mixed = wide[..., 0] * 77 + wide[..., 1] * 150 + wide[..., 2] * 29
        return (mixed >> 8).astype(np.int16)

    @cached_property
    def coarse(self) -> NDArray[np.float32]:
        """Brightness at one sample a CSS pixel, each the mean of the two by two around it.

        The overlap makes a shift by half a sample, which odd margins and scrolling bring, harmless.
        """
        step = self.scale
        height, width = (side // step * step for side in self.grey.shape)
        cells = self.grey[:height, :width].reshape(height // step, step, width // step, step)
        padded = np.pad(cells.mean(axis=(1, 3), dtype=np.float32), ((0, 1), (0, 1)), mode="edge")
        corners = padded[:-1, :-1] + padded[1:, :-1] + padded[:-1, 1:] + padded[1:, 1:]
        return np.asarray(corners / 4)

    @cached_property
    def searched(self) -> Searched:
        """The coarse brightness, prepared for searching."""
        return Searched(self.coarse)

    @cached_property
    def telling(self) -> NDArray[np.bool_]:
        """Which tiles, `TILE_CSS` a side, show letters or drawings; rows × columns."""
        across = np.zeros(self.coarse.shape, dtype=np.bool_)
        down = np.zeros(self.coarse.shape, dtype=np.bool_)
        across[:, 1:] = np.abs(np.diff(self.coarse, axis=1)) > _EDGE
        down[1:] = np.abs(np.diff(self.coarse, axis=0)) > _EDGE
        return np.asarray(np.minimum(_per_tile(across), _per_tile(down)) >= _TELLING_EDGES)


def _per_tile(edges: NDArray[np.bool_]) -> NDArray[np.intp]:
    rows, columns = (side // TILE_CSS for side in edges.shape)
    whole = edges[: rows * TILE_CSS, : columns * TILE_CSS]
    return np.asarray(whole.reshape(rows, TILE_CSS, columns, TILE_CSS).sum(axis=(1, 3)))
