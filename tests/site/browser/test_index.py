"""The index: filtered by what people type, kept in the address, whole without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser


def found(page: Page) -> list[str]:
    cards = page.locator(".tk-guide-card:visible")
    return [str(name) for name in cards.evaluate_all("all => all.map(card => card.dataset.name)")]


def test_words_find_a_guide_however_they_are_written(open_page: Open) -> None:
    page = open_page("ja/")
    everything = found(page)
    for typed in (
        "ランサーズ",
        "らんさーず",
        "らんさ",
        "Lancers",
        "ｌａｎｃｅｒｓ",
        "ﾗﾝｻｰｽﾞ",
        " lan ",
    ):
        page.get_by_label("サービス名").fill(typed)
        assert (typed, found(page)) == (typed, ["ランサーズ"])
        expect(page.locator(".tk-filter__state")).to_have_text("1件が当てはまります")
        page.get_by_label("サービス名").fill("")
        assert found(page) == everything


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
    page.get_by_role("button", name="Clear").click()
    assert found(page) == everything
    assert page.url.endswith("/en/")


def test_nothing_found_says_what_to_do(open_page: Open) -> None:
    page = open_page("ja/?q=そんなサービスはない")
    assert found(page) == []
    expect(page.locator(".tk-filter__state")).to_contain_text("別の呼び方")
    expect(page.locator(".tk-filter__near")).to_be_hidden()


def test_a_slip_suggests_near_guides_and_the_search(open_page: Open) -> None:
    page = open_page("ja/", 360)
    page.get_by_label("サービス名").fill("くらうどわー楠")
    assert found(page) == []
    expect(page.locator(".tk-filter__near")).to_contain_text("クラウドワークス")
    page.get_by_label("サービス名").fill("未締結の契約")
    expect(page.locator(".tk-filter__near")).to_be_hidden()
    page.get_by_role("button", name="「未締結の契約」を困りごとや画面の文字からも探す").click()
    expect(page.locator(".tk-search__results a")).to_contain_text("ランサーズ")


@pytest.mark.parametrize(
    ("lang", "first", "kinds"),
    [
        ("ja", ["あ", "か"], ["やさしい", "ふつう", "むずかしい", "記載なし"]),
        ("en", ["C", "D"], ["Easy", "Medium", "Hard", "Not rated"]),
    ],
)
def test_without_scripts_every_guide_is_listed_in_four_ways(
    open_page: Open, lang: str, first: list[str], kinds: list[str]
) -> None:
    page = open_page(f"{lang}/", scripts=False)
    expect(page.locator(".tk-filter")).to_be_hidden()
    guides = set(found(page))
    assert len(guides) >= 7
    shelves = page.locator(".tk-arrangement")
    expect(shelves).to_have_count(4)
    for arrangement in shelves.all():
        assert set(arrangement.locator("dd a:visible").all_inner_texts()) == guides
    assert shelves.first.locator("dt").all_inner_texts()[:2] == first
    levels = shelves.nth(2).locator("dt").all_inner_texts()
    assert levels == [kind for kind in kinds if kind in levels]
    assert len(levels) >= 2


def test_a_service_with_a_latin_name_stands_under_kana_and_letter(open_page: Open) -> None:
    page = open_page("ja/", scripts=False)
    reading = page.locator(".tk-arrangement").first
    shelves = {
        div.locator("dt").inner_text(): div.locator("dd").all_inner_texts()
        for div in reading.locator(".tk-shelves > div").all()
    }
    assert "Discord" in shelves["た"]
    assert shelves["D"] == ["Discord"]


def test_a_name_that_is_not_in_kana_shows_its_reading(open_page: Open) -> None:
    page = open_page("ja/")
    readings = page.locator(".tk-guide-card rt")
    assert "ペイペイ" in readings.all_inner_texts()
    assert page.locator("[data-name=ランサーズ] ruby").count() == 0
    assert open_page("en/").locator("ruby").count() == 0


def test_a_card_tells_how_hard_and_why(open_page: Open) -> None:
    page = open_page("en/")
    card = page.locator(".tk-guide-card", has_text="Lancers")
    level = card.locator("[data-difficulty]").get_attribute("data-difficulty")
    assert level in {"easy", "normal", "hard"}
    assert len(card.locator(".tk-guide-card__because").inner_text()) > 10
