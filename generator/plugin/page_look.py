"""What a page has become: Markdown and its extensions can make programs of what looks like words."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import islice
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from generator.loader.reading.limits import MAX_FAULTS
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.reports.sources import no_lines
from generator.reports.text import finding_text
from generator.site.active import written_faults
from generator.site.html_page import HtmlPage

_UNSAFE = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;"})

log = logging.getLogger("mkdocs.plugins.taikai")


def make_words_of_front_matter(page: Page) -> None:
    """Make markup in the front matter of a hand-written page words: a theme writes it as it is.

    Our own pages have theirs escaped already.
    """
    if page.file.abs_src_path is not None:
        page.meta = {key: _words(value) for key, value in page.meta.items()}


def _words(value: object) -> object:
    if isinstance(value, str):
        return value.translate(_UNSAFE)
    if isinstance(value, list):
        return [_words(item) for item in value]
    if isinstance(value, dict):
        return {key: _words(item) for key, item in value.items()}
    return value


def refuse_programs(html: str, page: Page, config: MkDocsConfig) -> None:
    """Refuse what a page would run or load, before a theme puts its own scripts around it.

    What is left to be allowed by the content policy is then the theme's.

    Raises:
        PluginError: there is any; the log tells what.
    """
    place = Place(_name(page, Path(config.config_file_path).parent))
    findings = list(islice(written_faults(HtmlPage(html), place.path), MAX_FAULTS))
    for finding in findings:
        # The lines of the HTML are not those of the file that somebody wrote.
        log.error("%s", finding_text(replace(finding, place=place), no_lines))
    if findings:
        raise PluginError("A page may not run programs; the site was left as it was.")


def _name(page: Page, root: Path) -> str:
    """Return the path of the file that a page was written in, as findings show it."""
    source = Path(page.file.abs_src_path or page.file.src_uri)
    return Project(root).relative(source)
