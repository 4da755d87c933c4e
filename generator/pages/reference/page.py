"""The pages of the reference, as Markdown in one language."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.nouns.text import Lang
from generator.pages.environment import render
from generator.pages.messages import messages
from generator.pages.phrase import plain
from generator.pages.reference.constructs import GROUPS
from generator.pages.reference.overview import overview_view
from generator.pages.reference.view import group_view

URI = "reference.md"


@functools.cache
def render_reference(lang: Lang) -> Mapping[str, str]:
    """Return the pages of the reference by their address below the language.

    They depend on nothing but the program, so a preview that builds again makes them once.
    """
    pages = {URI: _overview(lang)}
    for group in GROUPS:
        view = group_view(group, lang)
        meta = reference_meta(view.title, plain(view.lead, lang))
        uri = f"reference/{group.id}.md"
        pages[uri] = render("reference_group.md.jinja", view=view, say=messages(lang), meta=meta)
    return pages


def _overview(lang: Lang) -> str:
    view = overview_view(lang)
    meta = reference_meta(view.title, plain(view.lead, lang))
    return render("reference.md.jinja", view=view, say=messages(lang), meta=meta)


def reference_meta(title: str, description: str) -> dict[str, object]:
    """Return the front matter of a page that is for authors."""
    # Readers search for the service that they want to leave: examples must not be among the answers.
    return {
        "title": title,
        "description": description,
        "taikai": "reference",
        "audience": "authors",
        "search": {"exclude": True},
    }
