"""The view of a deadline by a day of the month."""

from __future__ import annotations

from generator.nouns.guide.deadline import CalendarDeadline
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.by_day_example import example
from generator.pages.timing.by_day_words import ByDayWords, numbered
from generator.pages.timing.dates import month_of
from generator.pages.timing.saying import capitalised, say, together
from generator.pages.timing.view import DeadlineView
from generator.pages.timing.written import day_number

_NEXT_IN_EVERY_MONTH = 27
"""The last day of the month whose next day every month has too, so that it can be named."""


def by_day_view(deadline: CalendarDeadline, speaker: Speaker, act: Phrase) -> DeadlineView:
    """Return the view of a deadline by a day of the month; `act` is what it is called."""
    named = ByDayWords(deadline, speaker, act)
    return DeadlineView(
        rule=_rule(named),
        short=_short(named),
        late=_late(named),
        example=example(named, month_of(deadline.example)) if deadline.example else (),
        takes_effect=capitalised(named.effect()) if deadline.then else (),
    )


def _when(named: ByDayWords) -> Phrase:
    deadline, day, ahead = named.deadline, named.day(), named.ahead
    if deadline.after is not None:
        months, after = deadline.months_after, named.speaker.text(deadline.after)
        return named.say(numbered("after", months), after=after, day=day, months=str(months))
    if deadline.before is not None:
        key, before = numbered("thing", deadline.months_before), deadline.before
        return named.say(key, before=named.speaker.text(before), day=day, ahead=ahead)
    if deadline.then is not None:
        return named.say("monthly", day=day)
    key = numbered("wanted", deadline.months_before)
    return named.say(key, wanted=named.named("wanted_month"), day=day, ahead=ahead)


def _rule(named: ByDayWords) -> Phrase:
    if named.deadline.then is None:
        rule = named.say("rule", when=_when(named))
    else:
        act, effect = named.named("takes_effect"), named.effect()
        rule = named.say("rule_then", when=_when(named), effect=effect, act=act)
    roll = named.deadline.roll
    rolls = named.say(roll.replace("-", "_")) if roll else ()
    return together(named.speaker, rule, rolls)


def _short(named: ByDayWords) -> Phrase:
    deadline = named.deadline
    if deadline.then or deadline.before or deadline.after:
        return named.say("short", when=_when(named))
    key = numbered("short", deadline.months_before)
    return named.say(key, day=named.day(), ahead=named.ahead)


def _late(named: ByDayWords) -> Phrase:
    deadline = named.deadline
    if deadline.after is not None:
        return say(named.speaker, "deadline.too_late")
    if deadline.before is not None:
        return named.say("late_thing", before=named.speaker.text(deadline.before))
    key = "late_wanted" if deadline.then is None else "late_then"
    effect = () if deadline.then is None else named.effect(1)
    moves = deadline.roll is not None or deadline.time is not None
    if moves or deadline.day > _NEXT_IN_EVERY_MONTH:
        return named.say(f"{key}_after", effect=effect)
    return named.say(key, day=day_number(deadline.day + 1, named.speaker.lang), effect=effect)
