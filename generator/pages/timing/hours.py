"""The view of opening hours, as each language writes weekdays, times and closures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from babel.dates import get_day_names
from babel.lists import format_list

from generator.nouns.guide.opening import HOLIDAYS, WEEKDAYS, Closed, Hours
from generator.nouns.text import Lang
from generator.pages.messages import messages
from generator.pages.phrase import Speaker
from generator.pages.timing.closures import closure_phrase
from generator.pages.timing.view import HoursRow, HoursView
from generator.pages.timing.written import clock_words

_WORKING = WEEKDAYS[:5]
_RANGE = 3
"""So many days in a row are written as a range."""

_PARTED = 2
"""A run over the week's end is found as its two parts."""

Times = tuple[tuple[str, str], ...]
Days = tuple[str, ...]


def hours_view(hours: tuple[Hours, ...], closed: tuple[Closed, ...], speaker: Speaker) -> HoursView:
    """Return opening hours with days of the same times together, and the closures."""
    return HoursView(
        rows=tuple(
            HoursRow(_days(days, holidays, speaker.lang), _times(times, speaker.lang))
            for days, holidays, times in _merged(hours)
        ),
        closures=tuple(closure_phrase(closure, speaker) for closure in closed),
    )


def _merged(hours: Iterable[Hours]) -> list[tuple[Days, bool | None, Times]]:
    """Return the days that share their times; a line with the same days adds a time to them."""
    by_days: dict[tuple[Days, bool | None], list[tuple[str, str]]] = {}
    for line in hours:
        by_days.setdefault((line.each_day, line.holidays), []).append((line.from_, line.to))
    by_times: dict[tuple[Times, bool | None], list[str]] = {}
    for (days, holidays), times in by_days.items():
        by_times.setdefault((tuple(sorted(times)), holidays), []).extend(days)
    return [
        (tuple(dict.fromkeys(days)), holidays, times)
        for (times, holidays), days in by_times.items()
    ]


def _days(days: Days, holidays: bool | None, lang: Lang) -> str:  # noqa: FBT001 - three-valued
    say = messages(lang)
    suffix = "" if holidays is None else say[f"hours.holidays_{'open' if holidays else 'closed'}"]
    if set(days) == set(_WORKING) and holidays is False:
        return say["hours.working_days"] + suffix
    if set(days) >= set(WEEKDAYS):
        every = say["hours.every_day_and_holidays" if HOLIDAYS in days else "hours.every_day"]
        return every + suffix
    return _listed(_runs(days), lang, with_holidays=HOLIDAYS in days) + suffix


def _runs(days: Days) -> list[list[int]]:
    """Return the weekdays as runs of neighbours; a single one may lead over the week's end."""
    runs: list[list[int]] = []
    for index in (index for index, day in enumerate(WEEKDAYS) if day in days):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    wraps = len(runs) == _PARTED and runs[0][0] == 0 and runs[1][-1] == len(WEEKDAYS) - 1
    return [runs[1] + runs[0]] if wraps else runs


def _listed(runs: Sequence[list[int]], lang: Lang, *, with_holidays: bool) -> str:
    say = messages(lang)
    names = get_day_names("abbreviated" if lang == "ja" else "wide", locale=lang)
    pieces: list[str] = []
    for run in runs:
        if len(run) >= _RANGE:
            pieces.append(say["hours.range"].format(first=names[run[0]], last=names[run[-1]]))
        else:
            pieces.extend(names[day] for day in run)
    holidays = [say["hours.holidays"]] if with_holidays else []
    if lang == "ja":
        weekdays = ["・".join(pieces) + "曜日"] if pieces else []
        return "と".join(weekdays + holidays)
    return _capital(format_list(pieces + holidays, locale=lang))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _times(times: Times, lang: Lang) -> tuple[str, ...]:
    say = messages(lang)
    if times == (("00:00", "24:00"),):
        return (say["hours.all_day"],)
    return tuple(
        say["hours.span"].format(start=clock_words(start, lang), end=clock_words(end, lang))
        for start, end in times
    )
