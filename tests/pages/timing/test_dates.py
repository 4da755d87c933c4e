"""Date arithmetic holds for every date that a definition may carry."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nouns.guide.moment import EXAMPLE_YEARS
from generator.pages.timing.dates import (
    after,
    before,
    business_days_before,
    day_of,
    holiday,
    is_business_day,
    last_business_day_within,
    last_day_within,
    month_end,
    next_business_day,
    plus_months,
    previous_business_day,
)

DAYS = st.dates(dt.date(EXAMPLE_YEARS[0], 1, 1), dt.date(EXAMPLE_YEARS[-1], 12, 31))
MOMENTS = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2088, 12, 31))  # noqa: DTZ001 - of no zone
ONE_DAY = dt.timedelta(days=1)


@given(DAYS, st.integers(1, 31))
def test_a_day_of_a_month_exists_and_lies_in_that_month(month: dt.date, day: int) -> None:
    found = day_of(month, day)
    length = calendar.monthrange(month.year, month.month)[1]
    assert (found.year, found.month) == (month.year, month.month)
    assert found.day == (min(day, length))


@given(DAYS)
def test_a_month_ends_on_the_day_before_the_first_of_the_next(day: dt.date) -> None:
    assert (month_end(day) + ONE_DAY).day == 1
    assert (month_end(day).year, month_end(day).month) == (day.year, day.month)


@given(DAYS, st.integers(-120, 120))
def test_months_later_is_that_many_months_and_the_same_day_or_the_last(
    day: dt.date, months: int
) -> None:
    later = plus_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and later == month_end(later))


@given(DAYS)
def test_the_next_business_day_is_the_first_that_is_no_weekend_and_no_holiday(day: dt.date) -> None:
    found = next_business_day(day)
    assert found >= day
    assert found.weekday() < 5
    assert holiday(found) is None
    between = (day + ONE_DAY * n for n in range((found - day).days))
    assert not any(is_business_day(other) for other in between)


@given(DAYS)
def test_the_previous_business_day_mirrors_the_next(day: dt.date) -> None:
    found = previous_business_day(day)
    assert found <= day
    assert is_business_day(found)
    assert not any(is_business_day(found + ONE_DAY * n) for n in range(1, (day - found).days + 1))


@given(DAYS, st.integers(1, 40))
def test_so_many_business_days_lie_between(day: dt.date, count: int) -> None:
    last = business_days_before(day, count)
    days = (last + ONE_DAY * n for n in range((day - last).days))
    assert is_business_day(last)
    assert sum(is_business_day(other) for other in days) == count


@given(start=DAYS, count=st.integers(1, 40), counts=st.booleans())
def test_so_many_business_days_are_counted(start: dt.date, count: int, *, counts: bool) -> None:
    last = last_business_day_within(start, count, counts_first_day=counts)
    first = start if counts else start + ONE_DAY
    days = (first + ONE_DAY * n for n in range((last - first).days + 1))
    assert is_business_day(last)
    assert sum(is_business_day(other) for other in days) == count


@given(MOMENTS, st.integers(1, 999))
def test_hours_before_are_exactly_that_many(moment: dt.datetime, hours: int) -> None:
    assert moment - before(moment, f"PT{hours}H") == dt.timedelta(hours=hours)
    assert after(before(moment, f"PT{hours}H"), f"PT{hours}H") == moment


@given(DAYS, st.integers(1, 999))
def test_a_span_of_days_has_that_many_with_the_first_counted(start: dt.date, days: int) -> None:
    counted = last_day_within(start, f"P{days}D", counts_first_day=True)
    assert (counted - start).days + 1 == days
    assert last_day_within(start, f"P{days}D", counts_first_day=False) == counted + ONE_DAY


@given(DAYS, st.integers(1, 120))
def test_a_span_of_months_ends_before_the_same_day_or_at_the_months_end(
    start: dt.date, months: int
) -> None:
    last = last_day_within(start, f"P{months}M", counts_first_day=True)
    same_day_ends = (last + ONE_DAY).day == start.day
    assert same_day_ends or last == month_end(last)
    assert months * 28 <= (last - start).days + 1 <= months * 31


@pytest.mark.parametrize(
    ("start", "span", "counts", "last"),
    [
        ("2027-04-01", "P8D", True, "2027-04-08"),
        ("2027-04-01", "P8D", False, "2027-04-09"),
        ("2027-01-31", "P1M", False, "2027-02-28"),  # from February 1, the whole month
        ("2027-01-31", "P1M", True, "2027-02-28"),  # there is no February 31 to end before
        ("2027-02-28", "P1M", False, "2027-03-31"),  # from March 1, the whole month
        ("2027-04-15", "P1M", True, "2027-05-14"),
        ("2028-02-29", "P1Y", True, "2029-02-28"),
        ("2027-12-25", "P2W", True, "2028-01-07"),
    ],
)
def test_spans_are_counted_as_the_civil_code_does(
    start: str, span: str, *, counts: bool, last: str
) -> None:
    found = last_day_within(dt.date.fromisoformat(start), span, counts_first_day=counts)
    assert found.isoformat() == last


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-03-21", "2027-03-23"),  # the equinox on a Sunday, and its substitute
        ("2026-09-21", "2026-09-24"),  # a day between two holidays is one too
        ("2027-05-01", "2027-05-06"),  # a weekend and three holidays
        ("2027-12-31", "2027-12-31"),  # the year's last days are no public holidays
        ("2027-04-15", "2027-04-15"),
    ],
)
def test_business_days_are_those_of_the_japanese_calendar(day: str, expected: str) -> None:
    assert next_business_day(dt.date.fromisoformat(day)).isoformat() == expected


def test_a_holiday_has_a_name_in_each_language() -> None:
    day = dt.date(2027, 5, 3)
    assert (holiday(day, "ja"), holiday(day, "en")) == ("憲法記念日", "Constitution Day")
