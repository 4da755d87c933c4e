"""The addresses in a style sheet of the site, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.site.browser import of_css
from generator.site.css_addresses import css_addresses
from generator.site.html_page import Link
from generator.site.spans import Spans


def sheet_links(text: str) -> Iterator[Link]:
    """Yield the addresses of a style sheet in order."""
    spans = Spans(text)
    for found in css_addresses(text):
        yield Link(of_css(found), spans.of(found.start, found.end))
