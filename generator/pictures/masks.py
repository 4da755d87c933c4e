"""Masks of a finished picture: is what they were to hide really hidden?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageColor

from generator.nouns.geometry import Box
from generator.nouns.said import say
from generator.nouns.sidecar import MaskSeen
from generator.pictures import rules
from generator.pictures.fault import Fault
from generator.pictures.source import strips

_ROUNDING = 2
"""Difference, 0 to 255 a channel, that a change of colour profile may make of one plain colour."""

_PAINT = say("fill the whole box with this colour, or take the screenshot again")
_MOVE = say("write the box that is to be hidden, in pixels of this picture")


def unfilled_masks(image: Image.Image, masks: Sequence[MaskSeen]) -> Iterator[Fault]:
    """Yield a fault for each mask of an RGB picture that shows anything but its own fill."""
    bounds = Box(0, 0, *image.size)
    for index, mask in enumerate(masks):
        box = mask.box.clipped(bounds)
        path = ("masks", index, "box")
        if box is None:
            yield Fault(rules.MASK, say("this mask lies outside the picture"), _MOVE, path)
        elif not _is_plain(image.crop((box.x, box.y, box.right, box.bottom)), mask.fill):
            message = say("not every pixel of this mask has its fill {fill}", fill=mask.fill)
            yield Fault(rules.MASK, message, _PAINT, path)


def _is_plain(piece: Image.Image, fill: str) -> bool:
    wanted = ImageColor.getrgb(fill)
    return all(
        sum(channel.histogram()[max(0, value - _ROUNDING) : value + _ROUNDING + 1])
        == channel.width * channel.height
        for _, strip in strips(piece)
        for channel, value in zip(strip.split(), wanted, strict=True)
    )
