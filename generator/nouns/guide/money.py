"""Money: amounts, what they depend on, and how they are worked out."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, StrictBool, StrictFloat, StrictInt, Tag, model_validator

from generator.nouns.noun import AsOf, Duration, Key, Noun, Unknown
from generator.nouns.text import Text

Amount = StrictInt | StrictFloat


class Formula(Noun):
    """So much `each`, times a number, plus an amount, at most another.

    `times` says what is counted; `example` is a count, from which the worked example is made.
    """

    each: Amount
    times: Text
    plus: Amount = 0
    at_most: Amount | None = None
    example: StrictInt | None = Field(default=None, ge=0)

    def amount(self, count: int) -> float:
        """Return the amount for a count, in the currency of the cost."""
        total = self.each * count + self.plus
        return total if self.at_most is None else min(total, self.at_most)


def _amount_tag(value: Any) -> str:  # noqa: ANN401 - whatever the YAML held
    return "<unknown>" if isinstance(value, str) else "<known>"


class Cost(Noun):
    """What something costs: exactly one of an `amount` (or `unknown`) and a `formula`.

    `per` is the time that the amount is for, `condition` (written `if`) when it is due.
    `refund: true` means that the reader gets it back; `prorated` that part months count in part.
    """

    what: Text
    amount: (
        Annotated[
            Annotated[Amount, Tag("<known>")] | Annotated[Unknown, Tag("<unknown>")],
            Discriminator(_amount_tag),
        ]
        | None
    ) = None
    formula: Formula | None = None
    currency: str = Field(default="JPY", pattern=r"^[A-Z]{3}$", description="ISO 4217.")
    per: Duration | None = None
    condition: Text | None = Field(default=None, alias="if")
    refund: StrictBool = False
    prorated: StrictBool | None = None
    note: Text | None = None
    source: Key | None = None
    as_of: AsOf | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Cost:
        if (self.amount is None) == (self.formula is None):
            msg = "give exactly one of `amount` and `formula`"
            raise ValueError(msg)
        return self
