"""The view of terms: where, by when, from when, at what cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Cost
from generator.nouns.guide.procedure import Terms
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing import (
    CostView,
    DeadlineView,
    GraceView,
    cost_view,
    deadline_view,
    ends_phrase,
    ends_short,
    grace_view,
    processing_phrase,
)


@dataclass(frozen=True, slots=True)
class TermsView:
    """What holds for a procedure or a way; empty phrases where the definition is silent."""

    where: Phrase
    deadline: DeadlineView | None
    ends: Phrase
    ends_short: Phrase
    costs: tuple[CostView, ...]
    processing: Phrase
    grace: GraceView | None

    @property
    def tabled(self) -> bool:
        """Whether there is anything for the table of routes."""
        return bool(self.where or self.deadline or self.ends)

    @property
    def said(self) -> bool:
        """Whether there is anything to show at all."""
        return bool(self.tabled or self.costs or self.processing or self.grace)


NO_TERMS = TermsView((), None, (), (), (), (), None)
"""The view of a way that has no terms beside its procedure's."""


def terms_view(terms: Terms, speaker: Speaker, act: Phrase = ()) -> TermsView:
    """Return the view of terms; `act` is what the service calls what is done, such as 退会."""
    deadline = None if terms.deadline is None else deadline_view(terms.deadline, speaker, act)
    return TermsView(
        where=speaker.maybe(terms.where),
        deadline=cited_deadline(deadline, speaker) if deadline else None,
        ends=ends_phrase(terms.ends, speaker) if terms.ends is not None else (),
        ends_short=_ends_short(terms, deadline, speaker),
        costs=tuple(cited_cost(cost_view(cost, speaker), speaker) for cost in terms.costs),
        processing=processing_phrase(terms.processing, speaker) if terms.processing else (),
        grace=_cited_grace(grace_view(terms.grace, speaker), speaker) if terms.grace else None,
    )


def cited_deadline(view: DeadlineView, speaker: Speaker) -> DeadlineView:
    """Return the view of a deadline with the reference to its source."""
    return replace(view, rule=(*view.rule, *speaker.cite(view.source)))


def cited_cost(view: CostView, speaker: Speaker) -> CostView:
    """Return the view of a cost with the reference to its source."""
    cite = speaker.cite(view.source)
    return replace(view, amount=(*view.amount, *cite), line=(*view.line, *cite))


def deadline_lines(deadline: Deadline, speaker: Speaker) -> list[Phrase]:
    """Return a deadline as lines, where it is one thing among others."""
    view = cited_deadline(deadline_view(deadline, speaker), speaker)
    return [line for line in (view.rule, view.late, *view.example, view.note) if line]


def cost_lines(cost: Cost, speaker: Speaker) -> list[Phrase]:
    """Return a cost as lines, where it is one thing among others."""
    view = cited_cost(cost_view(cost, speaker), speaker)
    lines = (view.line, view.condition, view.example, *view.details, view.note)
    return [line for line in lines if line]


def _cited_grace(view: GraceView, speaker: Speaker) -> GraceView:
    return replace(view, costs=tuple(cited_cost(cost, speaker) for cost in view.costs))


def _ends_short(terms: Terms, deadline: DeadlineView | None, speaker: Speaker) -> Phrase:
    if terms.ends is not None:
        return ends_short(terms.ends, speaker)
    return deadline.takes_effect if deadline is not None else ()
