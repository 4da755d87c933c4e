"""Whether two pictures have the same number of device pixels to a CSS pixel, as far as sizes tell."""

from __future__ import annotations

from generator.nouns.geometry import Box
from generator.nouns.sidecar import Sidecar

_SCALES = (1, 2, 3, 4)
Size = tuple[int, int]


def scale_of(size: Size, old: Sidecar) -> int:
    """Return the scale of a new picture: that of the old one, unless its width says another.

    A window may have another width too; but hardly just twice or half, or two thirds.
    """
    width = size[0]
    same_window = (scale for scale in _SCALES if width * old.scale == old.size[0] * scale)
    return next(same_window, old.scale)


def fits(size: Size, old: Sidecar) -> bool:
    """Tell whether a picture of this size was most likely taken in a window like the old one's."""
    return any(size[0] * old.scale == old.size[0] * scale for scale in _SCALES)


def bounds(size: Size) -> Box:
    """Return the whole picture as a box."""
    return Box(0, 0, *size)
