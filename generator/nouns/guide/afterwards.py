"""Afterwards: what remains to be done, and what remains a duty, once one has left."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Tag

from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Cost
from generator.nouns.noun import Key, Noun
from generator.nouns.text import Text


class AfterwardsBase(Noun):
    """What everything after leaving may carry.

    `who` tells whom it concerns, `deadline` by when it must be done, `costs` what it costs, also
    what it costs not to do it.
    """

    kind: ClassVar[str]

    who: Text | None = None
    deadline: Deadline | None = None
    costs: tuple[Cost, ...] = ()
    note: Text | None = None
    source: Key | None = None


class ToDo(AfterwardsBase):
    """Something to do after leaving."""

    kind = "do"
    do: Text


class Duty(AfterwardsBase):
    """Something that binds the reader after leaving too."""

    kind = "duty"
    duty: Text


def _afterwards_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, (ToDo, Duty)):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in (ToDo, Duty) if c.kind in value), None)
    return None


Afterwards = Annotated[
    Annotated[ToDo, Tag("<do>")] | Annotated[Duty, Tag("<duty>")], Discriminator(_afterwards_tag)
]
