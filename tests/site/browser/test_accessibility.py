"""No page breaks a rule of axe: every kind of page, both languages, both schemes, phone and desktop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.nouns.text import LANGS, Lang
from generator.pages.root_pages import render_redirect
from tests.site.browser.conftest import ROOT, Open, Scheme, Width, until

pytestmark = pytest.mark.browser

EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that the scheme changes: the rest of a page is the same in the dark."""
KINDS = ("", "lancers/", "u-next/", "nhk/", "about/", "tutorial/", "reference/")
LONG = ("reference/screens/", "rules/")
"""Pages for authors, with so many elements that axe takes longer than for all the others."""
ABOVE = ("404.html", "")
RULES: dict[Scheme, dict[str, Any]] = {"light": EVERYTHING, "dark": COLOURS}
Look = tuple[Width, Scheme]
LOOKS: tuple[Look, ...] = ((360, "light"), (360, "dark"), (1440, "light"), (1440, "dark"))
DRAWN_IN = """scheme => {
  const [, r] = getComputedStyle(document.body).backgroundColor.match(/(\\d+)/);
  return (scheme === "dark") === (Number(r) < 128);
}"""


def faults(page: Page, rules: dict[str, Any] = EVERYTHING) -> list[str]:
    """Return what axe finds, each with the element where it is."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    violations: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"]]


def faults_in_looks(page: Page, looks: Iterable[Look]) -> dict[Look, list[str]]:
    """Return what axe finds on a page in each look.

    It is one page, changed: loading it anew for each would take most of the time.
    """
    found = {}
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        until(page, DRAWN_IN, scheme)
        found[width, scheme] = faults(page, RULES[scheme])
    return {look: faults for look, faults in found.items() if faults}


@pytest.mark.parametrize(
    ("path", "lang", "looks"),
    [
        (path, *(("ja", LOOKS[::3]), ("en", LOOKS[1:3]))[number % 2])
        for number, path in enumerate(KINDS)
    ],
)
def test_a_page_has_no_fault(open_page: Open, path: str, lang: str, looks: Sequence[Look]) -> None:
    """Kinds of pages in some look, every look on some kind; `make soak` tries all of all."""
    assert faults_in_looks(open_page(f"{lang}/{path}"), looks) == {}


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [*KINDS, *LONG])
def test_a_page_has_no_fault_in_any_look(open_page: Open, path: str, lang: str) -> None:
    assert faults_in_looks(open_page(f"{lang}/{path}"), LOOKS) == {}


@pytest.mark.parametrize("path", ABOVE)
def test_the_pages_above_both_languages_have_no_fault(open_page: Open, path: str) -> None:
    page = open_page("404.html")
    page.route(
        "**/selector.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(page.url.replace("404.html", path))
    assert faults_in_looks(page, LOOKS) == {}


@pytest.mark.parametrize("lang", LANGS)
def test_a_former_address_has_no_fault(open_page: Open, lang: Lang) -> None:
    former = render_redirect(load_collection(Project(ROOT)).entries[0], lang)
    still = re.sub(r'<meta http-equiv="refresh"[^>]*>', "", former)  # else the browser has left it
    assert still != former
    page = open_page(f"{lang}/lancers/")
    page.route("**/former/", lambda route: route.fulfill(body=still, content_type="text/html"))
    page.goto(page.url.replace("lancers", "former"))
    assert faults_in_looks(page, LOOKS) == {}


@pytest.mark.parametrize("width", [360, 1440])
def test_what_opens_over_a_page_has_no_fault(open_page: Open, width: Width) -> None:
    page = open_page("ja/lancers/", width)
    page.locator(".tk-enlarge:visible").first.click()
    expect(page.locator(".tk-viewer")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.locator(".md-header .tk-search-button").click()
    for typed in ("退会", "らんさーす", "qqq"):
        page.locator(".tk-search input").fill(typed)
        expect(page.locator(".tk-search__results a").first).to_be_visible(visible=typed != "qqq")
        assert faults(page) == []


def test_a_ticked_list_and_a_chosen_way_have_no_fault(open_page: Open) -> None:
    page = open_page("ja/u-next/", 360)
    page.locator(".tk-ways a").nth(1).click()
    assert faults(page) == []
    page.goto(page.url.replace("u-next", "lancers"))
    page.locator(".tk-checklist input").first.check()
    assert faults(page) == []
