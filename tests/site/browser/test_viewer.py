"""The whole picture over the page: opened, enlarged, closed in every way a reader may try."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.conftest import Open, Width, until

pytestmark = pytest.mark.browser


def opened(open_page: Open, width: Width = 1440) -> Page:
    page = open_page("ja/lancers/", width)
    page.locator("#step-2 ~ .tk-step__body .tk-enlarge:visible").click()
    expect(page.get_by_role("dialog", name="図を大きく表示")).to_be_visible()
    return page


@pytest.mark.parametrize("width", [360, 1440])
def test_it_shows_the_whole_picture_in_full_size(open_page: Open, width: Width) -> None:
    page = opened(open_page, width)
    picture = page.locator(".tk-viewer img")
    picture.evaluate("img => img.decode()")
    device = "phone" if width == 360 else "desktop"
    assert f"step-2-{device}-whole" in str(picture.get_attribute("src"))
    assert "番の印" in str(picture.get_attribute("alt"))
    box, window = picture.bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    assert box["width"] <= window["width"] + 1
    assert box["height"] <= window["height"] + 1


@pytest.mark.parametrize("way", ["Escape", "back", "button"])
def test_it_closes_and_the_reader_is_where_they_were(open_page: Open, way: str) -> None:
    page = opened(open_page)
    address, place = page.url, page.evaluate("scrollY")
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "back":
        page.go_back()
    else:
        page.get_by_role("button", name="閉じる").click()
    expect(page.locator(".tk-viewer")).to_be_hidden()
    expect(page.locator("#step-2 ~ .tk-step__body .tk-enlarge:visible")).to_be_focused()
    until(page, "!history.state?.viewer")
    assert page.url == address
    assert abs(page.evaluate("scrollY") - place) <= 1


def test_it_enlarges_by_buttons_and_by_pressing_the_picture(open_page: Open) -> None:
    page = opened(open_page)
    picture = page.locator(".tk-viewer img")
    picture.evaluate("img => img.decode()")
    widths = [picture.bounding_box()]
    page.get_by_role("button", name="拡大").click()
    widths.append(picture.bounding_box())
    picture.click(position={"x": 40, "y": 40})
    widths.append(picture.bounding_box())
    first, second, third = (box["width"] for box in widths if box)
    assert second > first * 1.3
    assert third == first


def test_pressing_the_picture_opens_it(open_page: Open) -> None:
    page = open_page("ja/lancers/", 360)
    page.locator("#step-4-phone .tk-picture").click(position={"x": 5, "y": 5})
    expect(page.locator(".tk-viewer")).to_be_visible()


def test_without_scripts_the_link_leads_to_the_picture(open_page: Open) -> None:
    page = open_page("ja/lancers/", scripts=False)
    href = page.locator("#step-2-desktop .tk-enlarge").get_attribute("href")
    response = page.request.get(page.url + str(href))
    assert response.headers["content-type"].startswith("image/")
