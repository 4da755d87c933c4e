"""What the sentences of a deadline say is true of the dates that they name."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.nouns.guide.deadline import (
    CalendarDeadline,
    Deadline,
    NoticeDeadline,
    WeekdayDeadline,
    WindowDeadline,
    WithinDeadline,
)
from generator.nouns.guide.moment import EXAMPLE_YEARS
from generator.nouns.guide.opening import WEEKDAYS
from generator.nouns.text import LANGS, Lang, Text
from generator.pages.phrase import Speaker, plain
from generator.pages.timing import deadline_view, weekday
from generator.pages.timing.by_day_example import due_day, effective_day
from generator.pages.timing.dates import month_of, plus_months
from generator.pages.timing.notice import last_moment
from generator.pages.timing.window import edge_day, last_day

YEARS = st.integers(EXAMPLE_YEARS[0], EXAMPLE_YEARS[-1])
MONTHS = st.builds("{:04d}-{:02d}".format, YEARS, st.integers(1, 12))
DAYS = st.dates(dt.date(EXAMPLE_YEARS[0], 1, 1), dt.date(EXAMPLE_YEARS[-1], 12, 31))
MOMENTS = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2088, 12, 31))  # noqa: DTZ001 - of no zone
SPANS = st.sampled_from(["P1D", "P5D", "P2W", "P1M", "P18M", "P1Y", "P10Y"])
TEXTS = st.just(Text(ja="次の号", en="the next issue"))

CALENDAR = st.builds(
    CalendarDeadline,
    day=st.integers(1, 31),
    months_before=st.integers(0, 12),
    time=st.sampled_from([None, "09:00", "18:30", "24:00"]),
    before=st.none() | TEXTS,
    then=st.sampled_from([None, "month-end", "month-start"]),
    roll=st.sampled_from([None, "next-business-day", "previous-business-day"]),
    example=st.none() | MONTHS,
)
COUNTS = st.sampled_from([None, "arrival", "postmark"])
AFTER = st.builds(
    CalendarDeadline,
    day=st.integers(1, 31),
    months_after=st.integers(0, 12),
    after=TEXTS,
    time=st.sampled_from([None, "09:00", "24:00"]),
    roll=st.sampled_from([None, "next-business-day", "previous-business-day"]),
    counts=COUNTS,
    example=st.none() | MONTHS,
)
WEEKDAY = st.builds(
    WeekdayDeadline,
    weekday=st.sampled_from(WEEKDAYS),
    weeks_before=st.integers(0, 8),
    time=st.sampled_from([None, "17:00", "24:00"]),
    before=TEXTS,
    counts=COUNTS,
    example=st.none() | DAYS.map(dt.date.isoformat),
)
NOTICE_IN_DAYS = st.builds(
    NoticeDeadline,
    at_least=SPANS,
    before=st.just("renewal") | TEXTS,
    time=st.sampled_from([None, "12:00", "24:00"]),
    example=st.none() | DAYS.map(dt.date.isoformat),
)
NOTICE_IN_BUSINESS_DAYS = st.builds(
    NoticeDeadline,
    at_least=st.sampled_from(["P1D", "P20D", "P250D"]),
    business_days=st.just(value=True),
    before=st.just("renewal") | TEXTS,
    example=st.none() | DAYS.map(dt.date.isoformat),
)
WITHIN = st.builds(
    WithinDeadline,
    within=SPANS,
    of=TEXTS,
    counts_first_day=st.none() | st.booleans(),
    example=st.none() | DAYS.map(dt.date.isoformat),
)
OPENS = st.one_of(
    st.fixed_dictionaries(
        {"day": st.integers(1, 31), "months_before": st.integers(0, 12), "of": TEXTS}
    ),
    st.fixed_dictionaries({"day": st.integers(1, 31)}),
    st.fixed_dictionaries({"before": SPANS, "of": TEXTS}),
)
CLOSES = st.none() | st.one_of(
    st.fixed_dictionaries({"at": TEXTS}),
    st.fixed_dictionaries({"day": st.integers(1, 31), "months_before": st.integers(0, 12)}),
    st.fixed_dictionaries({"day": st.integers(1, 31), "months_after": st.integers(0, 12)}),
    st.fixed_dictionaries({"before": SPANS}),
)
WINDOW = st.builds(
    lambda opens, closes, example: WindowDeadline.model_validate(
        {"opens": {**opens, "example": example}, "closes": closes}
    ),
    OPENS,
    CLOSES,
    st.none() | DAYS.map(dt.date.isoformat),
)
ANY = CALENDAR | NOTICE_IN_DAYS | NOTICE_IN_BUSINESS_DAYS | WITHIN | WINDOW | AFTER | WEEKDAY


@given(ANY, st.sampled_from(LANGS))
def test_any_deadline_can_be_said_with_every_slot_filled(deadline: Deadline, lang: Lang) -> None:
    view = deadline_view(deadline, Speaker(lang, "ja"))
    phrases = [view.rule, view.short, view.late, view.note, view.takes_effect, *view.example]
    said = [plain(phrase, lang) for phrase in phrases]
    assert said[0]
    assert said[1]
    assert not any(mark in sentence for sentence in said for mark in "{}")
    assert not any("  " in sentence or ".." in sentence or "。。" in sentence for sentence in said)
    ends = "。" if lang == "ja" else "."
    assert all(plain(example, lang).endswith(ends) for example in view.example)


@given(CALENDAR, MONTHS)
def test_a_month_late_takes_effect_one_month_later(deadline: CalendarDeadline, month: str) -> None:
    in_time = effective_day(deadline, month_of(month))
    late = effective_day(deadline, plus_months(month_of(month), 1))
    assert (late.year * 12 + late.month) - (in_time.year * 12 + in_time.month) == 1


@given(CALENDAR, MONTHS)
def test_a_deadline_lies_in_the_month_that_it_names(deadline: CalendarDeadline, month: str) -> None:
    due, leaving = due_day(deadline, month_of(month)), month_of(month)
    ahead = (leaving.year * 12 + leaving.month) - (due.year * 12 + due.month)
    assert ahead == deadline.months_before
    assert due.day <= deadline.day


@given(AFTER, MONTHS)
def test_a_deadline_after_something_lies_so_many_months_later(
    deadline: CalendarDeadline, month: str
) -> None:
    due = due_day(deadline, month_of(month))
    later = plus_months(month_of(month), deadline.months_after)
    assert (due.year, due.month) == (later.year, later.month)
    assert due.day == deadline.day or (due + dt.timedelta(days=1)).month != due.month


@given(WEEKDAY, DAYS)
def test_a_weekday_lies_in_the_week_that_it_names(deadline: WeekdayDeadline, day: dt.date) -> None:
    last = weekday.last_day(deadline, day)
    named = day - dt.timedelta(weeks=deadline.weeks_before)
    assert WEEKDAYS[last.weekday()] == deadline.weekday
    assert last.isocalendar()[:2] == named.isocalendar()[:2]
    assert deadline.weeks_before == 0 or last < day


@given(MOMENTS, st.integers(1, 999))
def test_hours_of_notice_leave_exactly_that_many(moment: dt.datetime, hours: int) -> None:
    deadline = NoticeDeadline(at_least=f"PT{hours}H", before="renewal")
    assert last_moment(deadline, moment) + dt.timedelta(hours=hours) == moment


@given(DAYS, st.integers(1, 31), st.integers(1, 31))
def test_a_window_of_every_month_closes_after_it_opens(
    day: dt.date, opens: int, closes: int
) -> None:
    data = {"opens": {"day": opens}, "closes": {"day": closes}}
    window = WindowDeadline.model_validate(data)
    first, last = edge_day(window.opens, day), last_day(window, day)
    assert first is not None
    assert last is not None
    assert first <= last
    assert (last - first).days <= 31


EVERYWHERE = """
import json, sys
from pydantic import TypeAdapter
from generator.nouns.guide.deadline import Deadline
from generator.pages.phrase import Speaker
from generator.pages.timing import deadline_view
for written in json.loads(sys.argv[1]):
    deadline = TypeAdapter(Deadline).validate_python(written)
    for lang in ("ja", "en"):
        sys.stdout.buffer.write(repr(deadline_view(deadline, Speaker(lang, "ja"))).encode())
"""
WRITTEN = """[
 {"day": 31, "then": "month-end", "roll": "next-business-day", "example": "2027-12"},
 {"at_least": "PT24H", "before": "renewal", "example": "2027-03-28T02:30"},
 {"within": "P8D", "of": "x", "counts_first_day": true, "example": "2027-10-31"}
]"""


def _said(zone: str, locale: str) -> bytes:
    places = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale}
    command = [sys.executable, "-c", EVERYWHERE, WRITTEN]
    done = subprocess.run(command, env={**os.environ, **places}, check=True, capture_output=True)
    return done.stdout


def test_no_time_zone_and_no_locale_changes_what_is_said() -> None:
    # In Berlin there is no 02:30 on March 28; the Thai calendar counts other years.
    said = _said("UTC", "C")
    assert said
    assert said == _said("Europe/Berlin", "th_TH.UTF-8")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"at_least": "PT24H", "before": "renewal", "example": "2027-04-15"}, "a time"),
        ({"at_least": "P3D", "before": "renewal", "example": "2027-04-15T10:00"}, "no time"),
        ({"at_least": "PT24H", "before": "renewal", "time": "18:00"}, "already counts hours"),
        ({"at_least": "PT5H", "before": "renewal", "business_days": True}, "counted in days"),
        ({"within": "P0D", "of": "x"}, "no time at all"),
        ({"within": "P11Y", "of": "x"}, "longer than ten years"),
        ({"day": 15, "example": "1999-04"}, "between 2000 and 2088"),
        ({"opens": {"day": 1, "months_before": 1}}, "before what"),
        ({"opens": {"of": "x"}}, "exactly one of `day` and `before`"),
        ({"opens": {"day": 1}, "closes": {}}, "exactly one of `at`, `day` and `before`"),
    ],
)
def test_a_deadline_that_cannot_be_meant_is_refused(written: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        TypeAdapter(Deadline).validate_python(written)
