"""No page breaks a rule of axe: every kind of page, both languages, both schemes, phone and desktop."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.nouns.text import LANGS
from tests.site.browser.conftest import Open, Scheme, Width

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
KINDS = ("", "lancers/", "u-next/", "nhk/")


def faults(page: Page) -> list[str]:
    """Return what axe finds, each with the element where it is."""
    violations: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", KINDS)
def test_a_page_has_no_fault(
    open_page: Open, path: str, lang: str, width: Width, scheme: Scheme
) -> None:
    page = open_page(f"{lang}/{path}", width, scheme)
    dark = page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert dark == (scheme == "dark")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["404.html", ""])
def test_the_pages_above_both_languages_have_no_fault(
    open_page: Open, path: str, scheme: Scheme
) -> None:
    page = open_page("404.html", 360, scheme)
    page.route(
        "**/selector.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(page.url.replace("404.html", path))
    assert faults(page) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_what_opens_over_a_page_has_no_fault(open_page: Open, width: Width) -> None:
    page = open_page("ja/lancers/", width)
    page.locator(".tk-enlarge:visible").first.click()
    expect(page.locator(".tk-viewer")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.locator(".tk-search-button, .md-search__input").locator("visible=true").first.click()
    page.keyboard.insert_text("退会")
    expect(page.locator(".md-search-result__item:visible").first).to_be_visible()
    assert faults(page) == []


def test_a_ticked_list_and_a_chosen_way_have_no_fault(open_page: Open) -> None:
    page = open_page("ja/u-next/", 360)
    page.locator(".tk-ways a").nth(1).click()
    assert faults(page) == []
    page.goto(page.url.replace("u-next", "lancers"))
    page.locator(".tk-checklist input").first.check()
    assert faults(page) == []
