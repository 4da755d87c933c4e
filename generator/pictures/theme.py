"""How marks look: colours, and sizes in CSS pixels of the screen that was photographed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.nouns.guide.marks import MarkKind

Colour = tuple[int, int, int]
Shape = Literal["pill", "octagon", "cross"]

LIGHT: Colour = (255, 255, 255)
DARK: Colour = (26, 26, 26)

MIN_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: normal text against its background."""

PHONE_WIDTH_CSS = 600
"""Screens narrower than this are shown larger than desktop ones, so their marks are smaller."""


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one kind of mark; `stroke` and `badge` are CSS pixels."""

    colour: Colour
    stroke: float
    badge: float
    shape: Shape
    halo: Colour = LIGHT
    dashed: bool = False


STYLES: dict[MarkKind, Style] = {
    "act": Style((210, 70, 12), stroke=4, badge=32, shape="pill"),
    "irreversible": Style((177, 18, 58), stroke=5, badge=36, shape="octagon"),
    "avoid": Style((91, 100, 114), stroke=3, badge=26, shape="cross", dashed=True),
}


_AVOID_ON_DARK = Style((152, 162, 176), stroke=3, badge=26, shape="cross", halo=DARK, dashed=True)
"""Dark dashes with a light halo would be the brightest thing on a dark page."""


def style_of(kind: MarkKind, *, on_dark: bool) -> Style:
    """Return the look of a kind of mark on a light or a dark picture."""
    return _AVOID_ON_DARK if kind == "avoid" and on_dark else STYLES[kind]


@dataclass(frozen=True, slots=True)
class Unit:
    """Turns CSS pixels of the theme into whole pixels of one picture."""

    px: float

    def __call__(self, css: float) -> int:
        """Return at least one pixel for any positive length."""
        return max(1, round(css * self.px)) if css > 0 else 0


def unit_of(width_px: int, scale: int) -> Unit:
    """Return the unit for a picture `width_px` wide with `scale` device pixels a CSS pixel."""
    return Unit(scale * (0.85 if width_px / scale < PHONE_WIDTH_CSS else 1.0))


def contrast(one: Colour, two: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(two)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: Colour) -> Colour:
    """Return the colour of a number on a badge of `colour`: white, or dark where white is weak."""
    return LIGHT if contrast(colour, LIGHT) >= MIN_CONTRAST else DARK


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    # The sRGB transfer function, IEC 61966-2-1.
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004
