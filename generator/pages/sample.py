"""Filters for samples: YAML in colours, and a part of a page that stands within another page."""

from __future__ import annotations

import functools
import re

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import YamlLexer

_NAMED = re.compile(r'((?:\s(?:id|for|aria-labelledby)="|\shref="#|\{ #))')
_TITLE = re.compile(r"^# ", re.MULTILINE)


@functools.cache
def yaml(text: str) -> Markup:
    """Return YAML as HTML, with its keys, texts and comments in elements of their own."""
    made = highlight(text.strip("\n"), YamlLexer(), HtmlFormatter(nowrap=True))
    return Markup(made.rstrip("\n"))  # noqa: S704 - Pygments escapes what it highlights


def within(page: Markup, name: str) -> Markup:
    """Return a part of a guide's page for another page: its ids begin with `name`.

    A page has one title, so that of the guide becomes a heading below it. Texts of authors hold
    neither quotes nor braces here: they have been escaped already.
    """
    return Markup(_NAMED.sub(rf"\g<1>{name}-", _TITLE.sub("## ", page)))  # noqa: S704 - as it was


def docstring(text: str) -> Markup:
    """Return Markdown of the program's own, such as the page of a rule; never what authors write."""
    return Markup(text)  # noqa: S704 - it stands in the source of a module
