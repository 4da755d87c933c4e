"""Marks in their places: what the painter paints and the frame must not cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.pictures.arrows import Arrow
from generator.pictures.fault import Fault
from generator.pictures.leaders import Leader
from generator.pictures.rings import Ring
from generator.pictures.theme import Style, Unit, style_of


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the pixels of its parts: a ring, an arrow or a leader points at the target.

    Of several marks on one target only the weightiest has the ring. `on_dark` tells that the
    picture is dark there.
    """

    mark: Mark
    target: Box
    ring: Ring | None
    badge: Box
    arrow: Arrow | None = None
    leader: Leader | None = None
    on_dark: bool = False

    @property
    def style(self) -> Style:
        """The look of the mark on this ground."""
        return style_of(self.mark.kind, on_dark=self.on_dark)

    @property
    def extent(self) -> Box:
        """The smallest box around target, outline, line and badge; arrows run between those."""
        parts = [self.target, self.badge]
        parts += [self.ring.outer] if self.ring else []
        parts += self.leader.swept if self.leader else []
        return reduce(Box.union, parts)

    def painted(self, unit: Unit) -> Iterator[Box]:
        """Yield boxes that together hold every pixel that the mark changes."""
        yield self.badge
        if self.ring is not None:
            yield from self.ring.bands
            yield from self.ring.corners
        if self.arrow is not None:
            yield from self.arrow.swept(unit)
        if self.leader is not None:
            yield from self.leader.swept


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn on one picture: the marks that found a place, the part shown as close-up."""

    marks: tuple[PlacedMark, ...]
    closeup: Box | None
    faults: tuple[Fault, ...]
