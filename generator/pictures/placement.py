"""Placing all badges of a picture together: each choice leaves room for the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.pictures.candidates import Candidate
from generator.pictures.tables import overlaps, table

_MAX_STEPS = 20_000
"""Choices tried before the best arrangement so far is taken; ten marks seldom need a thousand."""

_OTHER_SIDE = 1.5
"""The cost of standing on another side than the badge before: aligned badges read as a list."""


def arrange(options: Sequence[Sequence[Candidate]], apart: int) -> list[Candidate] | None:
    """Return one candidate for each mark, together cheapest, or None where none go together.

    No two chosen candidates come within `apart` pixels of each other. The search is exhaustive
    up to a fixed number of steps, hence the same on every machine.
    """
    if any(not candidates for candidates in options):
        return None
    search = _Search(options, _conflicts(options, apart))
    search.descend(0, 0.0, [])
    return search.best


class _Search:
    def __init__(self, options: Sequence[Sequence[Candidate]], conflicts: list[list[bool]]) -> None:
        self.options = options
        self.conflicts = conflicts
        self.starts = [0]
        for candidates in options:
            self.starts.append(self.starts[-1] + len(candidates))
        cheapest = [min(c.cost for c in candidates) for candidates in options]
        self.rest = [sum(cheapest[index:]) for index in range(len(options) + 1)]
        self.best: list[Candidate] | None = None
        self.best_cost = float("inf")
        self.steps = 0

    def descend(self, depth: int, cost: float, chosen: list[int]) -> None:
        if depth == len(self.options):
            self.best_cost = cost
            self.best = [self.options[i][c - self.starts[i]] for i, c in enumerate(chosen)]
            return
        for index, candidate in enumerate(self.options[depth]):
            self.steps += 1
            total = cost + candidate.cost + self._misaligned(depth, candidate, chosen)
            if self.steps > _MAX_STEPS or total + self.rest[depth + 1] >= self.best_cost:
                # Later candidates cost more, but may stand on the better side.
                if self.steps > _MAX_STEPS:
                    return
                continue
            row = self.conflicts[self.starts[depth] + index]
            if not any(row[other] for other in chosen):
                self.descend(depth + 1, total, [*chosen, self.starts[depth] + index])

    def _misaligned(self, depth: int, candidate: Candidate, chosen: list[int]) -> float:
        if not chosen:
            return 0.0
        before = self.options[depth - 1][chosen[-1] - self.starts[depth - 1]]
        return 0.0 if before.spot.side == candidate.spot.side else _OTHER_SIDE


def _conflicts(options: Sequence[Sequence[Candidate]], apart: int) -> list[list[bool]]:
    """Return a square table over all candidates: which cannot both be chosen.

    Whole extents are compared first: few of them meet, and only those are looked at in parts.
    """
    every = [candidate for candidates in options for candidate in candidates]
    owner = np.repeat(np.arange(len(options)), [len(candidates) for candidates in options])
    parts = [table(candidate.parts) for candidate in every]
    extents = np.array([(*p[:, :2].min(axis=0), *p[:, 2:].max(axis=0)) for p in parts])
    meeting = overlaps(extents, extents, apart) & (owner[:, None] < owner[None, :])
    conflicts = np.zeros(meeting.shape, dtype=np.bool_)
    for one, other in np.argwhere(meeting).tolist():
        clash = bool(overlaps(parts[one], parts[other], apart).any())
        conflicts[one, other] = conflicts[other, one] = clash
    rows: list[list[bool]] = conflicts.tolist()
    return rows
