"""The check list remembers its ticks on the device, says so, and forgets when asked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser


def test_ticks_are_kept_also_in_the_other_language(open_page: Open) -> None:
    page = open_page("ja/lancers/", 360)
    page.get_by_label("提案中の仕事がある").check()
    expect(page.get_by_text("チェックはこの端末のブラウザーにだけ保存されます。")).to_be_visible()
    page.reload()
    expect(page.get_by_label("提案中の仕事がある")).to_be_checked()
    expect(page.locator(".tk-checklist input:checked")).to_have_count(1)
    page.goto(page.url.replace("/ja/", "/en/"))
    expect(page.get_by_label("A proposal of yours is open")).to_be_checked()
    page.goto(page.url.replace("lancers", "crowdworks"))
    expect(page.locator(".tk-checklist input:checked")).to_have_count(0)


def test_clear_empties_the_list_for_good(open_page: Open) -> None:
    page = open_page("en/lancers/")
    page.get_by_label("Work is in progress").check()
    page.get_by_role("button", name="Clear the ticks").click()
    expect(page.locator(".tk-checklist input:checked")).to_have_count(0)
    page.reload()
    expect(page.locator(".tk-checklist input:checked")).to_have_count(0)


def test_what_a_tick_means_is_part_of_its_name(open_page: Open) -> None:
    page = open_page("ja/lancers/")
    expect(page.get_by_role("checkbox", name="依頼中の仕事がある 当てはまらない")).to_be_visible()


def test_it_works_and_promises_nothing_where_storage_is_off(open_page: Open) -> None:
    page = open_page("ja/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off') }})"
    )
    page.goto(page.url + "lancers/")
    page.get_by_label("提案中の仕事がある").check()
    expect(page.locator(".tk-checklist__memory")).to_be_hidden()


def test_without_scripts_it_is_a_plain_list(open_page: Open) -> None:
    page = open_page("ja/lancers/", scripts=False)
    page.get_by_label("提案中の仕事がある").check()
    expect(page.locator(".tk-checklist__memory")).to_be_hidden()
