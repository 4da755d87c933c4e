"""The view of the choice between routes: a question, and what each answer leads to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.procedure import Procedure, Route
from generator.nouns.guide.routes import way_anchor
from generator.nouns.text import Text
from generator.pages.phrase import Phrase, Speaker, fill


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One answer: it leads to a way (`href`), or to a further question with answers of its own."""

    when: Phrase
    href: str
    ask: Phrase
    choices: tuple[ChoiceView, ...]


def choice_views(guide: Guide, procedure: Procedure, speaker: Speaker) -> tuple[ChoiceView, ...]:
    """Return the answers to a procedure's question; none where it has no routes."""
    return tuple(_choice(guide, procedure, route, "", speaker) for route in procedure.routes)


def _choice(
    guide: Guide, procedure: Procedure, route: Route, before: str, speaker: Speaker
) -> ChoiceView:
    way = f"{before}{route.id}"
    inner = (_choice(guide, procedure, r, f"{way}-", speaker) for r in route.routes)
    return ChoiceView(
        when=speaker.text(route.when),
        href="" if route.routes else f"#{way_anchor(guide, procedure, way)}",
        ask=question(route.ask, speaker) if route.routes else (),
        choices=tuple(inner),
    )


def question(ask: Text | None, speaker: Speaker) -> Phrase:
    """Return the question before a choice: what the author asks, else which case it is."""
    return speaker.text(ask) if ask else fill(speaker.say["procedures.ask"])
