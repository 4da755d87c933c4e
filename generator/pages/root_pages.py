"""The pages outside the frame of the site: the selector, the 404, and former addresses of guides."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.nouns.collection import Entry
from generator.nouns.text import LANGS, Lang
from generator.pages.environment import render
from generator.pages.links import Links
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


def render_redirect(entry: Entry, lang: Lang) -> str:
    """Return the page at a former address of a guide, which leads to where the guide is now."""
    to = Links(depth=1).guide(entry.name)
    name = entry.guide.service.name[lang]
    return render(
        "redirect.html.jinja", lang=lang, to=to, name=name, say=messages(lang), base="../../"
    )


def _tables() -> list[tuple[str, dict[str, str]]]:
    return [(lang, dict(messages(lang))) for lang in LANGS]
