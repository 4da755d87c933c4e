"""The site as a value: pages for each language, files that both share, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.nouns.findings import Finding
from generator.nouns.text import Lang
from generator.pages.search_entry import SearchEntry


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published apart from the theme.

    `pages` are Markdown by address of the source below the language, such as `lancers.md`; what
    ends in `.html` is a page without the frame of the site, as it is.
    `search` is what the search of each language knows of these pages.
    `shared` are bytes by address below the root, such as `sitemap.xml`; `pictures` the same as
    files that are copied, because they are many and large. Nothing here knows of MkDocs.
    """

    pages: Mapping[Lang, Mapping[str, str]]
    search: Mapping[Lang, tuple[SearchEntry, ...]]
    shared: Mapping[str, bytes]
    pictures: Mapping[str, Path]
    findings: tuple[Finding, ...]
