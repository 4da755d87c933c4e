"""Days, months and times of day as they stand in a sentence of each language."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date, format_time

from generator.nouns.guide.moment import minutes
from generator.nouns.text import Lang

_MIDNIGHT, _NOON = 24 * 60, 12 * 60


def day_words(day: dt.date, lang: Lang, beside: dt.date | None = None) -> str:
    """Return a day with its weekday: `2027年4月15日（木）`, `Thursday, April 15, 2027`.

    The year is left out where `beside`, a day mentioned just before, is of the same year.
    """
    same_year = beside is not None and beside.year == day.year
    if lang == "ja":
        return format_date(day, "M月d日（E）" if same_year else "y年M月d日（E）", locale=lang)
    return format_date(day, "EEEE, MMMM d" if same_year else "EEEE, MMMM d, y", locale=lang)


def date_words(day: dt.date, lang: Lang, beside: dt.date | None = None) -> str:
    """Return a day without its weekday: `2027年4月30日`, `April 30, 2027`."""
    same_year = beside is not None and beside.year == day.year
    if lang == "ja":
        return format_date(day, "M月d日" if same_year else "y年M月d日", locale=lang)
    return format_date(day, "MMMM d" if same_year else "MMMM d, y", locale=lang)


def month_words(month: dt.date, lang: Lang, beside: dt.date | None = None) -> str:
    """Return a month: `2027年4月`, `April 2027`."""
    same_year = beside is not None and beside.year == month.year
    if lang == "ja":
        return format_date(month, "M月" if same_year else "y年M月", locale=lang)
    return format_date(month, "MMMM" if same_year else "MMMM y", locale=lang)


def clock_words(clock: str, lang: Lang) -> str:
    """Return a time of day (hh:mm, up to 24:00): `18:00`, `6:00 PM`, `noon`."""
    if lang == "ja":
        return clock.removeprefix("0")
    minute = minutes(clock)
    if minute in {_NOON, _MIDNIGHT}:
        return "noon" if minute == _NOON else "midnight"
    # CLDR sets a narrow no-break space before AM and PM, which many fonts lack.
    time = dt.time(minute // 60, minute % 60)
    return format_time(time, "short", locale="en_US").replace("\u202f", "\u00a0")


def moment_words(moment: dt.date, lang: Lang, beside: dt.date | None = None) -> str:
    """Return a moment, or a day where it has no time: `4月14日（水）10:00`, `10:00 AM on Wednesday …`."""
    day = day_words(moment, lang, beside)
    if not isinstance(moment, dt.datetime):
        return day
    clock = clock_words(f"{moment:%H:%M}", lang)
    return f"{day}{clock}" if lang == "ja" else f"{clock} on {day}"


def day_number(day: int, lang: Lang) -> str:
    """Return the number of a day of the month as the language counts it: `15`, `15th`."""
    if lang == "ja":
        return str(day)
    teen = day in {11, 12, 13}
    return f"{day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"
