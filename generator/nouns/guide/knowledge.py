"""How a guide is known: provenance, sources, facts with their dates."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, model_validator

from generator.nouns.noun import (
    UNKNOWN,
    AsOf,
    Day,
    Duration,
    Id,
    Key,
    Noun,
    Unknown,
    Url,
    duration_parts,
)
from generator.nouns.sidecar import How
from generator.nouns.text import Label, Text


class Verified(Noun):
    """How and when the procedure was last checked. A picture has its own, in its sidecar."""

    how: How
    on: Day
    by: Text | None = None
    source_as_of: AsOf = "unknown"
    review_every: Duration = "P90D"

    @property
    def review_due(self) -> dt.date:
        """The day by which somebody should look again.

        A month counts 30 days and a year 365: a review is a reminder, no contract.
        """
        lengths = {"years": 365, "months": 30, "weeks": 7, "days": 1}
        parts = duration_parts(self.review_every)
        days = sum(lengths.get(unit, 0) * amount for unit, amount in parts.items())
        return dt.date.fromisoformat(self.on) + dt.timedelta(days=days)


class Source(Noun):
    """Where a fact comes from; a bare string is its address.

    `url` may be `unknown`: the address is not recorded. Without `as_of`, the guide's
    `verified.source_as_of` holds.
    """

    shorthand: ClassVar[dict[str, Any] | None] = {"type": "string", "pattern": "^https?://"}

    title: Label | None = None
    kind: Literal["operator", "article", "law", "own"] = "article"
    url: Url | Unknown = "unknown"
    as_of: AsOf | None = None
    covers: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_address(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return {"url": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _needs_words(self) -> Source:
        if self.title is None and self.url == UNKNOWN:
            msg = "a source needs a `title` where its address is unknown"
            raise ValueError(msg)
        return self


class Quantity(Noun):
    """A fact's value: exactly one of a text, a day or a number with its unit."""

    text: Text | None = None
    day: Day | None = None
    number: StrictInt | StrictFloat | None = None
    about: StrictBool = Field(default=False, description="The number is approximate.")
    unit: Text | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Quantity:
        if sum(v is not None for v in (self.text, self.day, self.number)) != 1:
            msg = "give exactly one of `text`, `day` and `number`"
            raise ValueError(msg)
        return self


class Fact(Noun):
    """A row of the table of facts; `compare` holds the same fact of rival services, by id.

    `unit` holds for every number of the row.
    """

    what: Text
    value: Quantity
    compare: dict[Key, Quantity] = {}
    unit: Text | None = None
    source: Key | None = None
    as_of: AsOf | None = None


class Reported(Noun):
    """What a source says of its own experience or view: attributed, never adopted as ours."""

    source: Key
    says: tuple[Text, ...] = Field(min_length=1)


class Link(Noun):
    """A link in words of its own. `to` may be `unknown`: the address is not recorded."""

    to: str = Field(description="https://…, mailto:…, guide:NAME#step-2, or `unknown`.")
    words: Label


class Quote(Noun):
    """Words of the operator's terms, as they stand, with their source; `at` names the clause."""

    source: Key
    says: Label
    at: Text | None = None


class Question(Noun):
    """A question that readers ask, and its answer."""

    ask: Text
    answer: Text
    source: Key | None = None


class Trouble(Noun):
    """What can go wrong (locked out, no mail came) and what to do then."""

    when: Text
    do: Text
    source: Key | None = None


class Alternative(Noun):
    """Something to do instead of leaving; with steps it is a procedure of its own."""

    name: Text
    do: Text
    when: Text | None = None
    procedure: Id | None = None
    source: Key | None = None


class Change(Noun):
    """An entry of the guide's history."""

    on: Day
    what: Text
