"""The views of what stands around the steps: other ways, duties, troubles, questions, terms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.afterwards import AfterwardsBase, Duty, ToDo
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.knowledge import Alternative
from generator.nouns.text import Text
from generator.pages.formats import day
from generator.pages.phrase import Phrase, Speaker
from generator.pages.references import ReferenceView
from generator.pages.terms_view import cost_lines, deadline_lines


@dataclass(frozen=True, slots=True)
class PairView:
    """Two things that belong together: a question and its answer, a trouble and its remedy."""

    head: Phrase
    body: Phrase
    detail: Phrase = ()
    reference: ReferenceView | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class LaterView:
    """Something that is left after leaving: what, for whom, and what else is known of it."""

    words: Phrase
    who: Phrase
    details: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class AroundView:
    """Everything around the steps; each part may be empty."""

    alternatives: tuple[PairView, ...]
    terms: tuple[PairView, ...]
    to_do: tuple[LaterView, ...]
    duties: tuple[LaterView, ...]
    trouble: tuple[PairView, ...]
    faq: tuple[PairView, ...]
    quotes: tuple[PairView, ...]
    history: tuple[tuple[str, str, Phrase], ...]
    disclosure: Phrase


def around_view(guide: Guide, speaker: Speaker, refs: dict[str, ReferenceView]) -> AroundView:
    """Return the view of everything around the steps."""

    def pair(
        head: Phrase, body: Phrase, source: str | None = None, detail: Phrase = ()
    ) -> PairView:
        return PairView(head, body, detail, refs.get(source or ""))

    return AroundView(
        alternatives=tuple(_alternative(item, speaker, refs) for item in guide.alternatives),
        terms=_terms(guide, speaker, refs),
        to_do=_later(guide, ToDo, speaker),
        duties=_later(guide, Duty, speaker),
        trouble=tuple(
            pair(speaker.text(item.when), speaker.text(item.do), item.source)
            for item in guide.trouble
        ),
        faq=tuple(
            pair(speaker.text(item.ask), speaker.text(item.answer), item.source)
            for item in guide.faq
        ),
        quotes=tuple(
            pair(speaker.label(item.says), (), item.source, speaker.maybe(item.at))
            for item in guide.quotes
        ),
        history=tuple(
            (change.on, day(change.on, speaker.lang), speaker.text(change.what))
            for change in guide.history
        ),
        disclosure=speaker.maybe(guide.disclosure),
    )


def _later(guide: Guide, kind: type[AfterwardsBase], speaker: Speaker) -> tuple[LaterView, ...]:
    return tuple(_later_view(i, speaker) for i in guide.afterwards if isinstance(i, kind))


def _later_view(item: AfterwardsBase, speaker: Speaker) -> LaterView:
    details: list[Phrase] = []
    if item.deadline is not None:
        details += deadline_lines(item.deadline, speaker)
    for cost in item.costs:
        details += cost_lines(cost, speaker)
    details += [speaker.text(item.note)] if item.note else []
    text: Text = getattr(item, item.kind)
    return LaterView(
        (*speaker.text(text), *speaker.cite(item.source)),
        speaker.maybe(item.who),
        tuple(detail for detail in details),
    )


def _alternative(item: Alternative, speaker: Speaker, refs: dict[str, ReferenceView]) -> PairView:
    return PairView(
        speaker.text(item.name),
        speaker.text(item.do),
        speaker.maybe(item.when),
        reference=refs.get(item.source or ""),
        href=f"#{item.procedure}" if item.procedure else "",
    )


def _terms(guide: Guide, speaker: Speaker, refs: dict[str, ReferenceView]) -> tuple[PairView, ...]:
    """Return words that differ: those of the guide, and the names of procedures that say it."""
    own = [
        PairView(speaker.label(t.term), speaker.text(t.means), reference=refs.get(t.source or ""))
        for t in guide.terms
    ]
    named = [
        PairView(speaker.label(p.name), speaker.text(p.means), href=f"#{p.id}")
        for p in guide.all_procedures
        if p.name and p.means
    ]
    return (*named, *own) if len(named) > 1 or own else ()
