"""A screenshot fresh from a browser: masked, compared and encoded before it becomes a file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generator.capture.encode import as_png
from generator.nouns.geometry import Box
from generator.pictures.source import array_digest

_AROUND = 8
"""CSS pixels around a target whose change counts as a change of the target."""

_NOISE_PIXELS, _NOISE_LEVELS = 100, 16
"""An absolute budget, never a share of the picture: what differs by more is a change."""


class Screenshot:
    """The pixels of a screen, height × width × 3, sRGB; what is masked is gone from the moment it is made.

    `pixels` are not to be written to.
    """

    def __init__(self, png: bytes | Image.Image, masks: Iterable[tuple[Box, str]] = ()) -> None:
        """Read the PNG of a browser, or take an RGB picture; paint each box with its `#rrggbb`.

        A file that somebody else may have made is for `generator.pictures.source` to read.
        """
        image = _read(png) if isinstance(png, bytes) else png.copy()
        for box, fill in masks:
            image.paste(fill, (box.x, box.y, box.right, box.bottom))
        self.pixels: NDArray[np.uint8] = np.asarray(image)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        height, width = self.pixels.shape[:2]
        return width, height

    @property
    def digest(self) -> str:
        """The SHA-256 of size and pixels, whatever the encoding of the file."""
        return array_digest(self.pixels)

    def resembles(self, other: Screenshot) -> bool:
        """Tell whether nobody could tell the two apart.

        The same page drawn twice is the same to the pixel, but for curves: one in eight renderings
        of a stand-in's icons differed in 41 pixels, by at most 13 of 255.
        """
        if self.size != other.size:
            return False
        ours, theirs = (each.pixels.astype(np.int16) for each in (self, other))
        apart = np.abs(ours - theirs).max(axis=2)
        return int(apart.max()) <= _NOISE_LEVELS and int(np.count_nonzero(apart)) <= _NOISE_PIXELS

    def digest_around(self, box: Box, scale: int) -> str:
        """Return 16 hex digits over the pixels of a target and a little around it.

        What lies outside the picture counts as black.
        """
        around = box.grown(_AROUND * scale)
        part = np.zeros((around.height, around.width, 3), np.uint8)
        seen = around.clipped(self._bounds)
        if seen is not None:
            here = seen.moved(-around.x, -around.y)
            part[here.y : here.bottom, here.x : here.right] = self.pixels[
                seen.y : seen.bottom, seen.x : seen.right
            ]
        return array_digest(part)[:16]

    @cached_property
    def encoded(self) -> bytes:
        """The pixels as PNG without metadata; kept, for it takes as long as reading them."""
        return as_png(self.pixels)

    @property
    def _bounds(self) -> Box:
        return Box(0, 0, *self.size)


def _read(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        return image.convert("RGB")
