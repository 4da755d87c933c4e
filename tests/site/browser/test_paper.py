"""On paper nothing is folded away, and nothing asks to be pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.browser.conftest import Open

pytestmark = pytest.mark.browser


def test_what_is_folded_on_the_screen_is_open_on_paper(open_page: Open) -> None:
    page = open_page("ja/u-next/")
    advice = page.get_by_text("親アカウントでログインし直します。")
    expect(advice).to_be_hidden()
    page.emulate_media(media="print")
    expect(advice).to_be_visible()


def test_paper_has_no_buttons_to_copy_a_message(open_page: Open) -> None:
    page = open_page("en/reference/off-screen/")
    expect(page.get_by_role("button", name="Copy").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".tk-copy:visible")).to_have_count(0)
