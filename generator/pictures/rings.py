"""Outlines around targets: as generous as the neighbours allow, never touching any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.nouns.geometry import Box
from generator.pictures.theme import Style, Unit

_PADDING = 2.5
"""Free CSS pixels between the target and its outline where nothing is near."""

_HALO = 2
_LEAST = 4
"""The thinnest outline, halo included, in CSS pixels: two of colour, one of halo on each side."""

_APART = 1
"""CSS pixels that always stay free between an outline and what it must not touch."""

_DEEPEST = 6
"""CSS pixels that an outline may reach into its own target where there is no room outside."""

_CORNER = 11


@dataclass(frozen=True, slots=True)
class Ring:
    """An outline in pixels: `outer` bounds it all, then come halo, stroke and halo inwards."""

    outer: Box
    halo: int
    stroke: int
    radius: int

    @property
    def thickness(self) -> int:
        """Pixels from the outer edge to the inner one."""
        return 2 * self.halo + self.stroke

    @property
    def bands(self) -> tuple[Box, Box, Box, Box]:
        """The four strips that the outline lies in: top, bottom, left, right."""
        box, t = self.outer, self.thickness
        middle = max(0, box.height - 2 * t)
        return (
            Box(box.x, box.y, box.width, t),
            Box(box.x, box.bottom - t, box.width, t),
            Box(box.x, box.y + t, t, middle),
            Box(box.right - t, box.y + t, t, middle),
        )

    @property
    def corners(self) -> tuple[Box, Box, Box, Box]:
        """The four squares that the round corners lie in."""
        box, r = self.outer, self.radius
        right, bottom = box.right - r, box.bottom - r
        return (
            Box(box.x, box.y, r, r),
            Box(right, box.y, r, r),
            Box(box.x, bottom, r, r),
            Box(right, bottom, r, r),
        )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an outline must keep off: other targets, text outside the target, the picture's edge.

    `own` is the text inside the target, which an outline that reaches inwards must spare; `inner`
    are targets inside this one, `outer` marked targets around it.
    """

    bounds: Box
    targets: Sequence[Box]
    text: Sequence[Box]
    own: Sequence[Box]
    inner: Sequence[Box] = ()
    outer: Sequence[Box] = ()


def fit_ring(target: Box, around: Surroundings, style: Style, unit: Unit) -> Ring | None:
    """Return the outline of `target`, or None where none fits between its neighbours."""
    outward = _outward(target, around, unit)
    inward = _inward(target, around, unit)
    rooms = [out + deep for out, deep in zip(outward, inward, strict=True)]
    if min(rooms) < unit(_LEAST):
        return None
    full = 2 * unit(_HALO) + unit(style.stroke)
    thickness = min(full, *rooms)
    if style.dashed:
        # The gaps between dashes would show a border that the outline reaches over, dot by dot.
        thickness = max(unit(_LEAST), min(thickness, *outward))
    # Text that stands out of its target pushes the outline further out (`deep` is negative then).
    reach = [
        min(out, thickness + max(unit(_PADDING), -deep))
        for out, deep in zip(outward, inward, strict=True)
    ]
    halo = max(1, thickness * unit(_HALO) // full)
    left, top, right, bottom = reach
    outer = Box(
        target.x - left,
        target.y - top,
        target.width + left + right,
        target.height + top + bottom,
    )
    if min(outer.width, outer.height) < 2 * thickness + 1:
        return None
    radius = min(unit(_CORNER), outer.width // 2, outer.height // 2)
    return Ring(outer, halo, thickness - 2 * halo, max(radius, thickness))


def _outward(target: Box, around: Surroundings, unit: Unit) -> list[int]:
    """Return how far the outline may reach out left, top, right and bottom; negative: blocked."""
    bounds, far, apart = around.bounds, unit(4 * _DEEPEST), unit(_APART)
    room = [min(far, side) for side in _between(bounds, target)]
    for box in around.outer:
        sides = _between(box, target)
        room = [min(r, (side - apart) // 2) for r, side in zip(room, sides, strict=True)]
    for other in around.targets:
        side, gap = _towards(target, other)
        room[side] = min(room[side], (gap - apart) // 2 if gap > 0 else gap)
    for line in around.text:
        side, gap = _towards(target, line)
        room[side] = min(room[side], max(0, gap - apart) if gap >= 0 else gap)
    return room


def _towards(target: Box, other: Box) -> tuple[int, int]:
    """Return on which side `other` lies (left, top, right, bottom) and the free pixels between."""
    gaps = (
        target.x - other.right,
        target.y - other.bottom,
        other.x - target.right,
        other.y - target.bottom,
    )
    side = max(range(4), key=lambda index: gaps[index])
    return side, gaps[side]


def _inward(target: Box, around: Surroundings, unit: Unit) -> list[int]:
    """Return how far the outline may reach into the target on each side before it meets ink."""
    deepest = min(unit(_DEEPEST), min(target.width, target.height) // 4)
    room = [deepest] * 4
    for line in around.own:
        sides = _between(target, line)
        room = [min(r, side - unit(_APART)) for r, side in zip(room, sides, strict=True)]
    for box in around.inner:
        sides = _between(target, box)
        room = [min(r, (side - unit(_APART)) // 2) for r, side in zip(room, sides, strict=True)]
    return room


def _between(outer: Box, inner: Box) -> tuple[int, int, int, int]:
    """Return the pixels between a box and one inside it: left, top, right and bottom."""
    return (
        inner.x - outer.x,
        inner.y - outer.y,
        outer.right - inner.right,
        outer.bottom - inner.bottom,
    )
