"""The pages at the root, above both languages: the selector and the 404."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.nouns.text import LANGS
from generator.pages.environment import render
from generator.pages.messages import messages


def render_selector() -> str:
    """Return the page where a reader chooses a language; it works without JavaScript."""
    return render("selector.html.jinja", tables=_tables(), base="./")


def render_not_found(site_url: str) -> str:
    """Return the page for an address that leads nowhere.

    A host shows it at any depth, so its links start at the root's path, taken from `site_url`.
    """
    base = urlsplit(site_url).path or "/"
    return render("not_found.html.jinja", tables=_tables(), base=base)


def _tables() -> list[tuple[str, dict[str, str]]]:
    return [(lang, dict(messages(lang))) for lang in LANGS]
