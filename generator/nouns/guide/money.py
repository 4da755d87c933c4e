"""Money: amounts, what they depend on, and how they are worked out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    Tag,
    model_validator,
)

from generator.nouns.guide.moment import Span
from generator.nouns.noun import AsOf, Key, Noun, Unknown
from generator.nouns.text import Text

Amount = Annotated[StrictInt | StrictFloat, Field(ge=0, le=10**12)]


def exact(amount: float) -> Decimal:
    """Return an amount exactly as it was written: 0.1 is a tenth, not its nearest double."""
    return Decimal(str(amount))


def _checked_currency(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", value):
        msg = "not a currency of three capital letters, such as JPY or USD"
        raise ValueError(msg)
    return value


Currency = Annotated[
    str,
    AfterValidator(_checked_currency),
    Field(json_schema_extra={"pattern": "^[A-Z]{3}$"}, description="ISO 4217, such as JPY."),
]


class Formula(Noun):
    """So much `each`, times a number, plus an amount, at most another.

    `times` says what is counted, `unit` in what where that is a time; `example` is a count, from
    which the worked example is made.
    """

    each: Amount
    times: Text
    unit: Literal["years", "months", "weeks", "days", "hours", "minutes"] | None = None
    plus: Amount = 0
    at_most: Amount | None = None
    example: StrictInt | None = Field(default=None, ge=0, le=10**6)

    def total(self, count: int) -> Decimal:
        """Return the sum for a count before the limit, in the currency of the cost."""
        return exact(self.each) * count + exact(self.plus)

    def amount(self, count: int) -> Decimal:
        """Return the amount for a count, in the currency of the cost."""
        total = self.total(count)
        return total if self.at_most is None else min(total, exact(self.at_most))


def _amount_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if isinstance(value, str) else "<known>"


class Cost(Noun):
    """What something costs: exactly one of an `amount` (or `unknown`) and a `formula`.

    `up_to` makes the amount a range, `about` a rule of thumb. `per` is the time that the amount is
    for, `condition` (written `if`) when it is due, `tax` whether the amount has the tax in it.
    `refund: true` means that the reader gets it back, `false` that it is kept; `prorated` that
    part months count in part.
    """

    what: Text
    amount: (
        Annotated[
            Annotated[Amount, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
            Discriminator(_amount_tag),
        ]
        | None
    ) = None
    up_to: Amount | None = None
    about: StrictBool = False
    formula: Formula | None = None
    currency: Currency = "JPY"
    tax: Literal["included", "excluded"] | None = None
    per: Span | None = None
    condition: Text | None = Field(default=None, alias="if")
    refund: StrictBool | None = None
    prorated: StrictBool | None = None
    note: Text | None = None
    source: Key | None = None
    as_of: AsOf | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Cost:
        if (self.amount is None) == (self.formula is None):
            msg = "give exactly one of `amount` and `formula`"
            raise ValueError(msg)
        if self.up_to is not None and not isinstance(self.amount, (int, float)):
            msg = "`up_to` goes with an `amount` in figures, from which the range begins"
            raise ValueError(msg)
        return self
