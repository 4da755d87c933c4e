"""The view of a deadline that is a window: from when it is possible, until when."""

from __future__ import annotations

import datetime as dt

from generator.nouns.guide.deadline import WindowDeadline
from generator.nouns.guide.window import Closes, Opens
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.by_day_words import day_of_month, numbered
from generator.pages.timing.dates import before, day_of, plus_months
from generator.pages.timing.saying import capitalised, say, together, without_end
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.written import day_words


def window_view(deadline: WindowDeadline, speaker: Speaker) -> DeadlineView:
    """Return the view of a window."""
    opens, closes = deadline.opens, deadline.closes
    when = _when(deadline, speaker)
    return DeadlineView(
        rule=say(speaker, "window.rule", when=when),
        short=capitalised(say(speaker, "window.short", when=when)),
        late=_late(closes, speaker) if closes else (),
        example=_example(deadline, opens.example, speaker) if opens.example else (),
    )


def edge_day(edge: Opens | Closes, thing: dt.date) -> dt.date | None:
    """Return the day of an edge for something on the day `thing`; None for one in words."""
    if edge.before is not None:
        return before(thing, edge.before)
    if edge.day is None:
        return None
    return day_of(plus_months(thing.replace(day=1), -edge.months_ahead), edge.day)


def last_day(deadline: WindowDeadline, thing: dt.date) -> dt.date | None:
    """Return the last day of the window for something on the day `thing`; None if not a day."""
    if deadline.closes is None:
        return None
    return edge_day(deadline.closes, plus_months(thing, 1) if _wraps(deadline) else thing)


def _wraps(deadline: WindowDeadline) -> bool:
    """Tell whether a window of every month closes in the month after the one it opens in."""
    opens, closes = deadline.opens, deadline.closes
    if closes is None or closes.day is None or opens.of is not None:
        return False
    return (opens.day or 0) > closes.day


def _when(deadline: WindowDeadline, speaker: Speaker) -> Phrase:
    opens, closes = deadline.opens, deadline.closes
    start = _edge(opens, opens, speaker)
    if closes is None:
        return say(speaker, "window.open_end", start=start)
    if opens.before is not None and closes.before is not None:
        first, last = (duration(span, speaker.lang) for span in (opens.before, closes.before))
        of = speaker.text(opens.of) if opens.of is not None else ()
        return say(speaker, "window.before_both", start=first, end=last, of=of)
    if closes.at is not None:
        return say(speaker, "window.until", start=start, end=speaker.text(closes.at))
    if opens.of is None and closes.day is not None:
        key = "window.every_month_wraps" if _wraps(deadline) else "window.every_month"
        start = day_of_month(opens.day or 0, speaker)
        return say(speaker, key, start=start, end=day_of_month(closes.day, speaker))
    if closes.day is not None and _named_already(opens, closes):
        end = _same_thing(closes.day, closes.months_ahead, speaker)
    else:
        end = _edge(closes, opens, speaker)
    return say(speaker, "window.through", start=start, end=end)


def _named_already(opens: Opens, closes: Closes) -> bool:
    """Tell whether the end's month is clear beside the start's without naming the thing again.

    It is not where one lies before the month of the thing and the other does not: “the month
    after” could be that of the start.
    """
    if opens.day is None:
        return False
    if opens.months_ahead:
        return closes.months_ahead > 0
    return closes.months_ahead <= 0


def _same_thing(day: int, months_ahead: int, speaker: Speaker) -> Phrase:
    """Return a day by its month, where the thing that its month is counted from was just named."""
    direction = "ahead" if months_ahead >= 0 else "later"
    key = numbered(f"window.month_{direction}", abs(months_ahead))
    return say(speaker, key, day=day_of_month(day, speaker), months=str(abs(months_ahead)))


def _edge(edge: Opens | Closes, opens: Opens, speaker: Speaker) -> Phrase:
    of = speaker.text(opens.of) if opens.of is not None else ()
    if edge.before is not None:
        span = duration(edge.before, speaker.lang)
        return say(speaker, "window.before", span=span, of=of)
    day = day_of_month(edge.day or 0, speaker)
    if opens.of is None:
        return say(speaker, "by_day.monthly", day=day)
    months = edge.months_ahead
    if months < 0:
        key = numbered("by_day.after", -months)
        return say(speaker, key, day=day, months=str(-months), after=of)
    ahead = duration(f"P{months}M", speaker.lang)
    key = numbered("by_day.thing", months)
    return say(speaker, key, day=day, ahead=ahead, before=of)


def _late(closes: Closes, speaker: Speaker) -> Phrase:
    late = say(speaker, "deadline.too_late")
    if closes.because is None:
        return late
    because = without_end(speaker.text(closes.because), "。.")
    return together(speaker, late, capitalised(say(speaker, "window.because", because=because)))


def _example(deadline: WindowDeadline, written: str, speaker: Speaker) -> tuple[Phrase, ...]:
    thing, of = dt.date.fromisoformat(written), deadline.opens.of
    first = edge_day(deadline.opens, thing)
    if first is None:
        return ()
    last = last_day(deadline, thing)
    beside = thing if of is not None else None
    start = day_words(first, speaker.lang, beside)
    key = "window.example_open" if last is None else "window.example"
    end = "" if last is None else day_words(last, speaker.lang, first)
    span = say(speaker, key, start=start, end=end)
    if of is None:
        return (capitalised(say(speaker, "window.example_month", span=span)),)
    day = day_words(thing, speaker.lang)
    return (say(speaker, "window.example_of", of=speaker.text(of), day=day, span=span),)
