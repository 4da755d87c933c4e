"""The subject of a check: one guide, among the others, on a day that the caller may name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from generator.nouns.collection import Collection, Entry
from generator.nouns.guide import Guide
from generator.nouns.noun import Noun
from generator.nouns.places import Route, descend
from generator.nouns.text import Bilingual


@dataclass(frozen=True)
class Subject:
    """What a rule looks at. `today` is None unless the caller named a day."""

    entry: Entry
    collection: Collection
    today: dt.date | None = None
    rules: tuple[str, ...] = ()
    """The ids of all rules that a guide may waive."""

    @property
    def guide(self) -> Guide:
        """The guide itself."""
        return self.entry.guide

    @cached_property
    def texts(self) -> tuple[tuple[Route, Bilingual], ...]:
        """Every text and label of the guide, wherever the model has one, with its route."""
        return tuple((r, noun) for r, noun in self.nouns if isinstance(noun, Bilingual))

    @cached_property
    def nouns(self) -> tuple[tuple[Route, Noun], ...]:
        """Every object of the model in the guide, in the order of the model, with its route."""
        return tuple(_nouns(self.guide, ()))

    @cached_property
    def guide_names(self) -> tuple[str, ...]:
        """The names of all guides, also of those with a fault that keeps them from being read."""
        read = {entry.name for entry in self.collection.entries}
        paths = (PurePosixPath(finding.place.path) for finding in self.collection.findings)
        return tuple(sorted(read | {path.stem for path in paths if path.suffix == ".yml"}))

    @cached_property
    def broken_images(self) -> frozenset[str]:
        """The screenshots of this guide that are there and cannot be used, without their endings."""
        paths = (PurePosixPath(finding.place.path) for finding in self.collection.findings)
        own = PurePosixPath("images") / self.entry.name
        return frozenset(str(path.with_suffix("")) for path in paths if path.is_relative_to(own))

    def written(self, route: Route) -> Any:  # noqa: ANN401 - plain data of any shape
        """Return what the definition has at a route, before it became a model."""
        return descend(self.entry.data, route)


def _nouns(value: object, route: Route) -> Iterator[tuple[Route, Noun]]:
    if isinstance(value, Noun):
        yield route, value
        for name, field in type(value).model_fields.items():
            yield from _nouns(getattr(value, name), (*route, field.alias or name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _nouns(item, (*route, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _nouns(item, (*route, index))
