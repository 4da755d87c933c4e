"""Precautions: what to know before the irreversible action. The key says the kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, StrictBool, Tag

from generator.nouns.noun import Duration, Key, Noun
from generator.nouns.text import Text


class PrecautionBase(Noun):
    """What every precaution may carry; `items` nests further ones, `emphasis` singles one out."""

    kind: ClassVar[str]

    emphasis: StrictBool = False
    note: Text | None = None
    source: Key | None = None
    items: tuple[Text, ...] = ()

    @property
    def words(self) -> Text:
        """The thing itself, in words."""
        words: Text = getattr(self, self.kind)
        return words


class Blocks(PrecautionBase):
    """You cannot leave while this is so. `items` lists the cases; each is a check-list entry.

    `until` says when it clears, `remedy` how to clear it, `check` where to look, `who` whom it
    concerns, `releases_after` when it clears by itself.
    """

    kind = "blocks"
    blocks: Text
    until: Text | None = None
    remedy: Text | None = None
    check: Text | None = None
    who: Text | None = None
    releases_after: Duration | None = None


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
    """This costs money."""

    kind = "costs"
    costs: Text


class Time(PrecautionBase):
    """This takes time, or must be done by some time."""

    kind = "time"
    time: Text


class Note(PrecautionBase):
    """Anything else to know."""

    kind = "about"
    about: Text


PRECAUTION_KINDS: tuple[type[PrecautionBase], ...] = (
    Blocks,
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
    Annotated[Blocks, Tag("<blocks>")]
    | Annotated[Loses, Tag("<loses>")]
    | Annotated[NeverAgain, Tag("<never_again>")]
    | Annotated[Costs, Tag("<costs>")]
    | Annotated[Time, Tag("<time>")]
    | Annotated[Note, Tag("<about>")],
    Discriminator(_precaution_tag),
]
