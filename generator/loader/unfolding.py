"""How many steps a guide has once its groups stand where they are used: counted, not unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.loader.reading.limits import MAX_GROUPS_DEEP, MAX_STEPS, TOO_LARGE
from generator.nouns.collection import Entry
from generator.nouns.findings import Finding
from generator.nouns.guide.outline import ways
from generator.nouns.guide.step import Step, UseStep
from generator.nouns.places import Route
from generator.nouns.said import say

Groups = Mapping[str, tuple[Step, ...]]


def unfolding_fault(entry: Entry) -> Finding | None:
    """Return what keeps the groups of a guide from being unfolded, None where nothing does.

    A few lines of groups that use one another twice stand for millions of steps, so the count
    ends at the limit.
    """
    count = 0
    for route, step in _top_steps(entry):
        for depth in _depths(step, entry.guide.groups):
            count += 1
            if depth > MAX_GROUPS_DEEP:
                return _deep(entry, route)
            if count > MAX_STEPS:
                return _many(entry, route)
    return None


def _top_steps(entry: Entry) -> Iterator[tuple[Route, Step]]:
    for way in ways(entry.guide):
        for index, step in enumerate(way.steps):
            yield (*way.at, "steps", index), step


def _depths(step: Step, groups: Groups) -> Iterator[int]:
    """Yield for a step and each of those that stand in its place how many groups it is inside.

    A group within itself is left out, as it is on the page; it has a rule of its own.
    """
    waiting: list[tuple[Step, tuple[str, ...]]] = [(step, ())]
    while waiting:
        step, inside = waiting.pop()
        yield len(inside)
        if isinstance(step, UseStep) and step.use not in inside:
            here = (*inside, step.use)
            waiting.extend((inner, here) for inner in groups.get(step.use, ()))


def _deep(entry: Entry, route: Route) -> Finding:
    message = say("groups use one another here more than {most} deep", most=MAX_GROUPS_DEEP)
    help_ = say("write the steps into fewer groups")
    return TOO_LARGE.finding(entry.places.of(route), message, help_)


def _many(entry: Entry, route: Route) -> Finding:
    message = say(
        "the guide has more than {most} steps, those of its groups counted wherever they are used",
        most=f"{MAX_STEPS:,}",
    )
    help_ = say("use the groups less often, or split the guide")
    return TOO_LARGE.finding(entry.places.of(route), message, help_)
