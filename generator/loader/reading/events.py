"""Events: what a reader of YAML or JSON tells the composer, one bracket or scalar at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.loader.reading.scalars import PlainValue
from generator.nouns.places import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts. `text` is the value before it was given a type; keys are texts."""

    span: Span
    value: PlainValue
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """The start of a mapping or a list; `readable` tells whether it means what it says."""

    span: Span
    kind: Literal["mapping", "list"]
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Close:
    """The end of the innermost mapping or list; no span where only the indentation ends it."""

    span: Span | None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value that the format has and definitions have not, such as an alias."""

    span: Span


Event = Scalar | Open | Close | Unreadable
Events = Iterator[Event]
