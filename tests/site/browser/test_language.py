"""The language switch keeps the page and the step; the root leads to the language that was chosen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.browser.conftest import Open, Width

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize(("lang", "other"), [("ja", "en"), ("en", "ja")])
def test_the_switch_keeps_page_and_step(
    open_page: Open, lang: str, other: str, width: Width
) -> None:
    page = open_page(f"{lang}/lancers/", width)
    page.locator("#step-3").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#step-3').scrollIntoView()")
    page.locator(".tk-language").click()
    page.wait_for_url(f"**/{other}/lancers/#step-3")
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.locator("#step-3")).to_be_in_viewport()


def test_at_the_top_of_a_page_the_switch_adds_nothing(open_page: Open) -> None:
    page = open_page("ja/lancers/")
    page.locator(".tk-language").click()
    page.wait_for_url("**/en/lancers/")


def test_an_address_with_a_step_keeps_it_at_once(open_page: Open) -> None:
    page = open_page("ja/lancers/#done")
    page.locator(".tk-language").click()
    page.wait_for_url("**/en/lancers/#done")


def test_without_scripts_the_switch_keeps_the_page(open_page: Open) -> None:
    page = open_page("en/lancers/", scripts=False)
    page.locator(".tk-language").click()
    page.wait_for_url("**/ja/lancers/")


def test_the_root_leads_to_the_language_of_the_browser(open_page: Open) -> None:
    page = open_page("")
    page.wait_for_url("**/ja/")


def test_the_root_leads_to_the_language_that_was_chosen(open_page: Open, address: str) -> None:
    page = open_page("ja/lancers/")
    page.locator(".tk-language").click()
    page.wait_for_url("**/en/lancers/")
    page.goto(address)
    page.wait_for_url("**/en/")


def test_without_scripts_the_root_offers_both_languages(open_page: Open) -> None:
    page = open_page("", scripts=False)
    expect(page.get_by_role("link")).to_have_count(2)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/")
