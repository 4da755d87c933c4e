"""The view of a deadline that is within so long of something."""

from __future__ import annotations

import datetime as dt

from generator.nouns.guide.deadline import WithinDeadline
from generator.nouns.noun import duration_parts
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.business_days import how_counted, span_words
from generator.pages.timing.dates import after, last_business_day_within, last_day_within, moment_of
from generator.pages.timing.saying import capitalised, say, together
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.written import moment_words


def within_view(deadline: WithinDeadline, speaker: Speaker) -> DeadlineView:
    """Return the view of a deadline within so long of something."""
    parts = {
        "span": span_words(deadline.within, speaker, business_days=deadline.business_days),
        "of": speaker.text(deadline.of),
    }
    counts = deadline.counts_first_day
    first = () if counts is None else say(speaker, f"within.counts_{_word(truth=counts)}")
    return DeadlineView(
        rule=together(speaker, say(speaker, "within.rule", **parts), first),
        short=capitalised(say(speaker, "within.short", **parts)),
        late=say(speaker, "deadline.too_late"),
        example=_example(deadline, speaker),
    )


def last_moment(deadline: WithinDeadline, start: dt.date) -> dt.date | None:
    """Return the last day, or moment, for something that is at `start`.

    None where days are counted and it is not known whether the first day is one of them.
    """
    if isinstance(start, dt.datetime):
        return after(start, deadline.within)
    counts = deadline.counts_first_day
    if counts is None:
        return None
    if deadline.business_days:
        count = duration_parts(deadline.within)["days"]
        return last_business_day_within(start, count, counts_first_day=counts)
    return last_day_within(start, deadline.within, counts_first_day=counts)


def _word(*, truth: bool) -> str:
    return "that_day" if truth else "next_day"


def _example(deadline: WithinDeadline, speaker: Speaker) -> tuple[Phrase, ...]:
    written = deadline.example
    if written is None:
        return ()
    start = moment_of(written)
    last = last_moment(deadline, start)
    if last is None:
        return ()
    moment = words(moment_words(start, speaker.lang))
    if isinstance(start, dt.datetime):
        moment = say(speaker, "within.at", moment=moment)
    named = moment_words(last, speaker.lang, start)
    of = speaker.text(deadline.of)
    worked = say(speaker, "within.example", of=of, moment=moment, last=named)
    return (worked, *how_counted(deadline, speaker))
