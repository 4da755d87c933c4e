"""The view of a deadline by a weekday."""

from __future__ import annotations

import datetime as dt

from babel.dates import get_day_names

from generator.nouns.guide.deadline import WeekdayDeadline
from generator.nouns.guide.opening import WEEKDAYS
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.by_day_words import numbered
from generator.pages.timing.saying import capitalised, say
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.written import clock_words, day_words, moment_words


def weekday_view(deadline: WeekdayDeadline, speaker: Speaker) -> DeadlineView:
    """Return the view of a deadline by a weekday, in the week of something or in one before."""
    when = _when(deadline, speaker)
    return DeadlineView(
        rule=say(speaker, "weekday.rule", when=when),
        short=capitalised(say(speaker, "weekday.short", when=when)),
        late=say(speaker, "by_day.late_thing", before=speaker.text(deadline.before)),
        example=_example(deadline, speaker),
    )


def last_day(deadline: WeekdayDeadline, day: dt.date) -> dt.date:
    """Return the last day for something that is on `day`."""
    monday = day - dt.timedelta(days=day.weekday(), weeks=deadline.weeks_before)
    return monday + dt.timedelta(days=WEEKDAYS.index(deadline.weekday))


def last_moment(deadline: WeekdayDeadline, day: dt.date) -> dt.date:
    """Return the last moment for something that is on `day`, or the last day without a `time`."""
    last = last_day(deadline, day)
    if deadline.time in {None, "24:00"}:
        return last
    return dt.datetime.combine(last, dt.time.fromisoformat(deadline.time or ""))


def _when(deadline: WeekdayDeadline, speaker: Speaker) -> Phrase:
    name = get_day_names("wide", locale=speaker.lang)[WEEKDAYS.index(deadline.weekday)]
    day = words(name)
    if deadline.time not in {None, "24:00"}:
        time = clock_words(deadline.time or "", speaker.lang)
        day = say(speaker, "by_day.time", day=day, time=time)
    key = numbered("weekday.week", deadline.weeks_before)
    before, weeks = speaker.text(deadline.before), str(deadline.weeks_before)
    return say(speaker, key, before=before, weeks=weeks, day=day)


def _example(deadline: WeekdayDeadline, speaker: Speaker) -> tuple[Phrase, ...]:
    if deadline.example is None:
        return ()
    day = dt.date.fromisoformat(deadline.example)
    worked = say(
        speaker,
        "notice.example",
        thing=speaker.text(deadline.before),
        moment=day_words(day, speaker.lang),
        last=moment_words(last_moment(deadline, day), speaker.lang, day),
    )
    # A delivery on a Sunday is in another week for those who begin it there.
    return (worked, say(speaker, "weekday.from_monday"))
