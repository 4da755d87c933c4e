"""The view of precautions: the check list, the short warning and the whole box."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.precaution import Blocks, NeverAgain, Precaution
from generator.pages.formats import duration
from generator.pages.links import Links
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill

_LASTING = ("loses", "never_again", "costs")
"""The kinds that a reader must know before the first step, in the order of the box."""

_ORDER = ("blocks", "loses", "never_again", "costs", "time", "about")


@dataclass(frozen=True, slots=True)
class PrecautionView:
    """One precaution: its words, what nests below it, and what else is known of it."""

    words: Phrase
    items: tuple[Phrase, ...]
    details: tuple[Phrase, ...]
    emphasis: bool


@dataclass(frozen=True, slots=True)
class PrecautionGroup:
    """All precautions of one kind under the kind's heading."""

    kind: str
    title: str
    entries: tuple[PrecautionView, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """One entry of the check list before you start."""

    id: str
    words: Phrase
    details: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class PrecautionsView:
    """All precautions of a guide, in the three forms in which they appear."""

    checks: tuple[CheckView, ...]
    short: tuple[PrecautionView, ...]
    groups: tuple[PrecautionGroup, ...]


def precautions_view(
    precautions: tuple[Precaution, ...], speaker: Speaker, links: Links
) -> PrecautionsView:
    """Return the views of precautions in the language of `speaker`."""
    views = [(p, _view(p, speaker, links)) for p in precautions]
    say = messages(speaker.lang)
    groups = (
        PrecautionGroup(
            kind, say[f"precautions.{kind}"], tuple(v for p, v in views if p.kind == kind)
        )
        for kind in _ORDER
    )
    return PrecautionsView(
        checks=_checks(precautions, speaker, links),
        short=tuple(
            view
            for p, view in views
            if p.kind in _LASTING and (p.emphasis or not _emphatic(precautions))
        ),
        groups=tuple(group for group in groups if group.entries),
    )


def _emphatic(precautions: tuple[Precaution, ...]) -> bool:
    return any(p.emphasis and p.kind in _LASTING for p in precautions)


def _view(precaution: Precaution, speaker: Speaker, links: Links) -> PrecautionView:
    return PrecautionView(
        words=links.phrase(speaker.text(precaution.words)),
        items=tuple(links.phrase(speaker.text(item)) for item in precaution.items),
        details=_details(precaution, speaker, links),
        emphasis=precaution.emphasis,
    )


def _details(precaution: Precaution, speaker: Speaker, links: Links) -> tuple[Phrase, ...]:
    say = messages(speaker.lang)
    details = []
    if isinstance(precaution, Blocks):
        for key in ("who", "check", "remedy", "until"):
            text = getattr(precaution, key)
            if text is not None:
                details.append(fill(say[f"before.{key}"], words=speaker.text(text)))
        if precaution.releases_after:
            span = duration(precaution.releases_after, speaker.lang)
            details.append(fill(say["before.releases"], duration=span))
    if isinstance(precaution, NeverAgain) and precaution.within:
        span = duration(precaution.within, speaker.lang)
        details.append(fill(say["precautions.within"], duration=span))
    if precaution.note is not None:
        details.append(speaker.text(precaution.note))
    return tuple(links.phrase(detail) for detail in details)


def _checks(
    precautions: tuple[Precaution, ...], speaker: Speaker, links: Links
) -> tuple[CheckView, ...]:
    checks: list[CheckView] = []
    for precaution in precautions:
        if isinstance(precaution, Blocks):
            details = _details(precaution, speaker, links)
            for words in precaution.items or (precaution.words,):
                phrase = links.phrase(speaker.text(words))
                checks.append(CheckView(f"check-{len(checks) + 1}", phrase, details))
                details = ()  # what holds for all cases is said once, at the first
    return tuple(checks)
