"""Deadlines: by when something must be done. The key of a deadline says its kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Discriminator, Field, StrictBool, StrictInt, Tag, model_validator

from generator.nouns.guide.moment import (
    Clock,
    DayOfMonth,
    ExampleDay,
    ExampleMoment,
    ExampleMonth,
    MonthsBefore,
    Span,
    counts_hours,
)
from generator.nouns.guide.window import Closes, Opens
from generator.nouns.noun import Key, Noun, Unknown, duration_parts
from generator.nouns.text import Text

Roll = Literal["next-business-day", "previous-business-day"]
"""What a deadline does on a weekend or a Japanese public holiday."""

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class DeadlineBase(Noun):
    """What every deadline may carry. Worked examples are computed from the date in `example`.

    `counts` says what must be in time where something is sent: its arrival or its postmark.
    """

    kind: ClassVar[str]

    counts: Literal["arrival", "postmark"] | None = None
    note: Text | None = None
    source: Key | None = None


class CalendarDeadline(DeadlineBase):
    """By a day of the month. Missing it costs a month.

    `months_before: 1` means that day of the *previous* month. `day: 31` is the last day of every
    month; `time` is the hour at which that day ends. `before` names what is to be avoided (the
    next issue), where it is not simply the month of leaving; `after`, with `months_after`, what has
    happened already (returning something by the 20th of the month after leaving). `then` says when
    it takes effect. `example` is the month of leaving, or of that thing (`2027-04`).
    """

    kind = "day"
    day: DayOfMonth
    months_before: MonthsBefore = 0
    time: Clock | None = None
    before: Text | None = None
    after: Text | None = None
    months_after: MonthsBefore = 0
    then: Literal["month-end", "month-start"] | None = None
    roll: Roll | None = None
    example: ExampleMonth | None = None

    @property
    def months_ahead(self) -> int:
        """How many months before the month of leaving, or of the thing, the day lies."""
        return self.months_before - self.months_after

    @model_validator(mode="after")
    def _one_direction(self) -> Self:
        if self.months_after and self.after is None:
            msg = "`months_after` needs `after`: after what?"
            raise ValueError(msg)
        if self.after is not None and (self.before or self.then or self.months_before):
            msg = "`after` goes without `before`, `then` and `months_before`"
            raise ValueError(msg)
        return self


class WeekdayDeadline(DeadlineBase):
    """By a weekday: the week before the next delivery, on Friday by 17:00.

    Weeks begin on Monday (ISO 8601). `weeks_before: 0` is the week of the thing itself, `time` the
    hour at which the day ends. `example` is the day of that thing.
    """

    kind = "weekday"
    weekday: Weekday
    weeks_before: Annotated[StrictInt, Field(ge=0, le=8)] = 0
    time: Clock | None = None
    before: Text
    example: ExampleDay | None = None


class CountedDeadline(DeadlineBase):
    """A deadline that is so long from something. `business_days: true` counts only those.

    An `example` has a time of day where hours count, and is a day where days do.
    """

    business_days: StrictBool = False
    example: ExampleMoment | None = None

    @model_validator(mode="after")
    def _units_agree(self) -> Self:
        span: str = getattr(self, self.kind)
        if self.business_days and set(duration_parts(span)) != {"days"}:
            msg = f"business days are counted in days, as in `{self.kind}: P5D`"
            raise ValueError(msg)
        if self.example is not None and counts_hours(span) != ("T" in self.example):
            wants = "a time, YYYY-MM-DDThh:mm" if counts_hours(span) else "no time, YYYY-MM-DD"
            msg = f"`{self.kind}: {span}` needs an `example` with {wants}"
            raise ValueError(msg)
        return self


class NoticeDeadline(CountedDeadline):
    """At least so long before something. `example` is the moment or the day of that thing.

    `time` is the hour at which the last day ends: three days before, by 18:00.
    """

    kind = "at_least"
    at_least: Span
    before: Literal["renewal"] | Text
    time: Clock | None = None

    @model_validator(mode="after")
    def _time_of_a_day(self) -> Self:
        if self.time is not None and counts_hours(self.at_least):
            msg = "`time` belongs to a deadline in days; this one already counts hours"
            raise ValueError(msg)
        return self


class WithinDeadline(CountedDeadline):
    """Within so long of something; `example` is when that something is.

    In days, an example is worked out only where it is known whether the first day counts.
    """

    kind = "within"
    within: Span
    of: Text
    counts_first_day: StrictBool | None = None


class WindowDeadline(DeadlineBase):
    """Not before one time, not after another."""

    kind = "opens"
    opens: Opens
    closes: Closes | None = None


class WordsDeadline(DeadlineBase):
    """A deadline that is known in words only: the last day or moment, as a noun."""

    kind = "by"
    by: Text


DEADLINE_KINDS: tuple[type[DeadlineBase], ...] = (
    CalendarDeadline,
    WeekdayDeadline,
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
    | Annotated[WeekdayDeadline, Tag("<weekday>")]
    | Annotated[NoticeDeadline, Tag("<at_least>")]
    | Annotated[WithinDeadline, Tag("<within>")]
    | Annotated[WindowDeadline, Tag("<opens>")]
    | Annotated[WordsDeadline, Tag("<by>")]
    | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_deadline_tag),
]
"""A deadline by its key, or `unknown` where no source states one."""
