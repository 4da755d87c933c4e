"""What holds on every page, in both languages and on every device."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.nouns.text import LANGS
from tests.site.browser.conftest import SHIFTS, Open, Width, until

pytestmark = pytest.mark.browser

PAGES = ("", "lancers/", "u-next/", "nhk/")
WIDTHS: tuple[Width, ...] = (360, 768, 1440)


@pytest.mark.parametrize(
    ("path", "lang", "width"),
    [
        pytest.param(path, lang, width, marks=() if lang == often else pytest.mark.soak)
        for path in PAGES
        for width, often in zip(WIDTHS, ("ja", "en", "en"), strict=True)
        for lang in LANGS
    ],
)
def test_a_page_fits_its_window_and_nothing_moves(
    open_page: Open, lang: str, path: str, width: Width
) -> None:
    page = open_page(f"{lang}/{path}", width)
    expect(page.locator("html")).to_have_attribute("lang", lang)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    walk_down(page)
    assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("width", [360, 1440])
def test_all_pictures_of_a_guide_load(open_page: Open, width: Width) -> None:
    page = open_page("ja/lancers/", width)
    walk_down(page)
    until(
        page,
        "() => [...document.querySelectorAll('.tk-picture img')]"
        ".filter(img => img.getClientRects().length)"
        ".every(img => img.complete && img.naturalWidth > 0)",
    )
    shown = page.locator(".tk-picture img:visible")
    assert shown.count() >= 4


def test_a_device_that_is_not_shown_costs_no_picture(open_page: Open) -> None:
    page = open_page("ja/lancers/", 360)
    walk_down(page)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert any("-phone-" in name for name in loaded)
    assert not [name for name in loaded if "-desktop-" in name]


def walk_down(page: Page) -> None:
    page.evaluate(
        """async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
            scrollTo(0, y);
            await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
          }
        }"""
    )


def test_the_structured_data_is_json(built: Path) -> None:
    for lang in LANGS:
        page = (built / lang / "lancers" / "index.html").read_text("utf-8")
        start = page.index('<script type="application/ld+json">') + 35
        data = json.loads(page[start : page.index("</script>", start)])
        assert {thing["@type"] for thing in data["@graph"]} == {"HowTo", "BreadcrumbList"}


def test_an_unknown_address_leads_back(open_page: Open, address: str) -> None:
    page = open_page("404.html")
    response = page.request.get(f"{address}en/no-such-guide/deeper/")
    assert response.status == 404
    assert response.text() == page.request.get(f"{address}404.html").text()
    page.get_by_role("link", name="All guides").click()
    page.wait_for_url("**/en/")


@pytest.mark.parametrize(("lang", "button"), [("ja", "探す"), ("en", "Search")])
def test_what_an_address_named_is_looked_for(
    open_page: Open, address: str, built: Path, lang: str, button: str
) -> None:
    page = open_page("404.html")
    missing = f"{address}{lang}/old/lancers.html"
    page.route(missing, lambda route: route.fulfill(path=built / "404.html"))
    page.goto(missing)
    search = page.get_by_role("button", name=button)
    expect(page.get_by_role("searchbox").first).to_have_value("lancers")
    search.click()
    page.wait_for_url(f"**/{lang}/?q=lancers")
    expect(page.locator(".tk-guide-card:visible")).to_have_count(1)
