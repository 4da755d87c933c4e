"""Fragments: steps that several guides share, such as cancelling through an app store."""

from __future__ import annotations

from pydantic import Field, RootModel

from generator.nouns.guide.knowledge import Source
from generator.nouns.guide.step import Step
from generator.nouns.noun import Id, Key, Noun


class Fragment(Noun):
    """Steps written once, with their sources. `{service}` in them is the guide's service."""

    steps: tuple[Step, ...] = Field(min_length=1)
    sources: dict[Key, Source] = {}


class Fragments(RootModel[dict[Id, Fragment]]):
    """The file `guides/_fragments.yml`: fragments by the name that `use` speaks of."""
