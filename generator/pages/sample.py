"""Filters for samples: code in colours, and a part of a page that stands within another page."""

from __future__ import annotations

import functools
import re

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

_ID = re.compile(r'\sid="([^"]+)"|\{ #([a-z0-9-]+)')
_LINK = re.compile(r'\shref="#([^"]+)"')
_NAMED = re.compile(r'(\s(?:id|for|aria-labelledby)="|\shref="#|\{ #)')
_TITLE = re.compile(r"^# ", re.MULTILINE)


@functools.cache
def code(text: str, language: str) -> Markup:
    """Return code as HTML, with its keys, texts and comments in elements of their own.

    `language` is a name that Pygments knows, such as `yaml`.
    """
    made = highlight(text.strip("\n"), get_lexer_by_name(language), HtmlFormatter(nowrap=True))
    return Markup(made.rstrip("\n"))  # noqa: S704 - Pygments escapes what it highlights


def within(page: Markup, name: str) -> Markup:
    """Return a part of a guide's page for another page: its ids begin with `name`.

    A page has one title, so that of the guide becomes a heading below it; a link to what is not in
    the part leads nowhere; what a reader would open is open. Texts of authors hold neither quotes
    nor braces here: they have been escaped already.
    """
    ids = {first or second for first, second in _ID.findall(page)}
    kept = _LINK.sub(lambda link: link[0] if link[1] in ids else "", _TITLE.sub("## ", page))
    kept = kept.replace("<details", "<details open")
    return Markup(_NAMED.sub(rf"\g<1>{name}-", kept))  # noqa: S704 - it is escaped as it was


def docstring(text: str) -> Markup:
    """Return Markdown of the program's own, such as the page of a rule; never what authors write."""
    return Markup(text)  # noqa: S704 - it stands in the source of a module
