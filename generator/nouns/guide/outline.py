"""The outline: every step of a guide with its number, its id and its place in the definition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.procedure import Procedure, Route
from generator.nouns.guide.step import ScreenStep, Step
from generator.nouns.places import Route as DocumentRoute

ONLY_ROUTE = "main"
"""The id of the one route of a procedure that has no choice of routes."""


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step where it stands: `number` counts from 1 within its route.

    `id` is the same ASCII anchor in both languages; `at` leads to the step in the definition.
    """

    procedure: Procedure
    route: Route
    number: int
    id: str
    step: Step
    at: DocumentRoute


def outline(guide: Guide) -> tuple[PlacedStep, ...]:
    """Return all steps of all routes of all procedures, in the order of the page."""
    return tuple(_steps(guide))


def _steps(guide: Guide) -> Iterator[PlacedStep]:
    places = _procedure_places(guide)
    alone = len(guide.all_procedures) == 1
    for procedure, at in zip(guide.all_procedures, places, strict=True):
        for index, route in enumerate(procedure.routes):
            yield from _route_steps(
                procedure, route, (*at, "routes", index, "steps"), alone=alone
            )
        if not procedure.routes:
            route = Route(id=ONLY_ROUTE, steps=procedure.steps)
            yield from _route_steps(procedure, route, (*at, "steps"), alone=alone)


def _procedure_places(guide: Guide) -> list[DocumentRoute]:
    shorthand: list[DocumentRoute] = [()] if guide.steps else []
    return shorthand + [("procedures", index) for index in range(len(guide.procedures))]


def _route_steps(
    procedure: Procedure, route: Route, at: DocumentRoute, *, alone: bool
) -> Iterator[PlacedStep]:
    prefix = "" if alone else f"{procedure.id}-"
    if route.id != ONLY_ROUTE:
        prefix += f"{route.id}-"
    for index, step in enumerate(route.steps):
        number = index + 1
        step_id = step.id or f"{prefix}step-{number}"
        yield PlacedStep(procedure, route, number, step_id, step, (*at, index))


def screen_steps(guide: Guide) -> Iterator[tuple[PlacedStep, ScreenStep]]:
    """Yield the steps that happen on a screen, each also with its own type."""
    for placed in outline(guide):
        if isinstance(placed.step, ScreenStep):
            yield placed, placed.step
