"""Which marks a step's picture carries: they follow from the actions alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.nouns.guide.action import Action, OneOf
from generator.nouns.guide.step import ScreenStep

MarkKind = Literal["act", "irreversible", "avoid"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a target. `badge` is the number shown, such as `3` or `3a`; empty for `avoid`."""

    kind: MarkKind
    badge: str
    target: str


def marks_of(step: ScreenStep) -> tuple[Mark, ...]:
    """Return the marks of a step in the order of its actions.

    The badge is the action's number in the step's list, so that picture and sentence agree; an
    action without a target has a number and no mark.
    """
    return tuple(
        mark
        for number, action in enumerate(step.actions, start=1)
        for mark in _marks_of_action(action, number)
    )


def _marks_of_action(action: Action, number: int) -> Iterator[Mark]:
    if isinstance(action, OneOf):
        for letter, option in zip("abcdefghijklmnopqrstuvwxyz", action.one_of, strict=False):
            kind: MarkKind = "irreversible" if option.irreversible else "act"
            if option.target is not None:
                yield Mark(kind, f"{number}{letter}", option.target)
    elif action.target is not None:
        yield Mark("irreversible" if action.irreversible else "act", str(number), action.target)
    for neighbour in action.avoid:
        yield Mark("avoid", "", neighbour)
