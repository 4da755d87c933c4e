"""The page of a guide, as Markdown in one language."""

from __future__ import annotations

from generator.nouns.collection import Collection, Entry
from generator.nouns.text import Lang
from generator.pages.environment import render
from generator.pages.guide_view import GuideView, guide_view
from generator.pages.messages import messages
from generator.pages.phrase import plain
from generator.pages.step_view import Figures
from generator.pages.structured import structured_data

PARTS = (
    "intro", "terms", "alternatives", "before", "short", "effects", "procedures", "afterwards",
    "trouble", "faq", "about", "conclusion", "quotes", "sources", "history", "related",
)  # fmt: skip
"""The parts of a guide's page. The reference also shows parts of `procedures`: `ways`,
`lead`, `steps` and `done`."""


def render_guide(
    entry: Entry, lang: Lang, figures: Figures, collection: Collection, site_url: str = ""
) -> str:
    """Return the page of a guide. Structured data needs the site's full address, `site_url`."""
    related = tuple(e for name in entry.guide.related if (e := collection.entry(name)))
    view = guide_view(entry, lang, figures, related)
    return render(
        "guide.md.jinja",
        view=view,
        parts=PARTS,
        say=messages(lang, view.leave),
        meta=_meta(view, site_url),
    )


def _meta(view: GuideView, site_url: str) -> dict[str, object]:
    meta: dict[str, object] = {
        "title": plain(view.title, view.lang),
        "description": view.description,
        "taikai": "guide",
        "structured_data": structured_data(view, site_url),
    }
    if not view.public:
        meta["robots"] = "noindex"
    if view.trust is not None:
        meta["review_due"] = view.trust.due
    return meta
