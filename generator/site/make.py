"""Making a site: load, check, draw, render, in this order and once for both languages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.checks import waive
from generator.loader import load_collection
from generator.nouns.collection import Collection
from generator.nouns.figure import Figure
from generator.nouns.findings import in_file_order
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project
from generator.nouns.rule import RuleGroup
from generator.nouns.text import LANGS, Lang
from generator.pages.guide_page import render_guide
from generator.pages.index_page import render_index
from generator.pages.reference import RULES_URI, render_reference, render_rules
from generator.pages.root_pages import render_not_found, render_redirect, render_selector
from generator.pages.search_entry import search_entry
from generator.pictures import draw_figures
from generator.site.findings import collection_findings
from generator.site.site import Site
from generator.site.sitemap import sitemap


def make_site(
    project: Project,
    site_url: str = "",
    rules: tuple[RuleGroup, ...] = (),
    waivable: tuple[str, ...] = (),
) -> Site:
    """Return the site of a project.

    `site_url` is the full address of the root with its trailing slash, where it is known: without
    it there is no sitemap, as a sitemap needs full addresses. `rules` are those of all layers, for
    the pages that authors look things up on: without them there are no such pages. `waivable` are
    the rules of layers above this one that a guide may waive.

    The site holds every page that could be made. Whether it may be published is for the caller to
    decide, by the severity of the findings.
    """
    collection = load_collection(project)
    drawn = draw_figures(project, collection)
    return Site(
        pages={
            lang: {
                **_pages(collection, lang, drawn.figures, site_url),
                **(_for_authors(rules, lang) if rules else {}),
            }
            for lang in LANGS
        },
        search={
            lang: tuple(search_entry(entry, lang) for entry in collection.entries) for lang in LANGS
        },
        shared=_shared(collection, site_url),
        pictures=drawn.files,
        findings=in_file_order(
            (
                *collection_findings(collection, project, waivable=waivable),
                *waive(drawn.findings, collection),
            )
        ),
    )


def _for_authors(rules: tuple[RuleGroup, ...], lang: Lang) -> dict[str, str]:
    return {**render_reference(lang), RULES_URI: render_rules(rules, lang)}


def _pages(
    collection: Collection,
    lang: Lang,
    figures: Mapping[tuple[str, str, Device], Figure],
    site_url: str,
) -> dict[str, str]:
    pages = {"index.md": render_index(collection, lang)}
    for entry in collection.entries:
        own = {
            (step, device): f for (name, step, device), f in figures.items() if name == entry.name
        }
        pages[f"{entry.name}.md"] = render_guide(entry, lang, own, collection, site_url)
        redirect = render_redirect(entry, lang)
        pages.update({f"{name}/index.html": redirect for name in entry.guide.moved_from})
    return pages


def _shared(collection: Collection, site_url: str) -> dict[str, bytes]:
    shared = {
        "index.html": render_selector().encode(),
        "404.html": render_not_found(site_url).encode(),
    }
    if site_url:
        shared["sitemap.xml"] = sitemap(collection, site_url)
    return shared
