"""The classes of the model as an author meets them: their keys, and where they may stand."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.nouns.guide.fragment import Fragment
from generator.nouns.guide.guide import Guide
from generator.nouns.noun import Noun

ROOTS: tuple[type[Noun], ...] = (Guide, Fragment)
"""What stands at the top of a file."""


@dataclass(frozen=True, slots=True)
class KeyOf:
    """One key of a class, as it is written. `accepts` is its type, annotations included."""

    key: str
    field: str
    accepts: Any
    required: bool
    default: Any


@functools.cache
def documented() -> tuple[type[Noun], ...]:
    """Return every class that an author writes, each after the classes that it builds on."""
    found: dict[type[Noun], None] = {}
    for root in ROOTS:
        _collect(root, found)
    return tuple(found)


def _collect(hint: Any, found: dict[type[Noun], None]) -> None:  # noqa: ANN401 - any type
    if not (isinstance(hint, type) and issubclass(hint, Noun)):
        for part in typing.get_args(hint):
            _collect(part, found)
    elif hint not in found:
        for base in bases_of(hint):
            found.setdefault(base)
        found.setdefault(hint)
        for key in keys_of(hint, inherited=True):
            _collect(key.accepts, found)


def bases_of(noun: type[Noun]) -> tuple[type[Noun], ...]:
    """Return the classes that `noun` builds on and that have keys, the most general first."""
    bases = (base for base in reversed(noun.__mro__[1:]) if issubclass(base, Noun))
    return tuple(base for base in bases if base is not Noun and keys_of(base))


@functools.cache
def keys_of(noun: type[Noun], *, inherited: bool = False) -> tuple[KeyOf, ...]:
    """Return the keys that a class adds to those of its bases; with `inherited` all of them."""
    hints = typing.get_type_hints(noun, include_extras=True)
    instead = dict(_written_instead(noun))
    return tuple(
        KeyOf(
            field.alias or name,
            name,
            instead.get(name, hints[name]),
            field.is_required(),
            field.get_default(call_default_factory=False),
        )
        for name, field in noun.model_fields.items()
        if inherited or name in noun.__annotations__
    )


def _written_instead(noun: type[Noun]) -> Iterator[tuple[str, Any]]:
    """Yield what a field takes where its validator takes more than its type says."""
    for decorator in noun.__pydantic_decorators__.field_validators.values():
        wider = getattr(decorator.info, "json_schema_input_type", None)
        if typing.get_args(wider):
            yield from ((name, wider) for name in decorator.info.fields)


def holders(noun: type[Noun]) -> tuple[tuple[type[Noun], str], ...]:
    """Return the classes and their keys at which `noun` may stand, in the order of the model."""
    return tuple(_holders().get(noun, ()))


@functools.cache
def _holders() -> dict[type[Noun], list[tuple[type[Noun], str]]]:
    found: dict[type[Noun], list[tuple[type[Noun], str]]] = {}
    for holder in documented():
        for key in keys_of(holder):
            for noun in members(key.accepts):
                found.setdefault(noun, []).append((holder, key.key))
    return found


def members(hint: Any) -> set[type[Noun]]:  # noqa: ANN401 - any type
    """Return the classes that a type names, in a list, a mapping or a union too."""
    if isinstance(hint, type) and issubclass(hint, Noun):
        return {hint}
    return {noun for part in typing.get_args(hint) for noun in members(part)}
