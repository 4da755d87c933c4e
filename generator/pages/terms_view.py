"""The view of terms: where, by when, from when, at what cost."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.procedure import Terms
from generator.pages.phrase import Phrase, Speaker
from generator.pages.references import ReferenceView
from generator.pages.timing import (
    CostView,
    DeadlineView,
    cost_view,
    deadline_view,
    ends_phrase,
    grace_view,
    processing_phrase,
)


@dataclass(frozen=True, slots=True)
class TermsView:
    """What holds for a procedure or a way; empty phrases where the definition is silent."""

    where: Phrase
    deadline: DeadlineView | None
    ends: Phrase
    costs: tuple[CostView, ...]
    processing: Phrase
    grace: tuple[Phrase, ...]

    @property
    def tabled(self) -> bool:
        """Whether there is anything for the table of routes."""
        return bool(self.where or self.deadline or self.ends)

    @property
    def said(self) -> bool:
        """Whether there is anything to show at all."""
        return bool(self.tabled or self.costs or self.processing or self.grace)


def terms_view(terms: Terms, speaker: Speaker, refs: dict[str, ReferenceView]) -> TermsView:  # noqa: ARG001
    """Return the view of terms."""
    return TermsView(
        where=speaker.maybe(terms.where),
        deadline=deadline_view(terms.deadline, speaker) if terms.deadline is not None else None,
        ends=ends_phrase(terms.ends, speaker) if terms.ends is not None else (),
        costs=tuple(cost_view(cost, speaker) for cost in terms.costs),
        processing=processing_phrase(terms.processing, speaker) if terms.processing else (),
        grace=grace_view(terms.grace, speaker) if terms.grace else (),
    )
