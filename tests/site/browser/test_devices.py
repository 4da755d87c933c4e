"""The tabs of the devices: what is shown first, in step everywhere, remembered, and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.conftest import Open, Width

pytestmark = pytest.mark.browser


def shown(page: Page) -> set[str]:
    """Return the devices whose pictures are shown in any step."""
    devices = page.evaluate(
        "[...document.querySelectorAll('.tk-figures:has(.tk-devices) > .tk-figure')]"
        ".filter(figure => figure.getClientRects().length).map(figure => figure.dataset.device)"
    )
    return set(devices)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("width", "device"), [(360, "phone"), (1440, "desktop")])
def test_a_reader_sees_the_screens_of_the_device_in_hand(
    open_page: Open, width: Width, device: str, *, scripts: bool
) -> None:
    assert shown(open_page("ja/lancers/", width, scripts=scripts)) == {device}


@pytest.mark.parametrize(
    ("width", "label", "device"), [(360, "PC", "desktop"), (1440, "スマホ", "phone")]
)
def test_a_choice_holds_in_every_step_and_next_time(
    open_page: Open, width: Width, label: str, device: str
) -> None:
    page = open_page("ja/lancers/", width)
    page.locator("#step-2 ~ .tk-step__body").locator("label", has_text=label).click()
    assert shown(page) == {device}
    page.goto(page.url.replace("/ja/", "/en/"))
    assert shown(page) == {device}


def test_a_choice_does_not_move_what_is_being_read(open_page: Open) -> None:
    page = open_page("ja/lancers/")
    tab = page.locator("label[for=step-3-phone-tab]")
    tab.scroll_into_view_if_needed()
    before = tab.bounding_box()
    tab.click()
    after = tab.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) <= 12


def test_the_tabs_work_by_keyboard_and_show_their_focus(open_page: Open) -> None:
    page = open_page("ja/lancers/")
    page.locator("#step-1-desktop-tab").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#step-1-phone-tab")).to_be_checked()
    assert shown(page) == {"phone"}
    style = "getComputedStyle(document.querySelector('[for=step-1-phone-tab]')).outlineStyle"
    assert page.evaluate(style) == "solid"


def test_without_scripts_each_step_has_its_own_choice(open_page: Open) -> None:
    page = open_page("ja/lancers/", scripts=False)
    page.locator("label[for=step-1-phone-tab]").click()
    expect(page.locator("#step-1-phone")).to_be_visible()
    expect(page.locator("#step-1-desktop")).to_be_hidden()
    expect(page.locator("#step-2-desktop")).to_be_visible()
