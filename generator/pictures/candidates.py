"""Places where a badge could stand, nearest and most usual first, each with what it costs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.pictures.ground import Ground, boxes_array
from generator.pictures.placed import Arrow
from generator.pictures.theme import Unit

ARROW_HALF = 7
"""Half the width of an arrow with its halo, in CSS pixels, at its head."""

_TIP_SHORT = 3
_LEAST_ARROW = 20
_NEAR = (1, 6, 12)
_FAR = (26, 36, 50, 70, 95, 130, 175)
_DIRECTIONS = 16
_SAMPLE = 6
_WITHIN = 12

_COST_EDGES = 8.0
_COST_BUSY = 30.0
_COST_ARROW = 6.0
_COST_SMALL = 5.0
_COST_WITHIN = 16.0

Side = str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place for a badge: its box, the arrow it needs, the side of the target it is on."""

    badge: Box
    arrow: Arrow | None
    side: Side
    cost: float
    swept: tuple[Box, ...] = ()

    @property
    def parts(self) -> tuple[Box, ...]:
        """Every box that the badge and its arrow cover."""
        return (self.badge, *self.swept)


@dataclass(frozen=True, slots=True)
class Site:
    """One target whose badge needs a place.

    `frame` is what the badge leans on: the outline, or the target itself where it has none.
    `blocked` are the boxes that neither badge nor arrow may touch, the target itself apart;
    `own` is what stands in the target, which a badge on the target must spare.
    """

    target: Box
    frame: Box
    outlined: bool
    size: tuple[int, int]
    small: bool
    bounds: Box
    blocked: Sequence[Box]
    own: Sequence[Box]


def candidates(site: Site, ground: Ground, unit: Unit, *, keep: int) -> list[Candidate]:
    """Return the `keep` cheapest places that touch nothing they must not, cheapest first."""
    raw = list(_all(site, unit))
    badges = boxes_array([c.badge for c in raw])
    free = _inside(badges, site.bounds.grown(-unit(2)))
    free &= ~_touching(badges, boxes_array(site.blocked), unit(2))
    own = overlaps(badges, boxes_array([site.target]), unit(1))[:, 0]
    clear = ~_touching(badges, boxes_array(site.own), unit(2))
    free &= ~own | (clear & np.array([c.side.startswith("within") for c in raw]))
    busy = ground.busy_in(_grown(badges, unit(1)))
    free &= busy <= 0.5  # noqa: PLR2004 - half a badge over a picture hides too much of it
    edges = ground.edges_in(_grown(badges, unit(2)))
    costs = np.array([c.cost for c in raw]) + _COST_EDGES * edges + _COST_BUSY * busy
    order = [int(i) for i in np.argsort(costs, kind="stable") if free[i]]
    chosen: list[Candidate] = []
    blocked = boxes_array(site.blocked)
    for index in order:
        candidate = _with_cost(raw[index], float(costs[index]), unit)
        if candidate.swept and _any_overlap(boxes_array(candidate.swept), blocked):
            continue
        chosen.append(candidate)
        if len(chosen) == keep:
            break
    return chosen


def _all(site: Site, unit: Unit) -> Iterator[Candidate]:
    if site.outlined:
        yield from _beside(site, unit)
        yield from _within(site, unit)
    yield from _apart(site, unit)


def _beside(site: Site, unit: Unit) -> Iterator[Candidate]:
    """Yield places that lean on the target's sides and corners."""
    target, (width, height) = site.target, site.size
    extra = _COST_SMALL if site.small else 0.0
    left, right = target.x - width, target.right
    above, below = target.y - height, target.bottom
    middle_x = target.x + (target.width - width) // 2
    middle_y = target.y + (target.height - height) // 2
    for index, near in enumerate(_NEAR):
        off, cost = unit(near), extra + 1.2 * index
        yield _plain("left", left - off, middle_y, site, cost)
        yield _plain("right", right + off, middle_y, site, cost + 0.1)
        yield _plain("above", middle_x, above - off, site, cost + 1.0)
        yield _plain("below", middle_x, below + off, site, cost + 1.2)
        for end, x in (("left", target.x - width // 2), ("right", target.right - width // 2)):
            yield _plain(f"above-{end}", x, above - off, site, cost + 1.3)
            yield _plain(f"below-{end}", x, below + off, site, cost + 1.5)
        for end, y in (("top", target.y - height // 2), ("end", target.bottom - height // 2)):
            yield _plain(f"left-{end}", left - off, y, site, cost + 1.2)
            yield _plain(f"right-{end}", right + off, y, site, cost + 1.3)


def _within(site: Site, unit: Unit) -> Iterator[Candidate]:
    """Yield places on the target itself: the last resort of a row that fills the screen's width."""
    target, (width, height) = site.target, site.size
    edge = unit(_WITHIN)
    columns = {
        "right": target.right - width - edge,
        "right-2": target.right - 2 * width - edge,
        "right-3": target.right - 3 * width - edge,
        "left": target.x + edge,
        "middle": target.x + (target.width - width) // 2,
    }
    rows = {
        "middle": target.y + (target.height - height) // 2,
        "top": target.y + edge,
        "bottom": target.bottom - height - edge,
    }
    for down, (row, y) in enumerate(rows.items()):
        for across, (column, x) in enumerate(columns.items()):
            cost = _COST_WITHIN + across + 0.5 * down
            yield _plain(f"within-{row}-{column}", x, y, site, cost)


def _plain(side: Side, x: int, y: int, site: Site, cost: float) -> Candidate:
    return Candidate(Box(x, y, *site.size), None, side, cost)


def _apart(site: Site, unit: Unit) -> Iterator[Candidate]:
    """Yield places further off, from which an arrow leads to the target."""
    frame, (width, height) = site.frame, site.size
    centre = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    for far in _FAR:
        for turn in range(_DIRECTIONS):
            angle = 2 * math.pi * turn / _DIRECTIONS
            dx, dy = math.cos(angle), math.sin(angle)
            x = centre[0] + dx * (frame.width / 2 + unit(far) + width / 2)
            y = centre[1] + dy * (frame.height / 2 + unit(far) + height / 2)
            badge = Box(round(x - width / 2), round(y - height / 2), width, height)
            arrow = _arrow(badge, frame, unit)
            if arrow is None:
                continue
            base = (0.0 if site.small else _COST_ARROW) + far / 40 + (turn % 4 > 0) * 0.4
            yield Candidate(badge, arrow, f"arrow-{turn}", base)


def _arrow(badge: Box, frame: Box, unit: Unit) -> Arrow | None:
    """Return the arrow from the badge's rim to just short of the frame, None if too short."""
    start = (badge.x + badge.width / 2, badge.y + badge.height / 2)
    inset_x, inset_y = frame.width * 0.3, frame.height * 0.3
    aim = (
        min(max(start[0], frame.x + inset_x), frame.right - inset_x),
        min(max(start[1], frame.y + inset_y), frame.bottom - inset_y),
    )
    length = math.dist(start, aim)
    if length == 0:
        return None
    direction = ((aim[0] - start[0]) / length, (aim[1] - start[1]) / length)
    rim = _leaving(badge, direction)
    entry = length - _leaving(frame, direction, (aim[0] - frame.x, aim[1] - frame.y))
    end = entry - unit(_TIP_SHORT)
    if end - rim < unit(_LEAST_ARROW):
        return None
    tail = (start[0] + direction[0] * rim, start[1] + direction[1] * rim)
    return Arrow(tail, (start[0] + direction[0] * end, start[1] + direction[1] * end))


def _leaving(
    box: Box, direction: tuple[float, float], at: tuple[float, float] | None = None
) -> float:
    """Return how far a ray from inside `box` (its centre unless `at`) runs, backwards with `at`."""
    x, y = at or (box.width / 2, box.height / 2)
    dx, dy = (-direction[0], -direction[1]) if at else direction
    along_x = math.inf if dx == 0 else ((box.width - x) if dx > 0 else x) / abs(dx)
    along_y = math.inf if dy == 0 else ((box.height - y) if dy > 0 else y) / abs(dy)
    return min(along_x, along_y)


def _with_cost(candidate: Candidate, cost: float, unit: Unit) -> Candidate:
    swept = tuple(_swept(candidate.arrow, unit)) if candidate.arrow else ()
    return Candidate(candidate.badge, candidate.arrow, candidate.side, cost, swept)


def _swept(arrow: Arrow, unit: Unit) -> Iterator[Box]:
    """Yield squares along the arrow that together cover it."""
    half, length = unit(ARROW_HALF), math.dist(arrow.tail, arrow.tip)
    count = max(2, math.ceil(length / unit(_SAMPLE)))
    for index in range(count + 1):
        share = index / count
        x = arrow.tail[0] + share * (arrow.tip[0] - arrow.tail[0])
        y = arrow.tail[1] + share * (arrow.tip[1] - arrow.tail[1])
        yield Box(round(x) - half, round(y) - half, 2 * half, 2 * half)


def _grown(boxes: NDArray[np.int64], by: int) -> NDArray[np.int64]:
    return np.asarray(boxes + np.array([-by, -by, by, by]), dtype=np.int64)


def _inside(boxes: NDArray[np.int64], bounds: Box) -> NDArray[np.bool_]:
    return np.asarray(
        (boxes[:, 0] >= bounds.x)
        & (boxes[:, 1] >= bounds.y)
        & (boxes[:, 2] <= bounds.right)
        & (boxes[:, 3] <= bounds.bottom)
    )


def _touching(
    boxes: NDArray[np.int64], obstacles: NDArray[np.int64], margin: int
) -> NDArray[np.bool_]:
    """Tell which boxes come within `margin` pixels of an obstacle."""
    return np.asarray(overlaps(boxes, obstacles, margin).any(axis=1))


def overlaps(
    boxes: NDArray[np.int64], others: NDArray[np.int64], margins: NDArray[np.int64] | int = 0
) -> NDArray[np.bool_]:
    """Return a table telling which of `boxes` (rows) meet which of `others` (columns)."""
    return np.asarray(
        (boxes[:, None, 0] < others[None, :, 2] + margins)
        & (boxes[:, None, 2] > others[None, :, 0] - margins)
        & (boxes[:, None, 1] < others[None, :, 3] + margins)
        & (boxes[:, None, 3] > others[None, :, 1] - margins)
    )


def _any_overlap(boxes: NDArray[np.int64], others: NDArray[np.int64]) -> bool:
    return bool(len(others)) and bool(overlaps(boxes, others).any())
