"""Reading a guide: where one is, what is overdue, by keyboard, without scripts and pictures, on paper."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from generator.nouns.text import LANGS
from tests.site.browser.conftest import SHIFTS, Open, Width

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1440])
def test_the_progress_line_shows_the_step_and_the_dangerous_one(
    open_page: Open, width: Width
) -> None:
    page = open_page("ja/lancers/", width)
    progress = page.locator(".tk-progress")
    expect(progress).to_be_hidden()
    page.evaluate("document.querySelector('#step-2').scrollIntoView()")
    expect(progress).to_have_text("2／4")
    expect(progress.locator(".tk-passed")).to_have_count(2)
    page.evaluate("document.querySelector('#step-4').scrollIntoView()")
    expect(progress).to_have_text("4／4")
    expect(progress.locator(".tk-danger")).to_have_count(1)


def test_an_overdue_review_is_told_on_the_day_after_and_not_before(open_page: Open) -> None:
    page = open_page("ja/lancers/")
    due = page.locator("meta[name=review-due]").get_attribute("content")
    noon = dt.datetime.combine(dt.date.fromisoformat(str(due)), dt.time(12))
    for days, overdue in ((0, False), (1, True)):
        page.clock.set_fixed_time(noon + dt.timedelta(days=days))
        page.reload()
        expect(page.locator(".tk-overdue")).to_be_visible(visible=overdue)
    assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", ["lancers/", "u-next/"])
def test_without_scripts_a_guide_is_complete(open_page: Open, lang: str, path: str) -> None:
    page = open_page(f"{lang}/{path}", scripts=False)
    with_scripts = open_page(f"{lang}/{path}")
    parts = ".md-content :is(h1, h2, h3, h4, p:not(.tk-checklist__memory), li, dt, dd, td)"
    read = "parts => parts.filter(p => p.getClientRects().length).map(p => p.textContent.trim())"
    plain = page.locator(parts).evaluate_all(read)
    assert set(with_scripts.locator(parts).evaluate_all(read)) <= set(plain)
    assert len(plain) > 40


def test_a_picture_that_cannot_be_seen_is_told(open_page: Open) -> None:
    page = open_page("ja/")
    page.route("**/pictures/**", lambda route: route.fulfill(status=200, body=""))
    page.goto(page.url + "lancers/")
    picture = page.get_by_role("img", name="4番の印：「退会する」")
    expect(picture.first).to_be_visible()
