"""What the pages that people wrote beside the guides would run or load, and what their words hold."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from generator.loader.names import files_below
from generator.loader.reading.limits import MAX_FAULTS, MAX_PAGE_BYTES, TOO_LARGE
from generator.loader.reading.source import read_text
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.active import PAGE_ACTIVE, written_faults
from generator.site.address import outer_fault, shown
from generator.site.browser import Address, Use, addresses, programs, styled, styles
from generator.site.html_elements import elements
from generator.site.html_page import HtmlPage
from generator.site.markdown_code import without_code
from generator.site.page_words import word_findings
from generator.site.spans import Spans

_LINK = re.compile(
    r"(?P<picture>!\[[^\[\]\n]{0,500}+)?\]\([ \t]*+<?(?P<to>[^\s()<>:/\\]*+[:/\\][^\s()<>]++)"
    r"|^ {0,3}\[[^\[\]\n]{1,500}+\]:[ \t]*+<?(?P<defined>[^\s<>:/\\]*+[:/\\][^\s<>]++)"
    r"|\{:?(?P<list>[^={}\n]{1,500}+=[^{}\n]{1,1000}+)\}",
    re.MULTILINE,
)
"""A link or picture, the address that several links share, and a list of attributes."""
_MARKDOWN = ".md"
_PICTURE = ".svg"
_PAGES = {_MARKDOWN, ".html", _PICTURE}
"""What a browser shows as a page, where scripts could run."""
MAX_LINKS = 20_000
"""Links and lists of attributes in one Markdown page; the longest books have fewer."""


def hand_written_findings(project: Project) -> Iterator[Finding]:
    """Yield what runs on the pages beside the guides, is loaded from elsewhere or was not finished.

    Pages that cannot be read are told of by those who list the files.
    """
    for path in files_below(project.guides, project):
        if isinstance(path, Finding):
            continue
        if path.suffix.casefold() in _PAGES and not os.path.islink(path):  # noqa: PTH114
            yield from islice(_in_file(path, project), MAX_FAULTS)


def _in_file(path: Path, project: Project) -> Iterator[Finding]:
    text = read_text(path, project, MAX_PAGE_BYTES)
    if isinstance(text, Finding):
        return
    name = project.relative(path)
    written, kind = text, path.suffix.casefold()
    if kind == _MARKDOWN:
        text = without_code(text)
        yield from _in_markdown(text, name)
    yield from written_faults(HtmlPage(text), name)
    if kind != _PICTURE:  # its numbers are lengths, and it is looked at as a picture
        yield from word_findings(text, written, name, is_markdown=kind == _MARKDOWN)


def _in_markdown(text: str, name: str) -> Iterator[Finding]:
    """Yield the same of what becomes HTML only when the page is built."""
    spans = Spans(text)
    found = _LINK.finditer(text)
    for match in islice(found, MAX_LINKS):
        place = Place(name, spans.of(*match.span()))
        faults = (outer_fault(address) for address in _addresses(match))
        runs = (say("`{name}` runs a program", name=shown(run)) for run in _programs(match))
        for fault in (*filter(None, faults), *runs):
            yield PAGE_ACTIVE.finding(place, fault, say("remove it"))
    if next(found, None):
        message = say("the page has more than {most} links", most=f"{MAX_LINKS:,}")
        help_ = say("look for what was pasted into it by accident")
        yield TOO_LARGE.finding(Place(name), message, help_)


def _addresses(match: re.Match[str]) -> Iterator[Address]:
    if match["list"]:
        for element in elements(f"<x {match['list']}>"):
            yield from addresses(element)
            yield from (address for css in styles(element) for address in styled(css))
    elif match["defined"]:
        yield Address(match["defined"], Use.FOLLOW)
    else:
        yield Address(match["to"], Use.PICTURE if match["picture"] else Use.FOLLOW)


def _programs(match: re.Match[str]) -> Iterator[str]:
    if match["list"]:
        for element in elements(f"<x {match['list']}>"):
            yield from programs(element)
