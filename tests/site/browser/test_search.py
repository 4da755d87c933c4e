"""The search of each language finds what readers type: the list is tests/site/queries.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.nouns.text import LANGS, Lang
from tests.site.browser.conftest import Open, Width

pytestmark = pytest.mark.browser

QUERIES = tomllib.loads((Path(__file__).parents[1] / "queries.toml").read_text("utf-8"))
ANY = "*"


@pytest.mark.parametrize("lang", LANGS)
def test_every_golden_query_finds_its_guide_first(open_page: Open, lang: Lang) -> None:
    page = opened(open_page, f"{lang}/")
    wrong = {}
    for query, guides in QUERIES[lang].items():
        found = found_by(page, query)[:3]
        meant = guides.split()
        right = meant == [ANY] or (found[:1] == meant[:1] and set(found) <= set(meant))
        if not found or not right:
            wrong[query] = found
    assert wrong == {}


def opened(open_page: Open, path: str, width: Width = 1440) -> Page:
    """Return a page with its search open and ready."""
    page = open_page(path, width)
    page.locator(".md-header .tk-search-button").click()
    expect(page.locator(".tk-search__state")).not_to_be_empty()
    return page


def found_by(page: Page, query: str) -> list[str]:
    """Return the guides that are found for a query; those that are only suggested are not."""
    page.locator(".tk-search input").fill(query)
    found: list[str] = page.evaluate(
        """() => document.querySelector(".tk-search__none").hidden
          ? [...document.querySelectorAll(".tk-search__results a")]
              .map((link) => link.pathname.split("/").filter(Boolean).at(-1))
          : []"""
    )
    return found


def test_a_page_load_fetches_nothing_of_the_search(open_page: Open) -> None:
    page = open_page("ja/lancers/", 360)
    page.wait_for_load_state("networkidle")
    asked = "performance.getEntriesByType('resource').filter(e => e.name.includes('search')).length"
    assert page.evaluate(asked) == 0
    page.locator(".md-header .tk-search-button").click()
    expect(page.locator(".tk-search__state")).not_to_be_empty()
    assert page.evaluate(asked) == 2  # the script and the index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("らんさーす", "ランサーズ"), ("lancrs", "ランサーズ"), ("ユーネクト", "U-NEXT")],
)
def test_a_slip_is_answered_by_near_guides(open_page: Open, typed: str, meant: str) -> None:
    page = opened(open_page, "ja/", 360)
    assert found_by(page, typed) == []
    expect(page.locator(".tk-search__state")).to_contain_text("もしかして")
    expect(page.locator(".tk-search__results a").first).to_contain_text(meant)


@pytest.mark.parametrize("typed", ["ネットフリックス", "netflix 退会", "！？"])
def test_what_nobody_wrote_about_leads_on(open_page: Open, typed: str) -> None:
    page = opened(open_page, "ja/lancers/", 360)
    assert found_by(page, typed) == []
    expect(page.locator(".tk-search__results a")).to_have_count(0)
    expect(page.locator(".tk-search__state")).to_contain_text(
        f"「{typed}」に合うガイドはありません"
    )
    expect(page.get_by_role("link", name="ガイドを自分で書く")).to_be_visible()
    page.get_by_role("link", name="ガイド一覧から探す").click()
    page.wait_for_url("**/ja/#by-reading")


def test_what_was_found_is_marked_and_the_reason_told(open_page: Open) -> None:
    page = opened(open_page, "ja/")
    assert found_by(page, "未締結 らんさーず") == ["lancers"]
    result = page.locator(".tk-search__results a")
    expect(result.locator("strong mark")).to_have_text("ランサーズ")
    expect(result.locator("span mark")).to_have_text("未締結")


def test_a_keyboard_opens_it_walks_the_results_and_goes_back(open_page: Open) -> None:
    page = open_page("en/lancers/")
    page.keyboard.press("/")
    field = page.locator(".tk-search input")
    expect(field).to_be_focused()
    page.keyboard.type("cancel")
    expect(page.locator(".tk-search__state")).to_have_text("7 found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".tk-search__results li:nth-child(2) a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    page.keyboard.press("Control+k")
    field.fill("u-next")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/u-next/")


def test_an_index_that_does_not_come_is_told_and_asked_for_again(open_page: Open) -> None:
    page = open_page("ja/", 360)
    page.route("**/search_index.json", lambda route: route.fulfill(status=200, body="not yet"))
    page.locator(".md-header .tk-search-button").click()
    expect(page.locator(".tk-search__state")).to_contain_text("通信できるところで")
    page.unroute("**/search_index.json")
    page.keyboard.type("らんさ")
    expect(page.locator(".tk-search__results a")).to_contain_text("ランサーズ")


def test_the_lists_are_as_long_as_promised() -> None:
    assert len(QUERIES["ja"]) >= 40
    assert len(QUERIES["en"]) >= 20
