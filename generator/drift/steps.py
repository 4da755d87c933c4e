"""Which step a screen and a target of it belong to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide import Guide
from generator.nouns.guide.outline import ONLY_WAY, PlacedStep, screen_steps
from generator.nouns.guide.pictured import pictured


@dataclass(frozen=True, slots=True)
class StepName:
    """A step as people and files call it: its number, or `done` or `mail`, and its anchor.

    `way` is the id of the route that it belongs to, empty where there is no choice of routes.
    """

    number: int | str | None
    id: str
    way: str = ""


def step_of(guide: Guide, screen: str, target: str | None = None) -> StepName:
    """Return the first step that marks `target` on `screen`, else the first that shows the screen."""
    placed: dict[str, PlacedStep] = {step.id: step for step, _ in screen_steps(guide)}
    here = [each for each in pictured(guide) if each.screen == screen]
    marked = [each for each in here if any(mark.target == target for mark in each.marks)]
    for each in (*marked, *here):
        step = placed.get(each.id)
        if step is not None:
            way = "" if step.way.id == ONLY_WAY else step.way.id
            return StepName(step.number, step.id, way)
        return StepName(each.id.rpartition("-")[2], each.id)
    return StepName(None, "")


def screens_in_order(guide: Guide) -> tuple[str, ...]:
    """Return the screens of a guide in the order in which a reader meets them."""
    return tuple(dict.fromkeys(each.screen for each in pictured(guide)))
