"""Precautions: what to know before the irreversible action. The key says the kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Field, StrictBool, Tag, field_validator

from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Cost
from generator.nouns.guide.timing import Processing
from generator.nouns.noun import Duration, Id, Key, Noun
from generator.nouns.text import Text


class PrecautionBase(Noun):
    """What every precaution may carry; `items` nests further ones, `emphasis` singles one out.

    `who` tells whom it concerns; `procedure` and `route` name the one procedure, and the one route,
    that it is about, where the guide has several.
    """

    kind: ClassVar[str]

    who: Text | None = None
    procedure: Id | None = None
    route: Id | None = None
    emphasis: StrictBool = False
    note: Text | None = None
    source: Key | None = None
    items: tuple[Text, ...] = ()

    @property
    def words(self) -> Text:
        """The thing itself, in words."""
        words: Text = getattr(self, self.kind)
        return words


class Release(Noun):
    """When something clears by itself: so long `after`, counted `from` something, `if` some.

    `at_latest` means that it may be sooner.
    """

    after: Duration
    counted_from: Text | None = Field(default=None, alias="from")
    condition: Text | None = Field(default=None, alias="if")
    at_latest: StrictBool = False


class Blocks(PrecautionBase):
    """You cannot leave while this is so. `items` lists the cases; each is a check-list entry.

    `until` says when it clears, `remedy` how to clear it (one way or several), `check` where to
    look, `release` when it clears by itself.
    """

    kind = "blocks"
    blocks: Text
    until: Text | None = None
    remedy: tuple[Text, ...] = ()
    check: Text | None = None
    release: Release | None = None

    @field_validator("remedy", mode="before", json_schema_input_type=Text | tuple[Text, ...])
    @classmethod
    def _accept_one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the YAML held
        return value if isinstance(value, (list, tuple)) else [value]


class First(PrecautionBase):
    """Do this before you start. The service does not enforce it; not doing it costs you."""

    kind = "first"
    first: Text
    check: Text | None = None


class OnlyIf(PrecautionBase):
    """You can leave only if this is so: one of `items`, where there are any.

    `otherwise` says what to do where it is not.
    """

    kind = "only_if"
    only_if: Text
    otherwise: Text | None = None


class Loses(PrecautionBase):
    """You lose this by leaving."""

    kind = "loses"
    loses: Text


class NeverAgain(PrecautionBase):
    """You can never, or not for a while (`within`), do this again."""

    kind = "never_again"
    never_again: Text
    within: Duration | None = None


class Costs(PrecautionBase):
    """This costs money; `amounts` says how much."""

    kind = "costs"
    costs: Text
    amounts: tuple[Cost, ...] = ()

    @property
    def is_paid_out(self) -> bool:
        """Whether all of it is money that the reader gets."""
        return bool(self.amounts) and all(cost.refund for cost in self.amounts)


class Time(PrecautionBase):
    """This takes time (`takes`), or must be done by some time (`deadline`)."""

    kind = "time"
    time: Text
    takes: Processing | None = None
    deadline: Deadline | None = None


class Note(PrecautionBase):
    """Anything else to know."""

    kind = "about"
    about: Text


PRECAUTION_KINDS: tuple[type[PrecautionBase], ...] = (
    OnlyIf,
    Blocks,
    First,
    Loses,
    NeverAgain,
    Costs,
    Time,
    Note,
)


def _precaution_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, PrecautionBase):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in PRECAUTION_KINDS if c.kind in value), None)
    return None


Precaution = Annotated[
    Annotated[OnlyIf, Tag("<only_if>")]
    | Annotated[Blocks, Tag("<blocks>")]
    | Annotated[First, Tag("<first>")]
    | Annotated[Loses, Tag("<loses>")]
    | Annotated[NeverAgain, Tag("<never_again>")]
    | Annotated[Costs, Tag("<costs>")]
    | Annotated[Time, Tag("<time>")]
    | Annotated[Note, Tag("<about>")],
    Discriminator(_precaution_tag),
]
