"""Structured data holds against schema.org's vocabulary: types, properties, and what each may be."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.nouns.text import LANGS, Lang
from generator.pages.guide_view import guide_view
from generator.pages.structured import structured_data

# `from … import models` asks the package for an attribute that it makes by importing itself, endlessly.
models = importlib.import_module("msgspec_schemaorg.models")
ROOT = Path(__file__).parents[2]
GUIDES = {entry.name: entry for entry in load_collection(Project(ROOT)).entries}
SITE = "https://taikai.example/"
MORE_BASES = {
    "HowToSection": ("CreativeWork", "ItemList"),
    "HowToStep": ("CreativeWork", "ItemList"),
}
"""The package knows one superclass of each type; schema.org/HowToSection and /HowToStep have these too."""
DURATION = re.compile(r"P(?=.)(\d+[YMWD])*(T(?=.)(\d+[HMS])+)?")


def faults(thing: dict[str, Any], at: str = "") -> Iterator[str]:
    """Yield what the vocabulary does not know, or knows otherwise, in a thing and all that it has."""
    kind = getattr(models, str(thing.get("@type")), None)
    if kind is None:
        yield f"{at}: no type {thing.get('@type')}"
        return
    fields = {
        property_: (base, field)
        for base in bases(kind)
        for property_, field in zip(
            base.__struct_encode_fields__, base.__struct_fields__, strict=True
        )
    }
    for name, value in thing.items():
        here = f"{at}.{name}"
        if name.startswith("@"):
            continue
        if name not in fields:
            yield f"{here}: no property of {thing['@type']}"
            continue
        allowed = expected(*fields[name])
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from faults(one, here)
                allows = allowed & names(one.get("@type"))
            else:
                allows = allowed & set(readings(one))
            if not allows:
                yield f"{here}: {one!r} is none of {sorted(allowed)}"


def bases(kind: type) -> Iterator[Any]:
    """Yield a type of the vocabulary and all that it is a kind of."""
    for name in (kind.__name__, *MORE_BASES.get(kind.__name__, ())):
        yield from (
            base for base in getattr(models, name).__mro__ if hasattr(models, base.__name__)
        )


def names(kind: object) -> set[str]:
    """Return what a thing of a type may be called."""
    known = getattr(models, str(kind), None)
    return {base.__name__ for base in bases(known)} if known else set()


def expected(kind: type, field: str) -> set[str]:
    """Return the names of the types that a property may have."""
    written = next(
        base.__annotations__[field]
        for base in kind.__mro__
        if field in getattr(base, "__annotations__", {})
    )
    return set(re.findall(r"[A-Za-z]+", str(written))) - {"Union", "List", "None"}


def readings(value: object) -> Iterator[str]:
    """Yield the types as which a plain value can be read; an address may stand for the thing itself."""
    if isinstance(value, int):
        yield "int"
    if isinstance(value, str) and value.strip():
        yield "str"
        if value.startswith("https://"):
            yield from ("URL", "Thing")
        if DURATION.fullmatch(value):
            yield "Duration"
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            return
        yield "date"


@pytest.mark.parametrize("site", [SITE, ""])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_speaks_the_vocabulary(name: str, lang: Lang, site: str) -> None:
    text = structured_data(guide_view(GUIDES[name], lang, {}, ()), site)
    assert "<" not in text
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    assert [thing["@type"] for thing in data["@graph"]] == ["HowTo", "BreadcrumbList"]
    assert [fault for thing in data["@graph"] for fault in faults(thing)] == []
    how_to, crumbs = data["@graph"]
    assert "<wbr>" not in text
    assert sum(len(section["itemListElement"]) for section in how_to["step"]) >= 1
    assert [item["position"] for item in crumbs["itemListElement"]] == [1, 2]
    assert (how_to.get("url") == f"{SITE}{lang}/{name}/") == bool(site)


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        ({"@type": "HowToo"}, "no type HowToo"),
        ({"@type": "HowTo", "way": []}, "no property of HowTo"),
        ({"@type": "HowTo", "totalTime": "an hour"}, "is none of ['Duration']"),
        ({"@type": "HowTo", "step": {"@type": "Offer"}}, "is none of"),
        ({"@type": "HowTo", "url": "/ja/"}, "is none of ['URL']"),
        ({"@type": "HowTo", "dateModified": "soon"}, "is none of"),
        ({"@type": "HowTo", "step": [{"@type": "HowToStep", "colour": "red"}]}, "no property"),
    ],
)
def test_what_the_vocabulary_does_not_know_would_be_found(thing: dict[str, Any], told: str) -> None:
    (fault,) = faults(thing)
    assert told in fault
