"""Date arithmetic: months that end early, business days, spans. Pure, of no zone and no today."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from collections.abc import Callable
from typing import TypeVar

from generator.nouns.noun import duration_parts
from generator.nouns.text import Lang

_ONE_DAY = dt.timedelta(days=1)
_SATURDAY = 5

DateOrTime = TypeVar("DateOrTime", dt.date, dt.datetime)


def month_of(month: str) -> dt.date:
    """Return the first day of a month written as YYYY-MM."""
    return dt.date.fromisoformat(f"{month}-01")


def plus_months(day: DateOrTime, months: int) -> DateOrTime:
    """Return the same day so many months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, length))


def day_of(month: dt.date, day: int) -> dt.date:
    """Return a day of the month that `month` lies in; the last one where the month is shorter."""
    return month.replace(day=min(day, calendar.monthrange(month.year, month.month)[1]))


def month_end(month: dt.date) -> dt.date:
    """Return the last day of the month that `month` lies in."""
    return day_of(month, 31)


def moment_of(written: str) -> dt.date:
    """Return a day written as YYYY-MM-DD, or the `datetime` of a moment, YYYY-MM-DDThh:mm."""
    moment = dt.datetime.fromisoformat(written)
    return moment if "T" in written else moment.date()


def before(moment: DateOrTime, span: str) -> DateOrTime:
    """Return what is a span (ISO 8601) before a day or a moment; months and years count first."""
    months, rest = _months_and_rest(span)
    return plus_months(moment, -months) - rest


def after(moment: DateOrTime, span: str) -> DateOrTime:
    """Return what is a span (ISO 8601) after a day or a moment; months and years count first."""
    months, rest = _months_and_rest(span)
    return plus_months(moment, months) + rest


def _months_and_rest(span: str) -> tuple[int, dt.timedelta]:
    parts = duration_parts(span)
    months = parts.pop("years", 0) * 12 + parts.pop("months", 0)
    return months, dt.timedelta(**parts)


def last_day_within(start: dt.date, span: str, *, counts_first_day: bool) -> dt.date:
    """Return the last day of a span of days, weeks, months or years that begins at `start`.

    As the Civil Code of Japan counts (articles 140 and 143): months and years end the day before
    the day of the same number, on the month's last day where it has no such day.
    """
    first = start if counts_first_day else start + _ONE_DAY
    months, rest = _months_and_rest(span)
    corresponding = plus_months(first, months)
    exists = corresponding.day == first.day
    return corresponding + rest - (_ONE_DAY if exists else dt.timedelta())


@functools.cache
def _holidays(year: int, language: str) -> dict[dt.date, str]:
    # Imported when first needed: it loads every country, which takes longer than a whole guide.
    import holidays  # noqa: PLC0415

    # Expanded for one year and copied: the library's own object grows whenever it is asked.
    return dict(holidays.country_holidays("JP", years=year, expand=False, language=language))


def holiday(day: dt.date, lang: Lang = "ja") -> str | None:
    """Return the name of the Japanese public holiday on a day, None for a day that is none."""
    return _holidays(day.year, "ja" if lang == "ja" else "en_US").get(day)


def is_business_day(day: dt.date) -> bool:
    """Tell whether a day is neither at a weekend nor a Japanese public holiday."""
    return day.weekday() < _SATURDAY and holiday(day) is None


def _seek(day: dt.date, step: dt.timedelta) -> dt.date:
    while not is_business_day(day):
        day += step
    return day


def next_business_day(day: dt.date) -> dt.date:
    """Return the day itself where it is a business day, else the next one."""
    return _seek(day, _ONE_DAY)


def previous_business_day(day: dt.date) -> dt.date:
    """Return the day itself where it is a business day, else the one before."""
    return _seek(day, -_ONE_DAY)


def business_days_before(day: dt.date, count: int) -> dt.date:
    """Return the last business day that lies at least `count` business days before a day."""
    for _ in range(count):
        day = previous_business_day(day - _ONE_DAY)
    return day


def last_business_day_within(start: dt.date, count: int, *, counts_first_day: bool) -> dt.date:
    """Return the last of `count` business days from `start` on, or from the day after it."""
    day = next_business_day(start if counts_first_day else start + _ONE_DAY)
    for _ in range(count - 1):
        day = next_business_day(day + _ONE_DAY)
    return day


ROLLS: dict[str | None, Callable[[dt.date], dt.date]] = {
    None: lambda day: day,
    "next-business-day": next_business_day,
    "previous-business-day": previous_business_day,
}
"""Where a day moves that is no business day, by the word for it in a definition."""
