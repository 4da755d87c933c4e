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


class FormulaBase(Noun):
    """What every formula may carry: an amount to add, and limits. Worked out from `example`."""

    plus: Amount = 0
    at_least: Amount | None = None
    at_most: Amount | None = None

    def total(self, count: Amount) -> Decimal:
        """Return the sum for a count before its limits, in the currency of the cost."""
        raise NotImplementedError

    def amount(self, count: Amount) -> Decimal:
        """Return the amount for a count, in the currency of the cost."""
        amount = self.total(count)
        if self.at_least is not None:
            amount = max(amount, exact(self.at_least))
        return amount if self.at_most is None else min(amount, exact(self.at_most))


class Product(FormulaBase):
    """So much `each`, times a number.

    `times` says what is counted, `unit` in what where that is a time; `example` is a count.
    """

    each: Amount
    times: Text
    unit: Literal["years", "months", "weeks", "days", "hours", "minutes"] | None = None
    example: StrictInt | None = Field(default=None, ge=0, le=10**6)

    def total(self, count: Amount) -> Decimal:
        """Return so many times the amount for each, and what is added."""
        return exact(self.each) * exact(count) + exact(self.plus)


class Share(FormulaBase):
    """So many `percent` `of` an amount; `example` is such an amount."""

    percent: Annotated[StrictInt | StrictFloat, Field(gt=0, le=100)]
    of: Text
    example: Amount | None = None

    def total(self, count: Amount) -> Decimal:
        """Return the share of an amount, and what is added."""
        return exact(count) * exact(self.percent) / 100 + exact(self.plus)


def _formula_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    shared = isinstance(value, Share) or (isinstance(value, dict) and "percent" in value)
    return "<percent>" if shared else "<each>"


Formula = Annotated[
    Annotated[Product, Tag("<each>")] | Annotated[Share, Tag("<percent>")],
    Discriminator(_formula_tag),
]
"""How an amount is worked out: so much each, or so many percent."""


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
