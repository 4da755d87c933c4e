"""The index: filtered by what people type, kept in the address, whole without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.nouns.text import LANGS
from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser


def found(page: Page) -> list[str]:
    return page.locator(".tk-guide-card:visible > a").all_inner_texts()


@pytest.mark.parametrize(
    "typed", ["ランサーズ", "らんさーず", "らんさ", "Lancers", "ｌａｎｃｅｒｓ", "ﾗﾝｻｰｽﾞ", " lan "]
)
def test_words_find_a_guide_however_they_are_written(open_page: Open, typed: str) -> None:
    page = open_page("ja/")
    page.get_by_label("サービス名").fill(typed)
    assert found(page) == ["ランサーズ"]
    expect(page.get_by_role("status")).to_have_text("1件が当てはまります")


def test_the_choice_is_in_the_address_and_can_be_cleared(open_page: Open) -> None:
    page = open_page("en/", 360)
    everything = found(page)
    page.get_by_label("Way out").select_option("Phone call")
    chosen = found(page)
    assert chosen
    assert len(chosen) < len(everything)
    assert page.url.endswith("?way=phone")
    page.reload()
    assert found(page) == chosen
    page.locator(".tk-filter").get_by_role("button", name="Clear").click()
    assert found(page) == everything
    assert page.url.endswith("/en/")


def test_nothing_found_says_what_to_do(open_page: Open) -> None:
    page = open_page("ja/?q=そんなサービスはない")
    assert found(page) == []
    expect(page.get_by_role("status")).to_contain_text("別の呼び方")


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_every_guide_is_listed_three_ways(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/", scripts=False)
    expect(page.locator(".tk-filter")).to_be_hidden()
    cards = page.locator(".tk-guide-card:visible > a").count()
    assert cards >= 7
    for shelves in page.locator(".tk-shelves").all():
        assert shelves.locator("dd a:visible").count() == cards
