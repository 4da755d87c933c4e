"""Afterwards: what remains to be done, and what remains a duty, once one has left."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Tag

from generator.nouns.noun import Key, Noun
from generator.nouns.text import Text


class ToDo(Noun):
    """Something to do after leaving."""

    kind: ClassVar[str] = "do"
    do: Text
    source: Key | None = None


class Duty(Noun):
    """Something that binds the reader after leaving too."""

    kind: ClassVar[str] = "duty"
    duty: Text
    source: Key | None = None


def _afterwards_tag(value: Any) -> str | None:  # noqa: ANN401 - whatever the YAML held
    if isinstance(value, (ToDo, Duty)):
        return f"<{value.kind}>"
    if isinstance(value, dict):
        return next((f"<{c.kind}>" for c in (ToDo, Duty) if c.kind in value), None)
    return None


Afterwards = Annotated[
    Annotated[ToDo, Tag("<do>")] | Annotated[Duty, Tag("<duty>")], Discriminator(_afterwards_tag)
]
