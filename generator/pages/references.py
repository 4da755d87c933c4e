"""References: the small numbers that lead from a statement to its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.nouns.guide.knowledge import Source
from generator.nouns.noun import UNKNOWN
from generator.nouns.text import Lang


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A number, the entry that it leads to, and the title of the source."""

    number: str
    href: str
    title: str


def references(sources: Mapping[str, Source], lang: Lang) -> dict[str, ReferenceView]:
    """Return the reference of every source, numbered in the order of the definition."""
    return {
        key: ReferenceView(str(number), f"#source-{key}", source_title(source, lang))
        for number, (key, source) in enumerate(sources.items(), start=1)
    }


def source_title(source: Source, lang: Lang) -> str:
    """Return the title of a source: its own, else the host and path of its address."""
    if source.title is not None:
        return source.title[lang]
    parts = urlsplit("" if source.url == UNKNOWN else source.url)
    return f"{parts.hostname or ''}{parts.path.rstrip('/')}"
