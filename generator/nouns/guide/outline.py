"""The outline: every way through a guide, and every step with its number, id and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.procedure import Procedure, Route, Terms
from generator.nouns.guide.step import ScreenStep, Step, StepBase, UseStep
from generator.nouns.places import Route as DocumentRoute
from generator.nouns.text import Text

ONLY_WAY = "main"
"""The id of the one way of a procedure that has no choice of routes."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a procedure: a route without further choice, or all of the procedure.

    `id` joins the ids of nested routes; `whens` are their conditions, outermost first. `terms`
    are those of the innermost route; `at` leads to it in the definition.
    """

    procedure: Procedure
    id: str
    whens: tuple[Text, ...]
    terms: Terms
    steps: tuple[Step, ...]
    at: DocumentRoute


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step where it stands: `number` counts from 1 within its way.

    `id` is the same ASCII anchor in both languages; `at` leads to the step in the definition,
    which for a step of a group is in the group.
    """

    way: Way
    number: int
    id: str
    step: StepBase
    at: DocumentRoute

    @property
    def procedure(self) -> Procedure:
        """The procedure that the step belongs to."""
        return self.way.procedure


def ways(guide: Guide) -> tuple[Way, ...]:
    """Return every way through every procedure, in the order of the page."""
    return tuple(
        way
        for procedure, at in zip(guide.all_procedures, procedure_places(guide), strict=True)
        for way in _ways_of(procedure, at)
    )


def procedure_places(guide: Guide) -> tuple[DocumentRoute, ...]:
    """Return where each of the guide's procedures stands in the definition."""
    shorthand: list[DocumentRoute] = [()] if guide.steps else []
    return (*shorthand, *(("procedures", index) for index in range(len(guide.procedures))))


def _ways_of(procedure: Procedure, at: DocumentRoute) -> Iterator[Way]:
    if not procedure.routes:
        yield Way(procedure, ONLY_WAY, (), procedure, procedure.steps, at)
    for index, route in enumerate(procedure.routes):
        yield from _ways_of_route(procedure, route, "", (), (*at, "routes", index))


def _ways_of_route(
    procedure: Procedure, route: Route, prefix: str, whens: tuple[Text, ...], at: DocumentRoute
) -> Iterator[Way]:
    way_id = f"{prefix}{route.id}"
    here = (*whens, route.when)
    if not route.routes:
        yield Way(procedure, way_id, here, route, route.steps, at)
    for index, inner in enumerate(route.routes):
        yield from _ways_of_route(procedure, inner, f"{way_id}-", here, (*at, "routes", index))


def outline(guide: Guide) -> tuple[PlacedStep, ...]:
    """Return all steps of all ways, with groups in the place of the steps that use them."""
    alone = len(guide.all_procedures) == 1
    return tuple(step for way in ways(guide) for step in _placed(guide, way, alone=alone))


def _placed(guide: Guide, way: Way, *, alone: bool) -> Iterator[PlacedStep]:
    prefix = "" if alone else f"{way.procedure.id}-"
    if way.id != ONLY_WAY:
        prefix += f"{way.id}-"
    expanded = _expanded(guide, way.steps, (*way.at, "steps"), ())
    for number, (step, at) in enumerate(expanded, start=1):
        # A group may serve several ways, so the ids of its steps need the way's name too.
        own = f"{prefix}{step.id}" if step.id and at[0] == "groups" else step.id
        yield PlacedStep(way, number, own or f"{prefix}step-{number}", step, at)


def _expanded(
    guide: Guide, steps: tuple[Step, ...], at: DocumentRoute, inside: tuple[str, ...]
) -> Iterator[tuple[StepBase, DocumentRoute]]:
    """Yield steps with groups opened; a group within itself is left out (rule `group-circle`)."""
    for index, step in enumerate(steps):
        if not isinstance(step, UseStep):
            yield step, (*at, index)
        elif step.use not in inside:
            group = guide.groups.get(step.use, ())
            yield from _expanded(guide, group, ("groups", step.use), (*inside, step.use))


def screen_steps(guide: Guide) -> Iterator[tuple[PlacedStep, ScreenStep]]:
    """Yield the steps that happen on a screen, each also with its own type."""
    for placed in outline(guide):
        if isinstance(placed.step, ScreenStep):
            yield placed, placed.step


def box_step(steps: Iterable[PlacedStep]) -> str | None:
    """Return the id of the step of one way where the box of precautions stands, None for none.

    That is the first step that shows it, else the first that cannot be undone.
    """
    steps = tuple(steps)
    shown = (placed.id for placed in steps if placed.step.show == "precautions")
    final = (placed.id for placed in steps if placed.step.cannot_be_undone)
    return next(shown, None) or next(final, None)
