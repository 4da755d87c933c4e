"""The addresses outside the site that a collection links to, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from generator.nouns.collection import Collection
from generator.nouns.inline import Anchor, parse_inline
from generator.nouns.places import Place, Route

_SCHEMES = ("https://", "http://")


def outer_links(collection: Collection) -> dict[str, list[Place]]:
    """Return the places of each address, without the part behind `#`, which no server sees."""
    links: dict[str, list[Place]] = {}
    for entry in collection.entries:
        for route, text in _texts(entry.data, ()):
            for to in _addresses(text):
                links.setdefault(urldefrag(to).url, []).append(entry.places.of(route))
    return links


def _texts(data: Any, route: Route) -> Iterator[tuple[Route, str]]:  # noqa: ANN401 - plain YAML
    if isinstance(data, str):
        yield route, data
    elif isinstance(data, dict | list):
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in pairs:
            yield from _texts(value, (*route, key))


def _addresses(text: str) -> Iterator[str]:
    """Yield the text where all of it is an address, else those that its links lead to."""
    if text.startswith(_SCHEMES) and not any(character.isspace() for character in text):
        yield text
        return
    for part in parse_inline(text):
        if isinstance(part, Anchor) and part.to.lower().startswith(_SCHEMES):
            yield part.to
