"""A screenshot fresh from a browser: masked, compared and encoded before it becomes a file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageColor

from generator.capture.encode import as_png
from generator.nouns.geometry import Box
from generator.pictures.source import pixel_digest

_AROUND = 8
"""CSS pixels around a target whose change counts as a change of the target."""

_NOISE_PIXELS, _NOISE_LEVELS = 100, 16
"""An absolute budget, never a share of the picture: what differs by more is a change."""


class Screenshot:
    """The RGB pixels of a screen; what is masked is gone from the moment it is made."""

    def __init__(self, png: bytes | Image.Image, masks: Iterable[tuple[Box, str]] = ()) -> None:
        """Read the PNG of a browser, or take an RGB picture; paint each box with its `#rrggbb`.

        A file that somebody else may have made is for `generator.pictures.source` to read.
        """
        if isinstance(png, bytes):
            with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
                self._image = image.convert("RGB")
        else:
            self._image = png.copy()
        for box, fill in masks:
            colour = ImageColor.getrgb(fill)
            self._image.paste(colour, (box.x, box.y, box.right, box.bottom))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._image.size

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """Height × width × 3, sRGB; not to be written to."""
        return np.asarray(self._image)

    @property
    def digest(self) -> str:
        """The SHA-256 of size and pixels, whatever the encoding of the file."""
        return pixel_digest(self._image)

    def resembles(self, other: Screenshot) -> bool:
        """Tell whether nobody could tell the two apart.

        The same page drawn twice is the same to the pixel, but for curves: one in eight renderings
        of a stand-in's icons differed in 41 pixels, by at most 13 of 255.
        """
        if self.size != other.size:
            return False
        ours, theirs = (np.asarray(each._image, dtype=np.int16) for each in (self, other))  # noqa: SLF001 - its own kind
        apart = np.abs(ours - theirs).max(axis=2)
        return int(apart.max()) <= _NOISE_LEVELS and int(np.count_nonzero(apart)) <= _NOISE_PIXELS

    def digest_around(self, box: Box, scale: int) -> str:
        """Return 16 hex digits over the pixels of a target and a little around it."""
        around = box.grown(_AROUND * scale)
        part = self._image.crop((around.x, around.y, around.right, around.bottom))
        return pixel_digest(part)[:16]

    @cached_property
    def encoded(self) -> bytes:
        """The pixels as PNG without metadata; kept, for it takes as long as the shot."""
        return as_png(self._image)
