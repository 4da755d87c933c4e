"""The search of each language finds what readers type: the list is tests/site/queries.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.nouns.text import LANGS, Lang
from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser

QUERIES = tomllib.loads((Path(__file__).parents[1] / "queries.toml").read_text("utf-8"))
ANY = "*"


@pytest.mark.parametrize("lang", LANGS)
def test_every_golden_query_finds_its_guide_first(open_page: Open, lang: Lang) -> None:
    page = open_page(f"{lang}/")
    page.locator(".md-search__input").click()
    expect(page.locator(".md-search-result__meta")).not_to_be_empty()
    wrong = {}
    for query, guides in QUERIES[lang].items():
        found = _first_three(page, query)
        meant = guides.split()
        right = meant == [ANY] or (found[:1] == meant[:1] and set(found) <= set(meant))
        if not found or not right:
            wrong[query] = found
    assert wrong == {}


def _first_three(page: Page, query: str) -> list[str]:
    """Return the guides of the first three results that are shown for a query."""
    field = page.locator(".md-search__input")
    # The theme looks at the field when a key is let go; a query that nothing can match comes
    # between, so that the results of the one before are gone.
    for words in ("qqqqqq", query):
        field.fill(words)
        field.press("Shift")
        page.wait_for_timeout(120)
    guides: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".md-search-result__item")]
          .filter((item) => item.getClientRects().length)
          .slice(0, 3)
          .map((item) => item.querySelector("a").pathname.split("/").filter(Boolean).at(-1))"""
    )
    return guides


def test_the_lists_are_as_long_as_promised() -> None:
    assert len(QUERIES["ja"]) >= 40
    assert len(QUERIES["en"]) >= 20
