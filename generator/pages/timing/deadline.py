"""The view of any deadline."""

from __future__ import annotations

from dataclasses import replace

from generator.nouns.guide.deadline import (
    CalendarDeadline,
    Deadline,
    NoticeDeadline,
    WeekdayDeadline,
    WindowDeadline,
    WithinDeadline,
    WordsDeadline,
)
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.by_day import by_day_view
from generator.pages.timing.notice import notice_view
from generator.pages.timing.saying import capitalised, say, spoken, together
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.weekday import weekday_view
from generator.pages.timing.window import window_view
from generator.pages.timing.within import within_view

Known = (
    CalendarDeadline
    | WeekdayDeadline
    | NoticeDeadline
    | WithinDeadline
    | WindowDeadline
    | WordsDeadline
)


def deadline_view(deadline: Deadline, speaker: Speaker, act: Phrase = ()) -> DeadlineView:
    """Return the view of a deadline, also of one that no source states.

    `act` is what the service calls what is done, such as 退会; without it sentences do not name it.
    A label in it is said as a word of the sentence, for there is nothing to press.
    """
    if isinstance(deadline, str):
        unknown = say(speaker, "deadline.unknown")
        return DeadlineView(unknown, say(speaker, "timing.not_stated"))
    note = speaker.text(deadline.note) if deadline.note is not None else ()
    view = _view(deadline, speaker, spoken(act, speaker.lang))
    if deadline.counts is not None:
        view = _counted(view, deadline.counts, speaker)
    return replace(view, note=note, source=deadline.source)


def _counted(view: DeadlineView, what: str, speaker: Speaker) -> DeadlineView:
    """Return the view with what must be in time, which may cost a day in the post."""
    return replace(
        view,
        rule=together(speaker, view.rule, say(speaker, f"deadline.{what}")),
        short=say(speaker, f"deadline.{what}_short", short=view.short),
    )


def _view(deadline: Known, speaker: Speaker, act: Phrase) -> DeadlineView:
    match deadline:
        case CalendarDeadline():
            return by_day_view(deadline, speaker, act)
        case WeekdayDeadline():
            return weekday_view(deadline, speaker)
        case NoticeDeadline():
            return notice_view(deadline, speaker)
        case WithinDeadline():
            return within_view(deadline, speaker)
        case WindowDeadline():
            return window_view(deadline, speaker)
        case WordsDeadline():
            by = speaker.text(deadline.by)
            short = capitalised(say(speaker, "deadline.by_short", by=by))
            return DeadlineView(say(speaker, "deadline.by", by=by), short)
