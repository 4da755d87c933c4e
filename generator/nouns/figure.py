"""Figures: the published, annotated pictures of a step, as pages refer to them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.screen import Device
from generator.nouns.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published file: its address below the site's root and its size in pixels."""

    uri: str
    width: int
    height: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Hotspot:
    """Where a badge is drawn, for a link over it.

    `x` and `y` are its centre, as fractions of the view's width and height; `diameter` is its
    longer side, as a fraction of the width.
    """

    badge: str
    x: float
    y: float
    diameter: float


@dataclass(frozen=True, slots=True)
class View:
    """One framing of a screenshot: `width` and `height` in CSS pixels, renditions narrowest first."""

    width: int
    height: int
    renditions: tuple[Rendition, ...]
    hotspots: tuple[Hotspot, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """The pictures of one step on one device: the whole screen, and a close-up where it helps."""

    step_id: str
    device: Device
    sidecar: Sidecar
    whole: View
    closeup: View | None
