"""By keyboard, with large fingers, enlarged, without motion: every kind of page, for everyone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.browser.conftest import Open, Width

pytestmark = pytest.mark.browser

KINDS = (
    "ja/", "ja/lancers/", "en/u-next/", "ja/nhk/", "ja/sports-club/", "en/about/", "en/tutorial/",
    "ja/reference/", "en/reference/screens/", "ja/rules/", "404.html",
)  # fmt: skip
FOCUS = """() => {
  const focus = document.activeElement;
  if (focus === document.body) return null;
  const header = document.querySelector(".md-header");
  const drawn = focus.type === "radio" ? focus.nextElementSibling : focus.querySelector("circle") ?? focus;
  const box = drawn.getBoundingClientRect();
  const around = [drawn, focus, focus.parentElement];
  return {
    what: focus.id || focus.getAttribute("href") || focus.name || focus.className,
    hidden: Boolean(header) && !header.contains(focus) && !focus.matches(".md-skip")
      && box.bottom <= header.getBoundingClientRect().bottom,
    outside: box.bottom <= 0 || box.top >= innerHeight,
    shown: around.some((element) => element && (getComputedStyle(element).outlineStyle !== "none"
      || getComputedStyle(element).stroke !== "none")),
  };
}"""
SMALL = """() => [...document.querySelectorAll("a, button, input, select, summary, label[for], [tabindex='0']")]
  .filter((target) => target.getClientRects().length && target.offsetWidth > 1)
  .filter((target) => !target.matches(".md-overlay") && getComputedStyle(target).display !== "inline")
  .map((target) => [target.getBoundingClientRect(), target.outerHTML.slice(0, 90)])
  .filter(([{ width, height }]) => width < 24 || height < 24)
  .map(([{ width, height }, html]) => `${width} x ${height}: ${html}`)"""
"""Targets under 24 CSS pixels; links within a sentence are excepted (WCAG 2.2, 2.5.8)."""


def walk(page: Page) -> list[str]:
    """Press Tab until the page ends; return what had the focus, all of it seen and shown."""
    reached: list[str] = []
    for _ in range(600):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or (reached and focus["what"] == reached[0] and len(reached) > 3):
            return reached
        assert not focus["hidden"], focus
        assert not focus["outside"], focus
        assert focus["shown"], focus
        reached.append(focus["what"])
    raise AssertionError(reached[-20:])


@pytest.mark.parametrize("width", [360, pytest.param(1440, marks=pytest.mark.soak)])
def test_a_keyboard_reaches_everything_of_a_guide(open_page: Open, width: Width) -> None:
    reached = walk(open_page("ja/lancers/", width))
    assert {"check-blocks-1", "#precautions", "#step-3-action-4"} <= set(reached)
    assert "https://www.lancers.jp/mypage" in reached
    assert any(one.endswith("/en/lancers/") for one in reached)


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        ("ja/", {"q", "category", "difficulty", "way", "lancers/", "#shelf-1"}),
        ("en/u-next/", {"#cancel-route-web", "#cancel-route-apple", "#cancel-route-google"}),
        ("en/about/", {"../tutorial/"}),
        ("404.html", {"q", "/ja/", "/en/"}),
    ],
)
def test_a_keyboard_reaches_everything_of_other_pages(
    open_page: Open, path: str, reached: set[str]
) -> None:
    assert reached <= set(walk(open_page(path, 360)))


@pytest.mark.parametrize("path", KINDS)
def test_everything_is_large_enough_to_press_and_fits_when_enlarged(
    open_page: Open, path: str
) -> None:
    page = open_page(path, 360)
    assert page.evaluate(SMALL) == []
    # Four times as large on a screen 1280 wide (WCAG 2.2, 1.4.10), more than twice on any phone.
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_motion_is_left_out_where_it_is_not_wanted(
    open_page: Open, motion: str, *, moves: bool
) -> None:
    page = open_page("ja/lancers/")
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    page.get_by_role("button", name="図の2番へ").first.click()
    page.wait_for_selector(".tk-pulse")
    assert (page.evaluate("document.getAnimations().length") > 0) == moves
