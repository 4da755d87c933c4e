"""The words that the rule and the example of a deadline by a day of the month share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.deadline import CalendarDeadline
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.saying import say
from generator.pages.timing.written import clock_words, day_number

_LAST_DAY = 31
_IN_EVERY_MONTH = 28
_NAMED_MONTHS = 2
"""The following month, the month after next: months further off are counted."""


@dataclass(frozen=True, slots=True)
class ByDayWords:
    """Names the parts of a deadline; `act` is what is done, empty where it has no name."""

    deadline: CalendarDeadline
    speaker: Speaker
    act: Phrase

    def say(self, key: str, **parts: Phrase | str) -> Phrase:
        """Return a message about deadlines by a day of the month."""
        return say(self.speaker, f"by_day.{key}", **parts)

    def day(self) -> Phrase:
        """Return the day of the month with its time."""
        return self.timed(day_of_month(self.deadline.day, self.speaker))

    def timed(self, day: Phrase) -> Phrase:
        """Return a day with the hour at which the deadline ends it."""
        time = self.deadline.time
        if time is None:
            return day
        if time == "24:00":
            return self.say("end_of_day", day=day)
        return self.say("time", day=day, time=clock_words(time, self.speaker.lang))

    @property
    def ahead(self) -> str:
        """How many months ahead the deadline is."""
        return duration(f"P{self.deadline.months_before}M", self.speaker.lang)

    def named(self, key: str) -> Phrase:
        """Return a message of the two that differ in whether what is done has a name."""
        return self.say(f"{key}_act", act=self.act) if self.act else self.say(key)

    def effect(self, months_late: int = 0) -> Phrase:
        """Return when it takes effect, as seen from the month of the deadline."""
        months = self.deadline.months_before + months_late
        key = (self.deadline.then or "").replace("-", "_")
        return self.say(numbered(key, months), months=str(months))


def day_of_month(number: int, speaker: Speaker) -> Phrase:
    """Return a day of the month; where a month may lack it, with what holds then."""
    if number == _LAST_DAY:
        return say(speaker, "by_day.last_day")
    key = "by_day.day" if number <= _IN_EVERY_MONTH else "by_day.day_not_in_february"
    return say(speaker, key, day=day_number(number, speaker.lang))


def numbered(key: str, months: int) -> str:
    """Return the key of the message for so many months; many share one."""
    return f"{key}_{months if months <= _NAMED_MONTHS else 'n'}"
