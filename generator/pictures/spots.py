"""Spots for a badge around its target, each with a basic cost: the usual ones are the cheapest."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.nouns.geometry import Box
from generator.pictures.arrows import Arrow, arrow_between
from generator.pictures.leaders import Leader, leaders
from generator.pictures.theme import Unit

_NEAR_CSS = (1, 6, 12)
_FAR_CSS = (26, 36, 50, 70, 95, 130, 175)
_WITHIN_CSS = 12
_DIRECTIONS = 16

_COST_SMALL = 5.0
_COST_ARROW = 6.0
_COST_LEADER = 13.0
_COST_WITHIN = 16.0


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One target whose badge needs a place.

    `frame` is what the badge leans on: the outline, or the target itself where it has none.
    `blocked` are the boxes that neither badge nor arrow may touch, the target itself apart;
    `own` are the lines of text in the target, `others_text` all others.
    """

    target: Box
    frame: Box
    outlined: bool
    size: tuple[int, int]
    small: bool
    bounds: Box
    blocked: Sequence[Box]
    own: Sequence[Box]
    others_text: Sequence[Box]

    @property
    def text(self) -> list[Box]:
        """All lines of text of the picture."""
        return [*self.own, *self.others_text]


@dataclass(frozen=True, slots=True)
class Spot:
    """A box for the badge, its cost, what ties it to the target; `side` names where it is."""

    badge: Box
    side: str
    cost: float
    arrow: Arrow | None = None
    leader: Leader | None = None

    @property
    def within(self) -> bool:
        """Whether the badge stands on the target itself."""
        return self.side.startswith("within")


def spots(around: Neighbourhood, unit: Unit) -> Iterator[Spot]:
    """Yield all spots, free or not."""
    if around.outlined:
        yield from _beside(around, unit)
        yield from _within(around, unit)
    else:
        yield from _on_leaders(around, unit)
    yield from _apart(around, unit)


def _beside(around: Neighbourhood, unit: Unit) -> Iterator[Spot]:
    """Yield spots that lean on the target's sides and corners."""
    target, (width, height) = around.target, around.size
    extra = _COST_SMALL if around.small else 0.0
    left, right = target.x - width, target.right
    above, below = target.y - height, target.bottom
    middle_x = target.x + (target.width - width) // 2
    middle_y = target.y + (target.height - height) // 2

    def spot(side: str, x: int, y: int, more: float) -> Spot:
        return Spot(Box(x, y, width, height), side, cost + more)

    for index, near in enumerate(_NEAR_CSS):
        off, cost = unit(near), extra + 1.2 * index
        yield spot("left", left - off, middle_y, 0)
        yield spot("right", right + off, middle_y, 0.1)
        yield spot("above", middle_x, above - off, 1.0)
        yield spot("below", middle_x, below + off, 1.2)
        for end, x in (("left", target.x - width // 2), ("right", target.right - width // 2)):
            yield spot(f"above-{end}", x, above - off, 1.3)
            yield spot(f"below-{end}", x, below + off, 1.5)
        for end, y in (("top", target.y - height // 2), ("end", target.bottom - height // 2)):
            yield spot(f"left-{end}", left - off, y, 1.2)
            yield spot(f"right-{end}", right + off, y, 1.3)


def _within(around: Neighbourhood, unit: Unit) -> Iterator[Spot]:
    """Yield spots on the target itself: the last resort of a row that fills the screen's width."""
    target, (width, height) = around.target, around.size
    edge = unit(_WITHIN_CSS)
    columns = (
        target.right - width - edge,
        target.right - 2 * width - edge,
        target.right - 3 * width - edge,
        target.x + edge,
        target.x + (target.width - width) // 2,
    )
    rows = (
        target.y + (target.height - height) // 2,
        target.y + edge,
        target.bottom - height - edge,
    )
    for down, y in enumerate(rows):
        for across, x in enumerate(columns):
            cost = _COST_WITHIN + across + 0.5 * down
            yield Spot(Box(x, y, width, height), f"within-{down}-{across}", cost)


def _apart(around: Neighbourhood, unit: Unit) -> Iterator[Spot]:
    """Yield spots further off, from which an arrow leads to the target."""
    frame, (width, height) = around.frame, around.size
    middle = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    base = 0.0 if around.small else _COST_ARROW
    for far in _FAR_CSS:
        for turn in range(_DIRECTIONS):
            angle = 2 * math.pi * turn / _DIRECTIONS
            x = middle[0] + math.cos(angle) * (frame.width / 2 + unit(far) + width / 2)
            y = middle[1] + math.sin(angle) * (frame.height / 2 + unit(far) + height / 2)
            badge = Box(round(x - width / 2), round(y - height / 2), width, height)
            arrow = arrow_between(badge, frame, unit)
            if arrow is not None:
                slant = 0.4 if turn % (_DIRECTIONS // 4) else 0.0
                yield Spot(badge, f"arrow-{turn}", base + far / 40 + slant, arrow)


def _on_leaders(around: Neighbourhood, unit: Unit) -> Iterator[Spot]:
    """Yield spots in the margin of running text, tied to the target by a line between two lines."""
    for index, (leader, badge) in enumerate(leaders(around.target, around.text, around.size, unit)):
        length = leader.lead.width / unit(100)
        yield Spot(badge, f"leader-{index}", _COST_LEADER + 0.1 * index + length, leader=leader)
