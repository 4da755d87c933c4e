"""Opening: the hours of a telephone line or a counter, and when it is closed."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StrictBool, field_validator, model_validator

from generator.nouns.guide.moment import Clock, Yearly, minutes
from generator.nouns.noun import Noun
from generator.nouns.text import Text

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOLIDAYS = "holidays"

_DAY = f"({'|'.join(WEEKDAYS)})"
_DAYS = f"^({_DAY}(-{_DAY})?|{HOLIDAYS})$"


def _checked_days(value: str) -> str:
    if not re.fullmatch(_DAYS, value):
        msg = "no weekday, no range of them and not `holidays`: write mon, mon-fri or holidays"
        raise ValueError(msg)
    return value


OpenDays = Annotated[
    str,
    AfterValidator(_checked_days),
    Field(
        json_schema_extra={"pattern": _DAYS},
        description="A weekday, a range or public holidays: mon, mon-fri, mon-sun, holidays.",
    ),
]


class Hours(Noun):
    """Opening hours on some days; two lines with the same days have a break between them.

    `holidays` says whether these hours hold when such a weekday is a public holiday: true, false,
    or not stated. Hours that hold on every public holiday have `holidays` among their `days`.
    """

    days: tuple[OpenDays, ...] = Field(min_length=1)
    from_: Clock = Field(alias="from")
    to: Clock
    holidays: StrictBool | None = None

    @field_validator("days", mode="before", json_schema_input_type=OpenDays | tuple[OpenDays, ...])
    @classmethod
    def _accept_one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return [value] if isinstance(value, str) else value

    @property
    def each_day(self) -> tuple[str, ...]:
        """The weekdays in order, from Monday, then `holidays` where the hours are theirs too."""
        chosen = {day for days in self.days for day in _days_of(days)}
        return tuple(day for day in (*WEEKDAYS, HOLIDAYS) if day in chosen)

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last minute, counted from midnight."""
        return minutes(self.from_), minutes(self.to)


def _days_of(days: str) -> tuple[str, ...]:
    """Return the days of a range, which may lead over the week's end."""
    if days == HOLIDAYS:
        return (HOLIDAYS,)
    first, _, last = days.partition("-")
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    length = (end - start) % len(WEEKDAYS) + 1
    return tuple(WEEKDAYS[(start + offset) % len(WEEKDAYS)] for offset in range(length))


class Closed(Noun):
    """A closure: `from` one day of the year `to` another, or in words (`on`) such as a weekday.

    Days without a time count whole. A closure may cross the end of the year.
    """

    from_: Yearly | None = Field(default=None, alias="from")
    to: Yearly | None = None
    on: Text | None = None
    because: Text | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Closed:
        if (self.from_ is None) != (self.to is None) or (self.from_ is None) == (self.on is None):
            msg = "give either `from` with `to` (days of the year) or `on` (words)"
            raise ValueError(msg)
        return self
