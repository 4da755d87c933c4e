"""The view of a deadline that is so long before something."""

from __future__ import annotations

import datetime as dt

from generator.nouns.guide.deadline import NoticeDeadline
from generator.nouns.guide.moment import counts_hours
from generator.nouns.noun import duration_parts
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.business_days import how_counted
from generator.pages.timing.dates import before, business_days_before, moment_of
from generator.pages.timing.saying import capitalised, say
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.written import clock_words, moment_words


def notice_view(deadline: NoticeDeadline, speaker: Speaker) -> DeadlineView:
    """Return the view of a deadline that is at least so long before something."""
    when = _when(deadline, speaker)
    renewal = deadline.before == "renewal"
    return DeadlineView(
        rule=say(speaker, "notice.rule", when=when),
        short=capitalised(say(speaker, "notice.short", when=when)),
        late=say(speaker, "notice.late_renewal" if renewal else "deadline.too_late"),
        example=_example(deadline, speaker) if deadline.example else (),
    )


def last_moment(deadline: NoticeDeadline, moment: dt.date) -> dt.date:
    """Return the last moment before `moment`, or the last day where the deadline counts days."""
    if deadline.business_days:
        last = business_days_before(moment, duration_parts(deadline.at_least)["days"])
    else:
        last = before(moment, deadline.at_least)
    if deadline.time in {None, "24:00"}:
        return last
    return dt.datetime.combine(last, dt.time.fromisoformat(deadline.time or ""))


def _thing(deadline: NoticeDeadline, speaker: Speaker) -> Phrase:
    if deadline.before != "renewal":
        return speaker.text(deadline.before)
    key = "renewal" if counts_hours(deadline.at_least) else "renewal_date"
    return say(speaker, f"notice.{key}")


def _when(deadline: NoticeDeadline, speaker: Speaker) -> Phrase:
    one = duration_parts(deadline.at_least) == {"days": 1}
    key = ("business_" if deadline.business_days else "") + ("day" if one else "span")
    timed = deadline.time not in {None, "24:00"}
    if timed:
        key += "_timed"
    return say(
        speaker,
        f"notice.{key}",
        span=duration(deadline.at_least, speaker.lang),
        count=str(duration_parts(deadline.at_least).get("days", "")),
        thing=_thing(deadline, speaker),
        time=clock_words(deadline.time or "", speaker.lang) if timed else "",
    )


def _example(deadline: NoticeDeadline, speaker: Speaker) -> tuple[Phrase, ...]:
    moment = moment_of(deadline.example or "")
    written = words(moment_words(moment, speaker.lang))
    timed = isinstance(moment, dt.datetime)
    key = "notice.example"
    if deadline.before == "renewal":
        key += "_renewal_at" if timed else "_renewal_on"
    worked = say(
        speaker,
        key,
        thing=_thing(deadline, speaker),
        moment=say(speaker, "notice.at", moment=written) if timed else written,
        last=moment_words(last_moment(deadline, moment), speaker.lang, moment),
    )
    return (worked, *how_counted(deadline, speaker))
