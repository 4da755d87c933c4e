"""The plan of a capture: which screens are visited in which order, and where the pictures are taken.

Pure: it follows from the definition alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.nouns.guide import Guide
from generator.nouns.guide.action import Action, OneOf
from generator.nouns.guide.marks import marks_of
from generator.nouns.guide.outline import Way, screen_steps, ways
from generator.nouns.guide.pictured import evidence_id, pictured
from generator.nouns.guide.procedure import Done, Procedure
from generator.nouns.guide.screen import Device
from generator.nouns.guide.step import ScreenStep
from generator.nouns.places import Route
from generator.nouns.said import say
from generator.nouns.text import Label

PRESSING = frozenset({"press", "choose", "confirm", "one_of"})
"""Actions that may change the screen; the others fill a field or are done with the eyes."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One visit of one screen: a step of the guide, or evidence that it is done.

    `at` leads to the step or the evidence in the definition, `name` calls it in messages. `words`
    must be seen on the screen. `shoots` tells whether the picture of the screen is taken here.
    """

    screen: str
    name: str
    at: Route
    actions: tuple[Action, ...] = ()
    irreversible: frozenset[str] = frozenset()
    words: Label | None = None
    shoots: bool = False


Tour = tuple[Stop, ...]
"""The stops of one route through a procedure, up to the last picture."""


def plan_tours(guide: Guide, device: Device, routes: Collection[str] = ()) -> tuple[Tour, ...]:
    """Return the tours that take each screen's picture once, where a reader first meets it.

    `routes` are the ids of the only routes to take; all where it is empty.
    """
    taken: set[str] = set()
    tours = []
    for way in (way for way in ways(guide) if not routes or way.id in routes):
        here = [s for s in _stops(guide, way) if s.screen in guide.screens]
        here = [s for s in here if device in guide.screens[s.screen].devices]
        tour = tuple(_with_shots(here, taken))
        last = max((i for i, stop in enumerate(tour) if stop.shoots), default=-1)
        if last >= 0:
            tours.append(tour[: last + 1])
    return tuple(tours)


def framed_targets(guide: Guide, screen_id: str) -> tuple[str, ...]:
    """Return the targets that a screen's picture must show together, in the order of the actions.

    They are those that any step on the screen marks; where no step does, all that it has.
    """
    named = [m.target for p in pictured(guide) if p.screen == screen_id for m in p.marks]
    targets = guide.screens[screen_id].targets
    return tuple(name for name in dict.fromkeys(named or targets) if name in targets)


def conditional_targets(guide: Guide, screen_id: str) -> frozenset[str]:
    """Return the targets of actions that not everyone meets, which a screen may lack."""
    return frozenset(
        mark.target
        for _, step in screen_steps(guide)
        if step.screen == screen_id
        for action in step.actions
        if action.when is not None
        for mark in marks_of(ScreenStep(screen=screen_id, actions=(action,)))
    )


def replayed_target(action: Action) -> str | None:
    """Return the target that a replay acts on.

    Of several ways that is the one that goes on to the next step, else the first that can be undone.
    """
    if isinstance(action, OneOf):
        ways = sorted(action.one_of, key=lambda option: (not option.next, option.irreversible))
        return ways[0].target
    return action.target


def named_targets(stop: Stop) -> frozenset[str]:
    """Return the targets that the actions of a stop name, those not to be pressed included."""
    names = (
        name
        for action in stop.actions
        for name in (action.target, *action.avoid, *_ways(action))
        if name is not None
    )
    return frozenset(names)


def _ways(action: Action) -> tuple[str | None, ...]:
    return tuple(way.target for way in action.one_of) if isinstance(action, OneOf) else ()


def is_irreversible(stop: Stop, index: int) -> bool:
    """Tell whether performing one of a stop's actions cannot be undone."""
    action = stop.actions[index]
    return action.irreversible or replayed_target(action) in stop.irreversible


def has_irreversible(stop: Stop) -> bool:
    """Tell whether a stop's screen has an action that cannot be undone."""
    return bool(stop.irreversible) or any(action.irreversible for action in stop.actions)


def _stops(guide: Guide, way: Way) -> Iterator[Stop]:
    for placed, step in screen_steps(guide):
        if placed.way == way:
            lasting = frozenset(m.target for m in marks_of(step) if m.kind == "irreversible")
            name = say("step {number}", number=placed.number)
            yield Stop(step.screen, name, placed.at, step.actions, lasting)
    yield from _evidence(guide, way.procedure)


def _evidence(guide: Guide, procedure: Procedure) -> Iterator[Stop]:
    done, at = procedure.done, {picture.id: picture.at for picture in pictured(guide)}
    if not isinstance(done, Done):
        return
    if done.screen is not None:
        route = at[evidence_id(guide, procedure, "done")]
        yield Stop(done.screen, say("the evidence"), route[:-1], words=done.says)
    if done.mail is not None and done.mail.screen is not None:
        route = at[evidence_id(guide, procedure, "mail")]
        yield Stop(done.mail.screen, say("the mail"), route[:-1], words=done.mail.subject)


def _with_shots(stops: Sequence[Stop], taken: set[str]) -> Iterator[Stop]:
    for stop in stops:
        yield replace(stop, shoots=stop.screen not in taken)
        taken.add(stop.screen)
