"""What a guide shows in pictures: its steps on screens, and the evidence of completion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.marks import Mark, marks_of
from generator.nouns.guide.outline import procedure_places, screen_steps
from generator.nouns.guide.procedure import Done, Procedure
from generator.nouns.places import Route


@dataclass(frozen=True, slots=True)
class Pictured:
    """One picture to show: `id` is the step's, or that of the evidence, `done` or `mail`.

    `screen` is the id of the screen; `at` leads to where the definition names it.
    """

    id: str
    screen: str
    marks: tuple[Mark, ...]
    at: Route


def pictured(guide: Guide) -> tuple[Pictured, ...]:
    """Return everything that is to be shown in pictures, in the order of the page."""
    steps = (
        Pictured(placed.id, step.screen, marks_of(step), (*placed.at, "screen"))
        for placed, step in screen_steps(guide)
    )
    return (*steps, *_evidence(guide))


def _evidence(guide: Guide) -> Iterator[Pictured]:
    for procedure, place in zip(guide.all_procedures, procedure_places(guide), strict=True):
        done = procedure.done
        if not isinstance(done, Done):
            continue
        at: Route = (*place, "done")
        if done.screen is not None:
            yield Pictured(evidence_id(guide, procedure, "done"), done.screen, (), (*at, "screen"))
        if done.mail is not None and done.mail.screen is not None:
            mail = (*at, "mail", "screen")
            yield Pictured(evidence_id(guide, procedure, "mail"), done.mail.screen, (), mail)


def evidence_id(guide: Guide, procedure: Procedure, what: str) -> str:
    """Return the id of a procedure's evidence, `what` being `done` or `mail`."""
    return what if len(guide.all_procedures) == 1 else f"{procedure.id}-{what}"
