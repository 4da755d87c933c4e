"""Opening hours must begin before they end, and hold one at a time.

**What.** On each line `from:` is earlier than `to:`; two lines never cover the same time of one day; a line
for public holidays does not say of itself whether it holds on them; a closure does not last nearly all year.

**Why.** A reader who calls at a wrong hour loses a day, and sometimes the deadline.

Passes:

```yaml
steps:
  - call:
      numbers: ["0120-000-000"]
      hours:
        - {days: mon-tue, from: "9:00", to: "18:00"}
        - {days: wed, from: "9:00", to: "20:00"}
        - {days: thu-fri, from: "9:00", to: "18:00"}
```

Fails:

```yaml
steps:
  - call:
      numbers: ["0120-000-000"]
      hours:
        - {days: mon-fri, from: "9:00", to: "18:00"}
        - {days: wed, from: "9:00", to: "20:00"}
```

**How to fix.** Split a range of days so that each day has its own hours once. Hours past midnight are two
lines: until `"24:00"`, and from `"0:00"` on the next day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.opening import HOLIDAYS, Closed, Hours
from generator.nouns.guide.step import Call, ChatStep, Number, VisitStep
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("hours-contradictory", __doc__)

_NEARLY_ALL_YEAR = 300
"""A closure of more days than this has its ends swapped."""

_LEAP_YEAR = 2000


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each line of hours, and each closure, that cannot be so."""
    for route, noun in subject.nouns:
        if isinstance(noun, (Call, ChatStep, Number, VisitStep)):
            yield from _overlapping(noun.hours, route)
        elif isinstance(noun, Hours):
            yield from _within_itself(noun, route)
        elif isinstance(noun, Closed):
            yield from _swapped(noun, route)


def _within_itself(hours: Hours, route: Route) -> Iterator[Fault]:
    start, end = hours.span
    if start >= end:
        message = say(
            "it closes at {to}, which is not after it opens at {start}",
            to=hours.to,
            start=hours.from_,
        )
        help_ = say(
            'hours past midnight are two lines: until "24:00", and from "0:00" the next day'
        )
        yield Fault((*route, "to"), message, help_)
    if HOLIDAYS in hours.each_day and hours.holidays is not None:
        message = say("these are the hours of public holidays already")
        yield Fault((*route, "holidays"), message, say("remove `holidays:`"))


def _overlapping(hours: tuple[Hours, ...], route: Route) -> Iterator[Fault]:
    for index, line in enumerate(hours):
        for earlier in hours[:index]:
            day = _shared_day(earlier, line)
            if day is not None:
                message = say(
                    "these hours overlap those of `{days}`, {start} to {to}, on {day}",
                    days=", ".join(earlier.days),
                    start=earlier.from_,
                    to=earlier.to,
                    day=day,
                )
                help_ = say("split the range of days, so that each day has its hours once")
                yield Fault((*route, "hours", index, "days"), message, help_)
                break


def _shared_day(one: Hours, other: Hours) -> str | None:
    """Return a day on which two lines hold at the same time, None where they never do."""
    starts, ends = zip(one.span, other.span, strict=True)
    if max(starts) >= min(ends):
        return None
    return next((day for day in other.each_day if day in one.each_day), None)


def _swapped(closed: Closed, route: Route) -> Iterator[Fault]:
    if closed.from_ is None or closed.to is None:
        return
    first = dt.date.fromisoformat(f"{_LEAP_YEAR}-{closed.from_[:5]}")
    last = dt.date.fromisoformat(f"{_LEAP_YEAR}-{closed.to[:5]}")
    days = (last - first).days % 366 + 1
    if days > _NEARLY_ALL_YEAR:
        message = say("this closure lasts {days} days of the year", days=days)
        yield Fault(route, message, say("swap `from` and `to`"))
