"""A page is light: what a browser fetches for its first view, as a host sends it, compressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from benchmarks.weight import KINDS, MOST_FIRST_VIEW_KB, MOST_PAGE_KB, PHONE, SHARPEST, weigh
from generator.nouns.text import LANGS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        pytest.param(path, lang, marks=() if lang == LANGS[number % 2] else pytest.mark.soak)
        for number, path in enumerate(KINDS)
        for lang in LANGS
    ],
)
def test_a_first_view_is_light(browser: Browser, address: str, path: str, lang: str) -> None:
    context = browser.new_context(viewport=PHONE, device_scale_factor=SHARPEST, is_mobile=True)
    weight = weigh(context.new_page(), f"{address}{lang}/{path}")
    cookies = context.cookies()
    context.close()
    assert 20 < weight.rest <= MOST_PAGE_KB
    assert weight.whole <= MOST_FIRST_VIEW_KB
    assert (weight.pictures > 0) == (path == "lancers/")
    assert cookies == []


def test_a_first_view_on_a_desktop_is_light(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, device_scale_factor=2)
    weight = weigh(context.new_page(), f"{address}ja/lancers/")
    context.close()
    assert weight.pictures > 0
    assert weight.whole <= MOST_FIRST_VIEW_KB
