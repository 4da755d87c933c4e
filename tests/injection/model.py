"""Definitions that fill every text field of the model, found by walking its types.

A field that is added to the model is filled without a change here.
"""

# ruff: noqa: ANN401 - plain data and types are of any shape

from __future__ import annotations

import functools
import itertools
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.nouns.guide import Guide
from generator.nouns.text import Bilingual


class Typed(str):
    """Words as an author types them into a field, which is called `Class.field`."""

    __slots__ = ("field",)
    field: str

    @classmethod
    def into(cls, field: str, words: str) -> Typed:
        """Return words that remember where they were typed."""
        typed = cls(words)
        typed.field = field
        return typed


MOST_PROCEDURES = 3

Fill = Callable[[str], tuple[str, str]]
"""Returns what is typed into a field, in Japanese and English."""

NAME = "x"
"""The one name of everything, so that whatever refers to a name finds it."""

SOUND: tuple[object, ...] = (
    NAME, 1, "P3D", "PT24H", "0120-000-000", "2026-11-01", "2027-04", "10:00", "12-30", "mon-fri",
    'https://midori.example/"><script>window.injected=1</script>', "JPY",
    '/"><script>window.injected=1</script>', "replica:midori/v1",
    '"><script>window.injected=1</script>@midori.example',
)  # fmt: skip
"""Values of which one is accepted where a field takes no words: as bad as the field accepts."""


def definitions(fill: Fill) -> list[dict[str, Any]]:
    """Return definitions, as plain data, that together have words in every field that takes any."""
    written = _Writer(fill).variants(Guide)
    whole = [definition for definition in written if "steps" in definition]
    return [_with_ids(part) for definition in whole for part in _parts(definition)]


def _parts(definition: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a definition with some of its procedures at a time: a file has a largest size."""
    procedures = definition["procedures"]
    for start in range(0, len(procedures), MOST_PROCEDURES):
        yield {**definition, "procedures": procedures[start : start + MOST_PROCEDURES]}


def text_fields(model: type[BaseModel] = Guide) -> frozenset[str]:
    """Return every field that holds text in both languages, as `Class.field`."""
    found: set[type[BaseModel]] = set()
    fields: set[str] = set()

    def visit(cls: type[BaseModel]) -> None:
        found.add(cls)
        for name, field in cls.model_fields.items():
            for part in _classes(field.annotation):
                if issubclass(part, Bilingual):
                    fields.add(f"{cls.__name__}.{field.alias or name}")
                elif part not in found:
                    visit(part)

    visit(model)
    return frozenset(fields)


def _classes(shape: Any) -> Iterator[type[BaseModel]]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
    for part in typing.get_args(shape):
        yield from _classes(part)


class _Writer:
    """Writes values for the shapes of the model."""

    def __init__(self, fill: Fill) -> None:
        self._fill = fill
        self._open: list[type[BaseModel]] = []

    def variants(self, cls: type[BaseModel]) -> list[dict[str, Any]]:
        """Return values of a class that together have every value that each field can have."""
        self._open.append(cls)
        choices = {field.alias or name: self._choices(cls, name) for name, field in _fields(cls)}
        self._open.pop()
        required = {
            field.alias or name: _cheapest(choices[field.alias or name])
            for name, field in _fields(cls)
            if field.is_required()
        }
        left = [(key, value) for key, values in choices.items() for value in values]
        left = [(key, value) for key, value in left if has_words(value)]
        # One with nothing else: what one field says often takes the place of another.
        bare = has_words(required) and len(left) > len(required) and _accepts(cls, required)
        made = []
        while left:
            data = _seed(cls, required | dict(left[:1]), choices)
            for key, value in left[1:]:
                fresh = not any(key == k and data.get(k) is v for k, v in left)
                if fresh and _accepts(cls, {**data, key: value}):
                    data = {**data, key: value}
            left = [(key, value) for key, value in left if data.get(key) is not value]
            made.append(data)
        return [*made, required] if bare or not made else made

    def _choices(self, cls: type[BaseModel], name: str) -> list[Any]:
        """Return what may be written into a field: all that has words, else one value."""
        field = cls.model_fields[name]
        shape: Any = field.annotation
        for note in field.metadata:
            shape = Annotated[shape, note]
        called = f"{cls.__name__}.{field.alias or name}"
        accepted = [value for value in self._values(shape, called) if _accepts(shape, value)]
        worded = [value for value in accepted if has_words(value)]
        return worded or accepted[:1]

    def _values(self, shape: Any, called: str) -> Iterator[Any]:
        origin, parts = typing.get_origin(shape), typing.get_args(shape)
        if shape is str:
            yield Typed.into(called, self._fill(called)[0])
            yield from SOUND
        elif isinstance(shape, type) and issubclass(shape, Bilingual):
            japanese, english = self._fill(called)
            yield {"ja": Typed.into(called, japanese), "en": Typed.into(called, english)}
        elif isinstance(shape, type) and issubclass(shape, BaseModel):
            yield from () if shape in self._open else self.variants(shape)
        elif origin is typing.Literal:
            yield parts[0]
        elif origin is Annotated:
            yield from (v for v in self._values(parts[0], called) if _accepts(shape, v))
        elif origin is tuple:
            items = [v for v in self._values(parts[0], called) if _accepts(parts[0], v)]
            worded = [item for item in items if has_words(item)] or items[:1]
            yield from ([*worded, *worded] if len(worded) == 1 else worded,) if worded else ()
        elif origin is dict:
            items = [v for v in self._values(parts[1], called) if _accepts(parts[1], v)]
            worded = [item for item in items if has_words(item)] or items[:1]
            yield {f"{NAME}{i or ''}": item for i, item in enumerate(worded)}
        elif parts:  # a union
            for part in parts:
                yield from self._values(part, called)
        else:
            yield from SOUND


def _fields(cls: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    return iter(cls.model_fields.items())


def _seed(
    cls: type[BaseModel], data: dict[str, Any], choices: Mapping[str, list[Any]]
) -> dict[str, Any]:
    """Return data with one more field where it is not accepted without."""
    if _accepts(cls, data):
        return data
    for key, values in choices.items():
        if key not in data and values and _accepts(cls, {**data, key: _cheapest(values)}):
            return {**data, key: _cheapest(values)}
    raise AssertionError(f"no {cls.__name__} is accepted with {list(data)}")


def _cheapest(values: list[Any]) -> Any:
    least = min(values, key=lambda value: len(repr(value)))
    return least[:2] if isinstance(least, list) else least


def has_words(value: object) -> bool:
    """Tell whether anything that was typed is in plain data."""
    return next(typed(value), None) is not None


def typed(value: object) -> Iterator[Typed]:
    """Yield everything that was typed, in the order of the data."""
    if isinstance(value, Typed):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from typed(item)


@functools.cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _accepts(shape: Any, value: object) -> bool:
    try:
        _adapter(shape).validate_python(value, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True


def _with_ids(definition: dict[str, Any]) -> dict[str, Any]:
    """Return a definition in which no two things have the same id; the first is a procedure's."""
    numbers = itertools.count(1)

    def copied(value: Any) -> Any:
        if isinstance(value, list):
            return [copied(item) for item in value]
        if not isinstance(value, dict):
            return value
        made = {key: copied(item) for key, item in value.items()}
        return made | {"id": f"{NAME}{next(numbers)}"} if "id" in value else made

    made: dict[str, Any] = copied(definition)
    made["procedures"][0]["id"] = NAME
    made["steps"][0]["show"] = "precautions"
    return made
