"""Windows: from when something is possible, and until when."""

from __future__ import annotations

from pydantic import model_validator

from generator.nouns.guide.moment import DayOfMonth, ExampleDay, MonthsBefore, Span, counts_hours
from generator.nouns.noun import Noun
from generator.nouns.text import Text


def _one_edge(edge: Noun, ways: tuple[str, ...]) -> None:
    if sum(getattr(edge, way) is not None for way in ways) != 1:
        listed = " and ".join(f"`{way}`" for way in (", ".join(ways[:-1]), ways[-1]))
        msg = f"give exactly one of {listed.replace(', ', '`, `')}"
        raise ValueError(msg)


class Opens(Noun):
    """From when it is possible: a day of the month, or so long `before` something.

    `of` names that thing, and `months_before` how many months ahead of its month the day is.
    Without `of`, the day is that of every month. `example` is the day of that thing.
    """

    day: DayOfMonth | None = None
    months_before: MonthsBefore = 0
    before: Span | None = None
    of: Text | None = None
    example: ExampleDay | None = None

    @property
    def months_ahead(self) -> int:
        """How many months before the month of the thing the day lies."""
        return self.months_before

    @model_validator(mode="after")
    def _exactly_one(self) -> Opens:
        _one_edge(self, ("day", "before"))
        if self.of is None and (self.before or self.months_before):
            msg = "`of` is missing: before what?"
            raise ValueError(msg)
        if self.before is not None and counts_hours(self.before):
            msg = "`before` is counted in days or longer here"
            raise ValueError(msg)
        return self


class Closes(Noun):
    """Until when it is possible: in words (`at`), a day of the month, or so long `before`.

    `day`, `months_before` and `before` are as in `opens`, of the same thing; with `months_after` the
    day lies so many months after its month. `because` says why it is too late then.
    """

    at: Text | None = None
    day: DayOfMonth | None = None
    months_before: MonthsBefore = 0
    months_after: MonthsBefore = 0
    before: Span | None = None
    because: Text | None = None

    @property
    def months_ahead(self) -> int:
        """How many months before the month of the thing the day lies; after it where negative."""
        return self.months_before - self.months_after

    @model_validator(mode="after")
    def _exactly_one(self) -> Closes:
        _one_edge(self, ("at", "day", "before"))
        if self.months_after and (self.day is None or self.months_before):
            msg = "`months_after` goes with `day`, and without `months_before`"
            raise ValueError(msg)
        if self.before is not None and counts_hours(self.before):
            msg = "`before` is counted in days or longer here"
            raise ValueError(msg)
        return self
