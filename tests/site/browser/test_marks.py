"""Numbers in the picture and before the sentence lead to each other."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.site.browser.conftest import Open, Width

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1440])
def test_a_number_in_the_picture_leads_to_its_sentence(open_page: Open, width: Width) -> None:
    page = open_page("ja/lancers/", width)
    page.locator("#step-3 ~ .tk-step__body .tk-hotspots a:visible").nth(1).click()
    page.wait_for_url("**#step-3-action-2")
    action = page.locator("#step-3-action-2")
    expect(action).to_be_in_viewport()
    expect(action).to_contain_text("退会理由")
    expect(action).to_have_class(re.compile(r"\btk-pulse\b"))
    expect(action).to_be_focused()  # so that a screen reader goes on reading there


@pytest.mark.parametrize("width", [360, 1440])
def test_a_number_before_a_sentence_leads_to_its_mark(open_page: Open, width: Width) -> None:
    page = open_page("en/lancers/", width)
    page.get_by_role("button", name="Go to mark 2 in the picture").nth(1).press("Enter")
    mark = page.locator(":focus")
    expect(mark).to_have_attribute("href", "#step-3-action-2")
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_class(re.compile(r"\btk-pulse\b"))
    mark.press("Enter")
    expect(page.locator("#step-3-action-2")).to_be_focused()


@pytest.mark.parametrize("width", [360, 1440])
def test_a_number_in_the_picture_is_large_enough_to_press(open_page: Open, width: Width) -> None:
    page = open_page("ja/lancers/", width)
    marks = page.locator(".tk-hotspots a:visible")
    assert marks.count() >= 8
    for mark in marks.all():
        mark.scroll_into_view_if_needed()
        # Pressed a little off its centre: the corners of a square of 24 CSS pixels, less a half.
        reached = mark.evaluate(
            """mark => {
              const box = mark.querySelector("circle").getBoundingClientRect();
              const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
              return [[-8, -8], [8, -8], [-8, 8], [8, 8]].every(([dx, dy]) =>
                document.elementFromPoint(x + dx, y + dy)?.closest("a") === mark);
            }"""
        )
        assert reached


def test_the_badge_drawn_into_the_picture_lies_under_its_link(open_page: Open) -> None:
    page = open_page("ja/lancers/", 1440)
    boxes = page.evaluate(
        """[...document.querySelectorAll("#step-1-desktop .tk-hotspots--whole circle")]
          .map(circle => circle.getBoundingClientRect().toJSON())"""
    )
    picture = page.locator("#step-1-desktop img").bounding_box()
    assert picture is not None
    for box in boxes:
        assert picture["x"] <= box["x"]
        assert box["x"] + box["width"] <= picture["x"] + picture["width"] + 1
