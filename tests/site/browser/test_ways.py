"""Of several ways the chosen one stays open, is remembered and can be linked to; without scripts all are there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser

WAYS = ("web", "apple", "google")


def open_ways(page: Page) -> list[str]:
    return [way for way in WAYS if page.locator(f"#cancel-route-{way}").is_visible()]


def test_all_ways_are_open_until_one_is_chosen(open_page: Open) -> None:
    page = open_page("ja/u-next/", 360)
    assert open_ways(page) == list(WAYS)
    page.get_by_role("link", name="Apple IDで支払っている").last.click()
    assert open_ways(page) == ["apple"]
    assert page.url.endswith("#cancel-route-apple")
    page.get_by_role("button", name="すべて表示").click()
    assert open_ways(page) == list(WAYS)


def test_the_chosen_way_is_remembered_in_both_languages_until_all_are_shown(
    open_page: Open,
) -> None:
    page = open_page("ja/u-next/")
    page.locator(".tk-ways a").nth(2).click()
    page.goto(page.url.partition("#")[0].replace("/ja/", "/en/"))
    expect(page.locator(".tk-ways a").nth(2)).to_have_attribute("aria-current", "true")
    assert open_ways(page) == ["google"]
    page.get_by_role("button", name="Show all").click()
    page.reload()
    assert open_ways(page) == list(WAYS)


@pytest.mark.parametrize("part", ["cancel-route-apple", "cancel-apple-step-2"])
def test_a_link_to_a_way_or_into_it_opens_that_one(open_page: Open, part: str) -> None:
    page = open_page(f"en/u-next/#{part}", 360)
    expect(page.locator(f"#{part}")).to_be_in_viewport()
    assert open_ways(page) == ["apple"]


def test_a_link_within_the_page_opens_a_way_that_is_closed(open_page: Open) -> None:
    page = open_page("en/u-next/")
    page.locator(".tk-ways a").nth(0).click()
    assert open_ways(page) == ["web"]
    page.locator(".tk-summary a[href='#cancel-google-step-1']").click()
    expect(page.locator("#cancel-google-step-1")).to_be_in_viewport()
    assert open_ways(page) == ["google"]


def test_all_ways_are_there_without_scripts_and_on_paper(open_page: Open) -> None:
    assert open_ways(open_page("ja/u-next/", scripts=False)) == list(WAYS)
    page = open_page("ja/u-next/#cancel-route-apple")
    assert open_ways(page) == ["apple"]
    page.emulate_media(media="print")
    assert open_ways(page) == list(WAYS)
