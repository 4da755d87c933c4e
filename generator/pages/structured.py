"""Structured data: a guide as schema.org HowTo and BreadcrumbList, in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from generator.nouns.text import Lang
from generator.pages.guide_view import GuideView
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, plain
from generator.pages.procedure_view import ProcedureView
from generator.pages.step_view import StepView


def structured_data(view: GuideView, site_url: str) -> Markup:
    """Return JSON-LD for the page, safe inside a script element.

    Addresses are absolute when `site_url` (with its trailing slash) is known, else left out, as
    schema.org asks for full addresses.
    """
    page = f"{site_url}{view.lang}/{view.name}/" if site_url else ""
    graph = [_how_to(view, page), _breadcrumbs(view, site_url, page)]
    data = {"@context": "https://schema.org", "@graph": graph}
    dumped = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return Markup(dumped)  # noqa: S704 - no tag can begin in it


def _how_to(view: GuideView, page: str) -> dict[str, Any]:
    how_to: dict[str, Any] = {
        "@type": "HowTo",
        "name": plain(view.title, view.lang),
        "description": view.description,
        "inLanguage": view.lang,
        "step": [_section(item, view.lang, page) for item in view.procedures],
    }
    if page:
        how_to["url"] = page
    if view.card.verified_on:
        how_to["dateModified"] = view.card.verified_on
    duration = next((b.value for b in view.card.badges if b.key == "takes"), None)
    if duration:
        how_to["totalTime"] = duration
    return how_to


def _section(procedure: ProcedureView, lang: Lang, page: str) -> dict[str, Any]:
    goal = plain(procedure.goal, lang) or messages(lang)["steps.heading"]
    steps = [_step(step, lang, page) for way in procedure.ways for step in way.steps]
    return {"@type": "HowToSection", "name": goal, "itemListElement": steps}


def _step(step: StepView, lang: Lang, page: str) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "HowToStep",
        "position": step.number,
        "name": plain(step.title, lang),
        "text": " ".join(plain(sentence, lang) for sentence in _sentences(step)),
    }
    if page:
        data["url"] = f"{page}#{step.id}"
    return data


def _sentences(step: StepView) -> list[Phrase]:
    told = step.told.sentences if step.told else ()
    return [*(action.sentence for action in step.actions), *told] or [step.title]


def _breadcrumbs(view: GuideView, site_url: str, page: str) -> dict[str, Any]:
    crumbs = [
        (messages(view.lang)["home"], f"{site_url}{view.lang}/"),
        (plain(view.title, view.lang), page),
    ]
    items = []
    for position, (name, address) in enumerate(crumbs, start=1):
        item = {"@type": "ListItem", "position": position, "name": name}
        items.append({**item, "item": address} if page else item)
    return {"@type": "BreadcrumbList", "itemListElement": items}
