"""What is to be found on a screen: the targets of its definition, on one device."""

from __future__ import annotations

from dataclasses import dataclass

from generator.capture.plan import (
    Stop,
    conditional_targets,
    framed_targets,
    named_targets,
    replayed_target,
)
from generator.capture.stage import Stage
from generator.nouns.places import Place
from generator.nouns.text import Label


@dataclass(frozen=True, slots=True)
class Wanted:
    """A target to be found: its name, its selector, where the definition gives that, its label.

    `screen` is the one that it belongs to; an action's own target, given in place, has none.

    `optional` is True for the target of an action that not everyone meets, `of_other_step` for one
    that only another step on the same screen names.
    """

    name: str
    find: str | None
    place: Place
    label: Label | None = None
    screen: str = ""
    optional: bool = False
    of_other_step: bool = False


def targets_of(stage: Stage, stop: Stop) -> tuple[Wanted, ...]:
    """Return all targets of a stop's screen as they are found on the stage's device."""
    screen = stage.guide.screens[stop.screen]
    optional = conditional_targets(stage.guide, stop.screen)
    others = set(framed_targets(stage.guide, stop.screen)) - named_targets(stop)
    return tuple(
        Wanted(
            name,
            target.locator(stage.device),
            stage.target_place(stop.screen, name),
            target.label,
            stop.screen,
            optional=name in optional,
            of_other_step=bool(stop.actions) and name in others,
        )
        for name, target in screen.targets.items()
    )


def target_of(stage: Stage, stop: Stop, index: int) -> Wanted | None:
    """Return what one of a stop's actions acts on, or None for an action without a target."""
    action = stop.actions[index]
    if action.inline is not None:
        find, place = action.inline.locator(stage.device), (*stop.at, "actions", index, action.kind)
        return Wanted(action.kind, find, stage.place(*place), action.inline.label)
    name = replayed_target(action)
    return next((each for each in targets_of(stage, stop) if each.name == name), None)
