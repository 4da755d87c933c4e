"""Marks in their places: what the painter paints and the frame must not cut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.pictures.faults import Fault
from generator.pictures.rings import Ring

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A straight arrow in pixels from `tail`, at the badge, to its `tip`, short of the target."""

    tail: Point
    tip: Point


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the pixels of its parts; without a ring the arrow alone points at the target."""

    mark: Mark
    target: Box
    ring: Ring | None
    badge: Box
    arrow: Arrow | None

    @property
    def extent(self) -> Box:
        """The smallest box around target, outline and badge; the arrow runs between those."""
        parts = [self.target, self.badge, *([self.ring.outer] if self.ring else [])]
        return reduce(Box.union, parts)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn on one picture: the marks that found a place, the part shown as close-up."""

    marks: tuple[PlacedMark, ...]
    closeup: Box | None
    faults: tuple[Fault, ...]
