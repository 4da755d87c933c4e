"""The worked example of a deadline by a day of the month: in time and late, with real days."""

from __future__ import annotations

import datetime as dt

from generator.nouns.guide.deadline import CalendarDeadline
from generator.pages.phrase import Phrase, words
from generator.pages.timing.by_day_words import ByDayWords
from generator.pages.timing.dates import ROLLS, day_of, holiday, month_end, plus_months
from generator.pages.timing.written import date_words, day_words, month_words

_WEEKEND = {6: "saturday", 7: "sunday"}


def due_day(deadline: CalendarDeadline, month: dt.date) -> dt.date:
    """Return the last day for leaving in a month, before any move to a business day."""
    return day_of(plus_months(month, -deadline.months_ahead), deadline.day)


def effective_day(deadline: CalendarDeadline, month: dt.date) -> dt.date:
    """Return the day on which leaving in a month takes effect."""
    return month.replace(day=1) if deadline.then == "month-start" else month_end(month)


def example(named: ByDayWords, month: dt.date) -> tuple[Phrase, ...]:
    """Return the sentences for leaving in one month, given by its first day."""
    nominal = due_day(named.deadline, month)
    due = ROLLS[named.deadline.roll](nominal)
    moved = (_moved(named, nominal, due),) if due != nominal else ()
    if named.deadline.then is not None and named.deadline.before is None:
        return (*moved, *_with_effect(named, month, due, nominal if moved else None))
    return (*moved, *_with_month(named, month, due))


def _moved(named: ByDayWords, nominal: dt.date, due: dt.date) -> Phrase:
    lang = named.speaker.lang
    direction = "later" if due > nominal else "earlier"
    day, to = date_words(nominal, lang), day_words(due, lang, nominal)
    return named.say(f"moved_{direction}", day=day, reason=_reason(named, nominal), due=to)


def _reason(named: ByDayWords, day: dt.date) -> Phrase:
    """Return why a day is no business day; a holiday at a weekend is a weekend first."""
    if day.isoweekday() in _WEEKEND:
        return named.say(_WEEKEND[day.isoweekday()])
    return named.say("holiday", name=holiday(day, named.speaker.lang) or "")


def _with_effect(
    named: ByDayWords, month: dt.date, due: dt.date, beside: dt.date | None
) -> tuple[Phrase, Phrase]:
    lang = named.speaker.lang
    effect = date_words(effective_day(named.deadline, month), lang, due)
    late = date_words(effective_day(named.deadline, plus_months(month, 1)), lang, due)
    in_time = named.say(
        "example_then",
        due=named.timed(words(day_words(due, lang, beside))),
        effect=effect,
        act=named.named("takes_effect"),
    )
    return in_time, _late(named, "example_then", due, effect=late)


def _with_month(named: ByDayWords, month: dt.date, due: dt.date) -> tuple[Phrase, Phrase]:
    lang, before = named.speaker.lang, named.deadline.before or named.deadline.after
    key = "example_wanted" if before is None else "example_thing"
    in_time = named.say(
        key,
        before=named.speaker.text(before) if before is not None else "",
        month=_month(named, month),
        due=named.timed(words(day_words(due, lang, month))),
    )
    following = month_words(plus_months(month, 1), lang, month)
    return in_time, _late(named, key, due, month=following)


def _month(named: ByDayWords, month: dt.date) -> Phrase:
    written = month_words(month, named.speaker.lang)
    if named.deadline.before or named.deadline.after or not named.act:
        return words(written)
    return named.say("month_of_act", month=written, act=named.act)


def _late(named: ByDayWords, key: str, due: dt.date, **parts: str) -> Phrase:
    if named.deadline.time is not None:  # a part of the last day is late already
        return named.say(f"{key}_after", **parts)
    day = day_words(due + dt.timedelta(days=1), named.speaker.lang, due)
    return named.say(f"{key}_late", day=day, **parts)
