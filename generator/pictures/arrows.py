"""Arrows from a badge to a target that is small, or that has no room beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.geometry import Box
from generator.pictures.theme import Unit

Point = tuple[float, float]

HALF_WIDTH_CSS = 9
"""Half the side of the squares that cover an arrow: its head and halo, at any angle."""

_TIP_SHORT_CSS = 4
_LEAST_LENGTH_CSS = 20
_SAMPLE_CSS = 6
_EDGE_SHARE = 0.3
"""Arrows aim at the middle part of a side; this share of it is left out at each end."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A straight arrow in pixels from `tail`, at the badge, to its `tip`, short of the target."""

    tail: Point
    tip: Point

    def swept(self, unit: Unit) -> Iterator[Box]:
        """Yield squares along the arrow that together cover it."""
        half, length = unit(HALF_WIDTH_CSS), math.dist(self.tail, self.tip)
        count = max(2, math.ceil(length / unit(_SAMPLE_CSS)))
        for index in range(count + 1):
            share = index / count
            x = self.tail[0] + share * (self.tip[0] - self.tail[0])
            y = self.tail[1] + share * (self.tip[1] - self.tail[1])
            yield Box(round(x) - half, round(y) - half, 2 * half, 2 * half)


def arrow_between(badge: Box, frame: Box, unit: Unit) -> Arrow | None:
    """Return the arrow from the badge's rim to just short of `frame`, None if it were too short."""
    start = (badge.x + badge.width / 2, badge.y + badge.height / 2)
    aside_x, aside_y = frame.width * _EDGE_SHARE, frame.height * _EDGE_SHARE
    aim = (
        min(max(start[0], frame.x + aside_x), frame.right - aside_x),
        min(max(start[1], frame.y + aside_y), frame.bottom - aside_y),
    )
    length = math.dist(start, aim)
    if length == 0:
        return None
    direction = ((aim[0] - start[0]) / length, (aim[1] - start[1]) / length)
    leave = _out_of_pill(badge, direction)
    arrive = length - _way_out(frame, aim, (-direction[0], -direction[1])) - unit(_TIP_SHORT_CSS)
    if arrive - leave < unit(_LEAST_LENGTH_CSS):
        return None
    return Arrow(_along(start, direction, leave), _along(start, direction, arrive))


def _way_out(box: Box, start: Point, direction: Point) -> float:
    """Return how far it is from `start`, inside `box`, to the box's edge."""
    x, y = start[0] - box.x, start[1] - box.y
    dx, dy = direction
    across = math.inf if dx == 0 else (box.width - x if dx > 0 else x) / abs(dx)
    down = math.inf if dy == 0 else (box.height - y if dy > 0 else y) / abs(dy)
    return min(across, down)


def _out_of_pill(badge: Box, direction: Point) -> float:
    """Return how far it is from the middle of a badge, round at both ends, to its rim."""
    radius = min(badge.width, badge.height) / 2
    core = badge.width / 2 - radius
    dx, dy = abs(direction[0]), abs(direction[1])
    if dy > 0 and dx * radius / dy <= core:
        return radius / dy
    return core * dx + math.sqrt(max(0.0, radius**2 - (core * dy) ** 2))


def _along(start: Point, direction: Point, length: float) -> Point:
    return start[0] + direction[0] * length, start[1] + direction[1] * length
