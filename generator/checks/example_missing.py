"""A rule about time or money should have a worked example.

**What.** A deadline by a day of the month, before something or within something has an `example:`, and so
has a window that opens and a `formula:`. An example that cannot be worked out is found too: within so many
days of something, it must be known whether the first day counts.

**Why.** Readers count days wrongly, and the worked example is made from the rule for them. It is computed
from the date in the guide, so that it never grows wrong.

Passes:

```yaml
precautions:
  - time: {ja: 退会の締め切り, en: The deadline for leaving}
    deadline: {day: 15, then: month-end, example: "2027-04"}
```

Fails:

```yaml
precautions:
  - time: {ja: 退会の締め切り, en: The deadline for leaving}
    deadline: {day: 15, then: month-end}
```

**How to fix.** Add a date that lies ahead: `example: "2027-04"` for a day of the month, `"2027-04-15"` for
days, `"2027-04-15T10:00"` for hours, and a count for a formula. For `within:`, say `counts_first_day:` only
where the source does.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.deadline import (
    CalendarDeadline,
    NoticeDeadline,
    WeekdayDeadline,
    WithinDeadline,
)
from generator.nouns.guide.moment import counts_hours
from generator.nouns.guide.money import Product, Share
from generator.nouns.guide.window import Opens
from generator.nouns.noun import Noun
from generator.nouns.places import Route
from generator.nouns.rule import warning
from generator.nouns.said import say

RULE = warning("example-missing", __doc__)


_LOOKS: dict[type[Noun], str] = {
    CalendarDeadline: '"2027-04"',
    WeekdayDeadline: '"2027-04-15"',
    Opens: '"2027-04-15"',
    Product: "5",
    Share: "100000",
}
"""What an example looks like, where it depends on the kind of rule alone."""


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each rule without an example, and for one that cannot be worked out."""
    for route, noun in subject.nouns:
        wanted = _wanted(noun)
        if wanted is not None:
            help_ = say("add `example: {wanted}`, with a value that suits", wanted=wanted)
            yield Fault(route, say("this has no worked example"), help_)
        elif isinstance(noun, WithinDeadline):
            yield from _not_worked_out(noun, route)


def _wanted(noun: Noun) -> str | None:
    """Return what an example looks like for a rule that could have one and has none."""
    match noun:
        case NoticeDeadline(example=None):
            return _moment(noun.at_least)
        case WithinDeadline(example=None) if _known(noun):
            return _moment(noun.within)
        case _:
            looks = _LOOKS.get(type(noun))
            return looks if looks and getattr(noun, "example", None) is None else None


def _moment(span: str) -> str:
    return '"2027-04-15T10:00"' if counts_hours(span) else '"2027-04-15"'


def _known(deadline: WithinDeadline) -> bool:
    return counts_hours(deadline.within) or deadline.counts_first_day is not None


def _not_worked_out(deadline: WithinDeadline, route: Route) -> Iterator[Fault]:
    if deadline.example is None or _known(deadline):
        return
    message = say("the example is not worked out: it is not known whether the first day counts")
    help_ = say("add `counts_first_day:` where the source says so, else remove the example")
    yield Fault((*route, "example"), message, help_)
