"""The index page of one language, as Markdown."""

from __future__ import annotations

from generator.nouns.collection import Collection
from generator.nouns.text import Lang
from generator.pages.environment import render
from generator.pages.index_view import index_view
from generator.pages.messages import messages


def render_index(collection: Collection, lang: Lang) -> str:
    """Return the page that leads to every guide."""
    view = index_view(collection, lang)
    meta = {"title": view.title, "description": view.lead, "taikai": "index"}
    return render("index.md.jinja", view=view, say=messages(lang), meta=meta)
