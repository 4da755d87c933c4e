"""The shape of the model: which class, keys and kinds belong at a place, read from the types."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, Tag

from generator.nouns.places import Route, descend

Located = Sequence[str | int]
"""Where an error is, as pydantic tells it: keys, indexes, and tags of unions such as `<press>`."""


def route_in(data: Any, location: Located) -> Route:  # noqa: ANN401 - plain data of any shape
    """Return the route in plain data to where an error is.

    What the data does not have is left out: the names of union members, and keys that a validator
    put around or beside what the author wrote.
    """
    route: list[str | int] = []
    for part in location:
        inside = isinstance(data, dict) and part in data
        within = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if inside or within:
            route.append(part)
            data = descend(data, (part,))
    return tuple(route)


def shape_at(shape: Any, location: Located) -> Any:  # noqa: ANN401 - types are values of any kind
    """Return the type that belongs at a location below `shape`, None where none is known."""
    for part in location:
        shape = next(_steps(shape, part), None)
    return shape


def keys_of(shape: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the keys, as an author writes them, of the model class at a shape."""
    for _, member in _members(shape):
        if _is_model(member):
            return tuple(field.alias or name for name, field in member.model_fields.items())
    return ()


def kinds_of(shape: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the keys one of which must be there because it says the kind, such as `press`."""
    return tuple(tag.strip("<>") for tag, _ in _members(shape) if tag)


def _steps(shape: Any, part: str | int) -> Iterator[Any]:  # noqa: ANN401
    for tag, member in _members(shape):
        if tag == part:
            yield member
        elif isinstance(part, int):
            yield from typing.get_args(member)[:1] if typing.get_origin(member) is tuple else ()
        elif typing.get_origin(member) is dict:
            yield typing.get_args(member)[1]
        elif _is_model(member):
            for name, field in member.model_fields.items():
                if part in {field.alias or name, name}:
                    yield field.annotation


def _members(shape: Any, tag: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Yield the types that a shape may be, each with its tag, without what only annotates them."""
    origin = typing.get_origin(shape)
    if origin is Annotated:
        inner, *notes = typing.get_args(shape)
        tags = [note.tag for note in notes if isinstance(note, Tag)]
        yield from _members(inner, tags[0] if tags else tag)
    elif origin in {typing.Union, types.UnionType}:
        for member in typing.get_args(shape):
            yield from _members(member, tag)
    else:
        yield tag, shape


def _is_model(member: Any) -> bool:  # noqa: ANN401
    return isinstance(member, type) and issubclass(member, BaseModel)
