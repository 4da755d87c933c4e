"""A deadline must be possible to keep, and agree with when it takes effect.

**What.** A deadline by a day of the month lies before the day that `then:` makes of it, `then:` agrees with
the `ends:` beside it, a window opens before it closes, and a deadline that moves to the next business day
does not move past its own effect.

**Why.** The sentences and the worked example are made from these values. From values that contradict each
other they tell the reader a day that is already too late.

Passes:

```yaml
precautions:
  - time: {ja: 休会の締め切り, en: The deadline for pausing}
    deadline: {day: 15, months_before: 1, then: month-start, example: "2027-04"}
```

Fails:

```yaml
precautions:
  - time: {ja: 休会の締め切り, en: The deadline for pausing}
    deadline: {day: 15, then: month-start, example: "2027-04"}
```

**How to fix.** Count the months from the month of leaving back to the deadline: `months_before: 1` is the
month before. `month-start` is the first day of the month of leaving, `month-end` its last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.findings import Severity
from generator.nouns.guide.deadline import (
    CalendarDeadline,
    WeekdayDeadline,
    WindowDeadline,
)
from generator.nouns.guide.moment import approximate_days
from generator.nouns.guide.opening import WEEKDAYS
from generator.nouns.guide.procedure import Terms
from generator.nouns.guide.timing import Ends
from generator.nouns.guide.window import Closes, Opens
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("deadline-contradictory", __doc__)

_MOVES_PAST = 28
"""From this day of the month on, the next business day may lie in the next month."""


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each deadline that cannot be kept or disagrees with its effect."""
    for route, noun in subject.nouns:
        if isinstance(noun, CalendarDeadline):
            yield from _by_day(noun, route)
        elif isinstance(noun, WeekdayDeadline):
            yield from _by_weekday(noun, route)
        elif isinstance(noun, WindowDeadline):
            yield from _window(noun, route)
        elif isinstance(noun, Terms):
            yield from _disagreeing(noun, route)


def _by_day(deadline: CalendarDeadline, route: Route) -> Iterator[Fault]:
    months = deadline.months_before
    if deadline.then == "month-start" and months == 0 and deadline.day > 1:
        message = say(
            "it takes effect on day 1 of a month, before day {day} of the same month",
            day=deadline.day,
        )
        yield Fault((*route, "then"), message, say("add `months_before: 1`, or `then: month-end`"))
    last_month = 1 if deadline.then == "month-start" else 0
    moves = deadline.roll == "next-business-day" and deadline.then is not None
    if moves and months == last_month and deadline.day >= _MOVES_PAST:
        message = say(
            "from a weekend, day {day} can move past the day on which it takes effect",
            day=deadline.day,
        )
        help_ = say("check the source: is it `previous-business-day`?")
        yield Fault((*route, "roll"), message, help_, severity=Severity.WARNING)


def _by_weekday(deadline: WeekdayDeadline, route: Route) -> Iterator[Fault]:
    if deadline.example is None or deadline.weeks_before:
        return
    weekday = WEEKDAYS[dt.date.fromisoformat(deadline.example).weekday()]
    if WEEKDAYS.index(deadline.weekday) > WEEKDAYS.index(weekday):
        message = say(
            "the example is a `{day}`, before `{weekday}` of the same week",
            day=weekday,
            weekday=deadline.weekday,
        )
        yield Fault(
            (*route, "weekday"), message, say("add `weeks_before: 1`; weeks begin on Monday")
        )


def _window(deadline: WindowDeadline, route: Route) -> Iterator[Fault]:
    opens, closes = deadline.opens, deadline.closes
    if closes is None or opens.of is None or not _closes_first(opens, closes):
        return
    message = say("the window closes before it opens")
    yield Fault((*route, "closes"), message, say("swap `opens` and `closes`, or correct one"))


def _closes_first(opens: Opens, closes: Closes) -> bool:
    if opens.before is not None and closes.before is not None:
        return approximate_days(closes.before) >= approximate_days(opens.before)
    if opens.day is None or closes.day is None:
        return False
    return (-closes.months_ahead, closes.day) < (-opens.months_ahead, opens.day)


def _disagreeing(terms: Terms, route: Route) -> Iterator[Fault]:
    deadline, ends = terms.deadline, terms.ends
    if not isinstance(deadline, CalendarDeadline) or not isinstance(ends, Ends):
        return
    if deadline.then is None or ends.at is None or _agree(deadline, ends):
        return
    message = say(
        "`ends` says {ends}, but the deadline's `then` says {then}",
        ends=_months_later(ends.at, ends.months_after),
        then=_months_later(deadline.then, _months_after(deadline)),
    )
    help_ = say("leave `ends` out: when it takes effect follows from the deadline")
    yield Fault((*route, "ends"), message, help_)


def _months_after(deadline: CalendarDeadline) -> int:
    """Return the same as `months_after` of `ends`, where `month-start` is the next month's."""
    return deadline.months_before - (1 if deadline.then == "month-start" else 0)


def _agree(deadline: CalendarDeadline, ends: Ends) -> bool:
    return deadline.then == ends.at and ends.months_after == _months_after(deadline)


def _months_later(rule: str, months: int) -> str:
    return f"`{rule}`" if not months else f"`{rule}` with `months_after: {months}`"
