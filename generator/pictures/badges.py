"""Badges: pills, octagons and crosses, drawn once at four times their size and reduced."""

from __future__ import annotations

import math
from functools import cache
from importlib import resources
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.nouns.guide.marks import Mark
from generator.pictures.theme import STYLES, Colour, Style, Unit, ink_on

_OVER = 4
_HALO_SHARE = 1 / 14
"""Width of the white rim as a share of the badge's height."""

_DIGIT_SHARE = {1: 0.62, 2: 0.56, 3: 0.52}
"""Font size as a share of the badge's height, by number of characters."""

_WIDTH_SHARE = 0.34
"""Width added by every character after the first, as a share of the height."""


def badge_size(mark: Mark, unit: Unit) -> tuple[int, int]:
    """Return width and height in pixels of the badge of `mark`."""
    height = unit(STYLES[mark.kind].badge)
    more = max(0, len(mark.badge) - 1)
    return height + round(height * _WIDTH_SHARE * more), height


@cache
def badge_sprite(style: Style, text: str, size: tuple[int, int]) -> Image.Image:
    """Return the badge as RGBA of `size` pixels, antialiased."""
    width, height = size[0] * _OVER, size[1] * _OVER
    sprite = Image.new("RGBA", (width, height), (*style.colour, 0))
    draw = ImageDraw.Draw(sprite)
    rim = max(_OVER, round(height * _HALO_SHARE))
    box = (0.0, 0.0, width - 1.0, height - 1.0)
    inner = (float(rim), float(rim), width - 1.0 - rim, height - 1.0 - rim)
    if style.shape == "octagon":
        draw.polygon(_octagon(box), fill=(*style.halo, 255))
        draw.polygon(_octagon(inner), fill=(*style.colour, 255))
    else:
        draw.rounded_rectangle(box, height / 2, fill=(*style.halo, 255))
        draw.rounded_rectangle(inner, height / 2 - rim, fill=(*style.colour, 255))
    if style.shape == "cross":
        _draw_cross(draw, width, height, ink_on(style.colour))
    else:
        middle = (width / 2, height / 2)
        share = _DIGIT_SHARE[min(3, max(1, len(text)))]
        _draw_number(draw, text, middle, round(height * share), ink_on(style.colour))
    return sprite.reduce(_OVER)


def _octagon(box: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    left, top, right, bottom = box
    cut = (bottom - top) / (2 + math.sqrt(2))
    return [
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    ]


def _draw_cross(draw: ImageDraw.ImageDraw, width: int, height: int, ink: Colour) -> None:
    arm, thick = height * 0.2, height * 0.1
    x, y = width / 2, height / 2
    for sign in (1, -1):
        ends = [(x - arm, y - sign * arm), (x + arm, y + sign * arm)]
        draw.line(ends, fill=(*ink, 255), width=round(thick))
        for end_x, end_y in ends:
            r = thick / 2
            draw.ellipse((end_x - r, end_y - r, end_x + r, end_y + r), fill=(*ink, 255))


def _draw_number(
    draw: ImageDraw.ImageDraw,
    text: str,
    middle: tuple[float, float],
    size: int,
    ink: Colour,
) -> None:
    font = _font(size)
    # Centred by the ink of a digit, not by the font's line: letters such as `b` would shift it.
    left, _, right, _ = draw.textbbox((0, 0), text, font=font)
    _, top, _, bottom = draw.textbbox((0, 0), "0", font=font)
    at = (middle[0] - (left + right) / 2, middle[1] - (top + bottom) / 2)
    draw.text(at, text, font=font, fill=(*ink, 255))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    file = resources.files("generator.pictures") / "font" / "inter-bold-badges.ttf"
    return ImageFont.truetype(
        BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC
    )
