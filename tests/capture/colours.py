"""The colours of a part of a picture."""

from __future__ import annotations

import numpy as np
from PIL import Image

from generator.nouns.geometry import Box

RED = (254, 0, 0)
"""That of the buttons of the small site."""


def colours(image: Image.Image, box: Box) -> set[tuple[int, ...]]:
    part = np.asarray(image.crop((box.x, box.y, box.right, box.bottom)))
    return {tuple(pixel) for pixel in np.unique(part.reshape(-1, 3), axis=0).tolist()}


def edge(image: Image.Image, box: Box) -> set[tuple[int, ...]]:
    """The colours just inside the four sides of a box."""
    across, down = (
        Box(box.x + 2, box.y + 2, box.width - 4, 2),
        Box(box.x + 2, box.y + 2, 2, box.height - 4),
    )
    strips = (across, down, across.moved(0, box.height - 6), down.moved(box.width - 6, 0))
    return {colour for strip in strips for colour in colours(image, strip)}
