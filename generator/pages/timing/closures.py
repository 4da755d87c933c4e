"""Closures of every year, such as the turn of the year, in words."""

from __future__ import annotations

import datetime as dt

from generator.nouns.guide.opening import Closed
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.saying import say
from generator.pages.timing.written import clock_words, date_words

_TURN_OF_THE_YEAR = ("12-20", "01-15")
"""A closure from no earlier than the one to no later than the other is that of the New Year."""


def closure_phrase(closed: Closed, speaker: Speaker) -> Phrase:
    """Return a closure as a sentence."""
    if closed.from_ is None or closed.to is None:
        on = speaker.text(closed.on) if closed.on is not None else ()
        return _with_reason("on", closed, speaker, when=on)
    first, last = closed.from_[:5], closed.to[:5]
    start, end = _point(closed.from_, speaker), _point(closed.to, speaker)
    if first == last and not _turns(closed):
        return _one_day(closed, _point(first, speaker), speaker)
    crosses = _turns(closed)
    through = "until" if "T" in closed.to else "through"
    if crosses and closed.because is None and _is_new_year(first, last):
        return say(speaker, f"closed.new_year_{through}", start=start, end=end)
    if first[:2] == last[:2] and "T" not in closed.to and not crosses:
        end = say(speaker, "closed.same_month", day=last[3:].lstrip("0"))
    if crosses and not _is_new_year(first, last):
        end = say(speaker, "closed.next_year", day=end)
    when = say(speaker, f"closed.{through}", start=start, end=end)
    return _with_reason("from", closed, speaker, when=when)


def _turns(closed: Closed) -> bool:
    """Tell whether a closure crosses the end of the year."""
    first, last = closed.from_ or "", closed.to or ""
    return first[:5] > last[:5] or (first[:5] == last[:5] and first[6:] > (last[6:] or "24:00"))


def _is_new_year(first: str, last: str) -> bool:
    return first >= _TURN_OF_THE_YEAR[0] and last <= _TURN_OF_THE_YEAR[1]


def _one_day(closed: Closed, day: Phrase, speaker: Speaker) -> Phrase:
    """Return a closure within one day; without a time at an edge it is closed from, or to, there."""
    opens, closes = (closed.from_ or "")[6:], (closed.to or "")[6:]
    start = clock_words(opens, speaker.lang) if opens else ""
    if opens and closes in {"", "24:00"}:
        when = say(speaker, "closed.point", day=day, time=start)
        return _with_reason("since", closed, speaker, when=when)
    if not closes or (not opens and closes == "24:00"):
        return _with_reason("on", closed, speaker, when=day)
    end = clock_words(closes, speaker.lang)
    when = say(
        speaker, "closed.hours" if opens else "closed.to_hour", day=day, start=start, end=end
    )
    return _with_reason("from", closed, speaker, when=when)


def _point(yearly: str, speaker: Speaker) -> Phrase:
    date, _, clock = yearly.partition("T")
    day = dt.date.fromisoformat(f"2000-{date}")
    written = date_words(day, speaker.lang, day)
    if not clock:
        return words(written)
    return say(speaker, "closed.point", day=written, time=clock_words(clock, speaker.lang))


def _with_reason(key: str, closed: Closed, speaker: Speaker, when: Phrase) -> Phrase:
    if closed.because is None:
        return say(speaker, f"closed.{key}", when=when)
    because = speaker.text(closed.because)
    return say(speaker, f"closed.{key}_because", when=when, because=because)
