"""What is to be known of an HTML page: its links, its parts, and what runs in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from generator.loader.reading.limits import MAX_FAULTS
from generator.nouns.places import Span
from generator.site.browser import (
    MAX_CSS,
    Address,
    addresses,
    is_script,
    is_tangled,
    programs,
    relations_of,
    styled,
    styles,
)
from generator.site.html_elements import Element, elements
from generator.site.spans import Spans

MAX_ELEMENTS = 150_000
"""The longest pages, lists of thousands of guides, have fewer."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page, and where the element that has it stands."""

    address: Address
    span: Span


@dataclass(frozen=True, slots=True)
class Program:
    """What runs on a page: a handler or an element as written; `is_script` for a `<script>`."""

    name: str
    is_script: bool
    span: Span


class HtmlPage:
    """The links, parts and programs of one page; broken HTML is read as browsers read it.

    `scripts` are the inline ones as they are written, `tangled` are places that nobody can see
    through, `is_cut` tells of a page too long to be looked at as a whole.
    """

    def __init__(self, text: str) -> None:
        self.links: list[Link] = []
        self.parts: set[str] = set()
        self.programs: list[Program] = []
        self.scripts: set[str] = set()
        self.bases: list[Span] = []
        self.tangled: list[Span] = []
        self.canonical = ""
        self._css_left = MAX_CSS
        spans = Spans(text)
        found = elements(text)
        for element in islice(found, MAX_ELEMENTS):
            self._take(element, spans.of(element.start, element.end))
        self.is_cut = next(found, None) is not None

    def _take(self, element: Element, span: Span) -> None:
        """Take note of one element."""
        values = element.attributes
        self.parts.update(values[name] for name in ("id", "name") if values.get(name))
        self.links.extend(Link(address, span) for address in addresses(element))
        for css in styles(element):
            self._css_left -= len(css)
            if self._css_left < 0:
                self.tangled.append(span)
                break
            self.links.extend(Link(address, span) for address in styled(css))
        runs_script = is_script(element)
        found = (Program(name, runs_script, span) for name in programs(element))
        self.programs.extend(islice(found, max(0, MAX_FAULTS - len(self.programs))))
        if runs_script and "src" not in values and element.is_closed and element.text:
            self.scripts.add(element.text)
        if element.name == "link" and "canonical" in relations_of(element):
            self.canonical = values.get("href", "")
        if element.name == "base" and "href" in values:
            self.bases.append(span)
        if is_tangled(element):
            self.tangled.append(span)
