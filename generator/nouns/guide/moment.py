"""Points in time, as an author writes them: days, months, moments, times of day, spans."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, Field, StrictInt

from generator.nouns.noun import Duration, duration_parts

EXAMPLE_YEARS = range(2000, 2089)
"""The years that an example may lie in. Japanese public holidays are known up to 2099, and the
longest span is ten years."""

_LONGEST_DAYS = 3660
_DAYS = {"years": 365, "months": 30, "weeks": 7, "days": 1, "hours": 1 / 24, "minutes": 1 / 1440}


def approximate_days(duration: str) -> float:
    """Return about how many days a duration has, with months of 30 days."""
    return sum(_DAYS[unit] * count for unit, count in duration_parts(duration).items())


def _checked_span(value: str) -> str:
    if approximate_days(value) <= 0:
        msg = "no time at all"
        raise ValueError(msg)
    if approximate_days(value) > _LONGEST_DAYS:
        msg = "longer than ten years"
        raise ValueError(msg)
    return value


def _checked_month(value: str) -> str:
    match = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", value)
    if match is None:
        msg = "not a month written as YYYY-MM"
        raise ValueError(msg)
    return _in_known_years(value, int(match[1]))


def _checked_day_or_moment(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?", value):
        msg = "not a day written as YYYY-MM-DD, or a moment written as YYYY-MM-DDThh:mm"
        raise ValueError(msg)
    return _in_known_years(value, dt.datetime.fromisoformat(value).year)


def _checked_day(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        msg = "not a day written as YYYY-MM-DD"
        raise ValueError(msg)
    return _in_known_years(value, dt.date.fromisoformat(value).year)


def _in_known_years(value: str, year: int) -> str:
    if year not in EXAMPLE_YEARS:
        msg = f"an example lies between {EXAMPLE_YEARS[0]} and {EXAMPLE_YEARS[-1]}"
        raise ValueError(msg)
    return value


def _checked_clock(value: str) -> str:
    if not re.fullmatch(r"([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00", value):
        msg = "not a time of day written as hh:mm"
        raise ValueError(msg)
    return value.zfill(5)


def _checked_yearly(value: str) -> str:
    match = re.fullmatch(r"([0-9]{2}-[0-9]{2})(?:T(.+))?", value)
    if match is None:
        msg = "not a day of every year written as MM-DD or MM-DDThh:mm"
        raise ValueError(msg)
    dt.date.fromisoformat(f"2000-{match[1]}")  # a leap year: February 29 is a day of some years
    return f"{match[1]}T{_checked_clock(match[2])}" if match[2] else value


ExampleMonth = Annotated[str, AfterValidator(_checked_month), Field(description="YYYY-MM.")]
ExampleDay = Annotated[str, AfterValidator(_checked_day), Field(description="YYYY-MM-DD.")]
ExampleMoment = Annotated[
    str,
    AfterValidator(_checked_day_or_moment),
    Field(description="YYYY-MM-DD, or YYYY-MM-DDThh:mm where hours count."),
]
Clock = Annotated[str, AfterValidator(_checked_clock), Field(description="hh:mm, 24 hours.")]
Yearly = Annotated[
    str, AfterValidator(_checked_yearly), Field(description="MM-DD or MM-DDThh:mm, every year.")
]
DayOfMonth = Annotated[
    StrictInt, Field(ge=1, le=31, description="A short month ends before day 29, 30 or 31.")
]
MonthsBefore = Annotated[StrictInt, Field(ge=0, le=12)]
Span = Annotated[Duration, AfterValidator(_checked_span)]
"""A duration of more than nothing and at most ten years."""


def counts_hours(span: str) -> bool:
    """Tell whether a duration has hours or minutes, so that the time of day matters."""
    return not {"hours", "minutes"}.isdisjoint(duration_parts(span))


def minutes(clock: str) -> int:
    """Return a time of day in minutes since midnight."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
