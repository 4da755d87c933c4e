"""Candidates: the spots for a badge that hide nothing, each with all that it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.pictures.ground import Ground
from generator.pictures.spots import Neighbourhood, Spot, spots
from generator.pictures.tables import Boxes, grown, inside, overlaps, table, touching
from generator.pictures.theme import Unit

_COST_EDGES = 8.0
_COST_BUSY = 30.0
_COST_NEAR_TEXT = 2.5
_NEAR_TEXT_CSS = 14
"""A badge this close to the words of something else seems to belong to them."""

_AIR_CSS = 2
"""Free pixels between a badge and what it must not touch."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A free spot, its whole cost, and every box that the badge and its arrow or line cover."""

    spot: Spot
    cost: float
    parts: tuple[Box, ...]


def candidates(around: Neighbourhood, ground: Ground, unit: Unit, *, keep: int) -> list[Candidate]:
    """Return the `keep` cheapest spots that touch nothing they must not, cheapest first."""
    every = list(spots(around, unit))
    badges = table(spot.badge for spot in every)
    blocked = table(around.blocked)
    busy = ground.busy_in(grown(badges, unit(1)))
    edges = ground.edges_in(grown(badges, unit(_AIR_CSS)))
    costs = np.array([spot.cost for spot in every]) + _COST_EDGES * edges + _COST_BUSY * busy
    costs += _COST_NEAR_TEXT * _nearness(badges, table(around.others_text), unit(_NEAR_TEXT_CSS))
    free = _free(every, badges, around, unit)
    order = (int(i) for i in np.argsort(costs, kind="stable") if free[i])
    found = (c for i in order if (c := _joined(every[i], float(costs[i]), blocked, unit)))
    return [candidate for candidate, _ in zip(found, range(keep), strict=False)]


def _free(every: list[Spot], badges: Boxes, around: Neighbourhood, unit: Unit) -> NDArray[np.bool_]:
    air = unit(_AIR_CSS)
    obstacles = table([*around.blocked, *around.own])
    free = inside(badges, around.bounds.grown(-air)) & ~touching(badges, obstacles, air)
    on_target = overlaps(badges, table([around.target]), unit(1))[:, 0]
    within = np.array([spot.within for spot in every])
    return np.asarray(free & (~on_target | within))


def _nearness(badges: Boxes, text: Boxes, far: int) -> NDArray[np.float64]:
    """Return for each badge how near the nearest text is: 1 touching, 0 from `far` pixels on."""
    if not len(text):
        return np.zeros(len(badges))
    across = np.maximum(
        badges[:, None, 0] - text[None, :, 2], text[None, :, 0] - badges[:, None, 2]
    )
    down = np.maximum(badges[:, None, 1] - text[None, :, 3], text[None, :, 1] - badges[:, None, 3])
    gap = np.maximum(np.maximum(across, down), 0).min(axis=1)
    return np.asarray(np.maximum(0.0, 1 - gap / far))


def _joined(spot: Spot, cost: float, blocked: Boxes, unit: Unit) -> Candidate | None:
    """Return the candidate, or None where its arrow or line would touch something."""
    tie = tuple(_tie(spot, unit))
    if tie and len(blocked) and bool(overlaps(table(tie), blocked).any()):
        return None
    return Candidate(spot, cost, (spot.badge, *tie))


def _tie(spot: Spot, unit: Unit) -> Iterator[Box]:
    if spot.arrow is not None:
        yield from spot.arrow.swept(unit)
    if spot.leader is not None:
        yield from spot.leader.swept
