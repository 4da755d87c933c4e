"""Timing: when leaving takes effect, how long it takes, how long it can be undone."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    StrictBool,
    StrictInt,
    Tag,
    model_validator,
)
from pydantic_core import CoreSchema

from generator.nouns.guide.moment import Span
from generator.nouns.guide.money import Cost
from generator.nouns.noun import UNKNOWN, Key, Noun, Unknown, duration_parts
from generator.nouns.text import Text


class Ends(Noun):
    """When leaving takes effect; exactly one of `at` and `on`.

    `at` is a rule, `on` the same in words. `month-end` is the end of the month in which one
    leaves, `month-start` the first day of the next; `months_after` puts both off by so many
    months. `within` bounds it, `what` names what ends.
    """

    at: Literal["once", "renewal", "month-end", "month-start"] | None = None
    months_after: StrictInt = Field(default=0, ge=0, le=12)
    on: Text | None = None
    within: Span | None = None
    what: Text | None = None
    source: Key | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Ends:
        if (self.at is None) == (self.on is None):
            msg = "give exactly one of `at` (a rule) and `on` (words)"
            raise ValueError(msg)
        if self.months_after and self.at not in {"month-end", "month-start"}:
            msg = "`months_after` goes with `at: month-end` and `at: month-start`"
            raise ValueError(msg)
        return self


def _known_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if isinstance(value, str) else "<known>"


Effective = Annotated[
    Annotated[Ends, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_known_tag),
]
"""When leaving takes effect, or `unknown` where no source states it."""


class Processing(Noun):
    """How long the service takes; a bare duration is `takes`.

    A range has `at_least` and `at_most`, or one of them. `about` says that it is a rule of thumb,
    `business_days` that only those are counted.
    """

    takes: Span | None = None
    at_least: Span | None = None
    at_most: Span | None = None
    about: StrictBool = False
    business_days: StrictBool = False
    source: Key | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_duration(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return {"takes": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_way(self) -> Processing:
        spans = [span for span in (self.takes, self.at_least, self.at_most) if span is not None]
        if not spans or (self.takes is not None and len(spans) > 1):
            msg = "give either `takes` or a range of `at_least` and `at_most`"
            raise ValueError(msg)
        if self.business_days and any(set(duration_parts(span)) != {"days"} for span in spans):
            msg = "business days are counted in days, as in P5D"
            raise ValueError(msg)
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema = handler.resolve_ref_schema(handler(core_schema))
        as_object = dict(schema)
        schema.clear()
        schema.update(anyOf=[as_object, {"type": "string", "minLength": 1}])
        schema["description"] = as_object.pop("description", "")
        return schema


def _processing_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if value == UNKNOWN else "<known>"


ProcessingTime = Annotated[
    Annotated[Processing, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
    Discriminator(_processing_tag),
]
"""How long the service takes, or `unknown` where no source states it."""


class Grace(Noun):
    """A time after leaving in which it can be undone: how long, counted `from` what, how, at what cost."""

    period: Span | Unknown
    counted_from: Text | None = Field(default=None, alias="from")
    undo: Text
    costs: tuple[Cost, ...] = ()
    source: Key | None = None
