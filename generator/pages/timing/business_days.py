"""Spans that may be counted in business days."""

from __future__ import annotations

from generator.nouns.guide.deadline import NoticeDeadline, WithinDeadline
from generator.nouns.noun import duration_parts
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.saying import say


def span_words(span: str, speaker: Speaker, *, business_days: bool) -> Phrase:
    """Return a span in words: `3日`, `3営業日`."""
    if not business_days:
        return words(duration(span, speaker.lang))
    count = duration_parts(span)["days"]
    key = "business_day" if count == 1 else "business_days"
    return say(speaker, f"timing.{key}", count=str(count))


def how_counted(deadline: NoticeDeadline | WithinDeadline, speaker: Speaker) -> tuple[Phrase, ...]:
    """Return, beside an example in business days, which days were taken for those."""
    if not deadline.business_days:
        return ()
    return (say(speaker, "timing.business_days_counted"),)
