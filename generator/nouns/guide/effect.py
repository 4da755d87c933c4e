"""Effects: what becomes of the things a reader has; terms that differ."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, get_args

from pydantic import Field, model_validator

from generator.nouns.guide.moment import Span
from generator.nouns.noun import Id, Key, Noun
from generator.nouns.text import Label, Text

Result = Literal[
    "lost", "kept", "stops", "continues", "possible", "impossible", "reduced", "visible", "unknown"
]  # fmt: skip
"""Lost, kept, stops, continues, can or can no longer be done, continues with less, stays visible to
others, not stated."""


class Outcome(Noun):
    """What becomes of one thing. `until`, in words, or `for`, a duration, says how long that holds."""

    shorthand: ClassVar[dict[str, Any] | None] = {"enum": list(get_args(Result))}

    is_: Result = Field(alias="is")
    until: Text | None = None
    for_: Span | None = Field(default=None, alias="for")
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_word(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        if isinstance(value, str):
            return {"is": value}
        return value

    @model_validator(mode="after")
    def _one_end(self) -> Outcome:
        if self.until is not None and self.for_ is not None:
            msg = "give `until` (words) or `for` (a duration), not both"
            raise ValueError(msg)
        return self


class Effect(Noun):
    """What becomes of one thing: one `outcome`, or one for each procedure or route, by id, in `by`."""

    what: Text
    outcome: Outcome | None = None
    by: dict[Id, Outcome] = {}
    note: Text | None = None
    source: Key | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Effect:
        if (self.outcome is None) == (not self.by):
            msg = "give exactly one of `outcome` and `by` (an outcome for each procedure)"
            raise ValueError(msg)
        return self


class Term(Noun):
    """A word of the service and what it means there: 解約, 退会, deleting the app."""

    term: Label
    means: Text
    source: Key | None = None
