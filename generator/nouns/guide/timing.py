"""Time rules: deadlines, effective dates, opening hours. Data, from which sentences are made."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    StrictBool,
    StrictInt,
    Tag,
    model_validator,
)

from generator.nouns.noun import Day, Duration, Key, Noun, Unknown
from generator.nouns.text import Text


def _checked_month(value: str) -> str:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        msg = "not a month written as YYYY-MM"
        raise ValueError(msg)
    return value


def _checked_moment(value: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", value):
        msg = "not a moment written as YYYY-MM-DDThh:mm"
        raise ValueError(msg)
    dt.datetime.fromisoformat(value)
    return value


def _checked_clock(value: str) -> str:
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d|24:00", value):
        msg = "not a time of day written as hh:mm"
        raise ValueError(msg)
    return value.zfill(5)


def _checked_yearly(value: str) -> str:
    match = re.fullmatch(r"(\d{2}-\d{2})(T.+)?", value)
    if match is None:
        msg = "not a day of every year written as MM-DD or MM-DDThh:mm"
        raise ValueError(msg)
    dt.date.fromisoformat(f"2000-{match[1]}")
    if match[2]:
        _checked_clock(match[2][1:])
    return value


Month = Annotated[str, AfterValidator(_checked_month), Field(description="YYYY-MM.")]
Moment = Annotated[str, AfterValidator(_checked_moment), Field(description="YYYY-MM-DDThh:mm.")]
Clock = Annotated[str, AfterValidator(_checked_clock), Field(description="hh:mm, 24 hours.")]
Yearly = Annotated[
    str, AfterValidator(_checked_yearly), Field(description="MM-DD or MM-DDThh:mm, every year.")
]
Roll = Literal["next-business-day", "previous-business-day"]
"""What a deadline does on a weekend or a Japanese public holiday."""


class DeadlineBase(Noun):
    """What every deadline may carry. Worked examples are computed from the date in `example`."""

    kind: ClassVar[str]

    note: Text | None = None
    source: Key | None = None


class CalendarDeadline(DeadlineBase):
    """By a day of the month. Missing it costs a month.

    `months_before: 1` means that day of the *previous* month. `before` names what is to be
    avoided (the next issue), where it is not simply the month of leaving. `then` says when it
    takes effect. `example` is the month of leaving (`2027-04`).
    """

    kind = "day"
    day: StrictInt = Field(ge=1, le=31)
    months_before: StrictInt = Field(default=0, ge=0, le=12)
    before: Text | None = None
    then: Literal["month-end", "month-start"] | None = None
    roll: Roll | None = None
    example: Month | None = None


class NoticeDeadline(DeadlineBase):
    """At least so long before something. `example` is the moment of that thing."""

    kind = "at_least"
    at_least: Duration
    before: Literal["renewal"] | Text
    example: Moment | None = None


class WithinDeadline(DeadlineBase):
    """Within so long of something.

    An example is worked out only where it is known whether the first day counts.
    """

    kind = "within"
    within: Duration
    of: Text
    counts_first_day: StrictBool | None = None
    example: Day | None = None


class Opens(Noun):
    """The day from which it is possible: a day of the month, so many months before something."""

    day: StrictInt = Field(ge=1, le=31)
    months_before: StrictInt = Field(default=0, ge=0, le=12)
    of: Text
    example: Day | None = None


class Closes(Noun):
    """The moment from which it is too late, in words, and why."""

    at: Text
    because: Text | None = None


class WindowDeadline(DeadlineBase):
    """Not before one time, not after another."""

    kind = "opens"
    opens: Opens
    closes: Closes | None = None


class WordsDeadline(DeadlineBase):
    """A deadline that is known in words only."""

    kind = "by"
    by: Text


DEADLINE_KINDS: tuple[type[DeadlineBase], ...] = (
    CalendarDeadline,
    NoticeDeadline,
    WithinDeadline,
    WindowDeadline,
    WordsDeadline,
)


def _deadline_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, str):
        return "<unknown>"
    if isinstance(value, DeadlineBase):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in DEADLINE_KINDS if c.kind in value), None)
    return None


Deadline = Annotated[
    Annotated[CalendarDeadline, Tag("<day>")]
    | Annotated[NoticeDeadline, Tag("<at_least>")]
    | Annotated[WithinDeadline, Tag("<within>")]
    | Annotated[WindowDeadline, Tag("<opens>")]
    | Annotated[WordsDeadline, Tag("<by>")]
    | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_deadline_tag),
]
"""A deadline by its key, or `unknown` where no source states one."""


class Ends(Noun):
    """When leaving takes effect; exactly one of `at` and `on`.

    `at` is a rule, `on` the same in words. `within` bounds it, `what` names what ends.
    """

    at: Literal["once", "renewal", "month-end", "month-start"] | None = None
    on: Text | None = None
    within: Duration | None = None
    what: Text | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Ends:
        if (self.at is None) == (self.on is None):
            msg = "give exactly one of `at` (a rule) and `on` (words)"
            raise ValueError(msg)
        return self


def _known_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if isinstance(value, str) else "<known>"


Effective = Annotated[
    Annotated[Ends, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_known_tag),
]
"""When leaving takes effect, or `unknown` where no source states it."""


class Grace(Noun):
    """A time after leaving in which it can be undone: how long, and how."""

    period: Duration | Unknown
    undo: Text


Weekdays = Annotated[
    str,
    Field(
        pattern=r"^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$",
        description="A weekday or a range: mon, mon-fri, mon-sun.",
    ),
]


class Hours(Noun):
    """Opening hours on some weekdays. `holidays: false` means closed on public holidays."""

    days: Weekdays
    from_: Clock = Field(alias="from")
    to: Clock
    holidays: StrictBool | None = None


class Closed(Noun):
    """A closure of every year, such as the turn of the year. Days without a time count whole."""

    from_: Yearly = Field(alias="from")
    to: Yearly
    because: Text | None = None
