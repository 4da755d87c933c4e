"""Guides on paper: Chromium prints each of them, and its sheets are looked at."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.nouns.text import LANGS
from tests.site.browser.conftest import ROOT, Open

pytestmark = pytest.mark.browser

GUIDES = [entry.name for entry in load_collection(Project(ROOT)).entries]
OFTEN = {("lancers", "ja"), ("u-next", "en")}
PRINTED = [
    pytest.param(guide, lang, marks=() if (guide, lang) in OFTEN else pytest.mark.soak)
    for guide in GUIDES
    for lang in LANGS
]
WHOLE = """() => [...document.querySelectorAll(
    ".tk-step, .tk-warning, .tk-procedure__lead, .tk-terms-list, .tk-record")]
  .filter((part) => part.getClientRects().length)
  .map((part) => [...part.querySelectorAll("h3, h4, p, li, dt, dd")].concat(part)
    .filter((text) => text.getClientRects().length && !text.querySelector("p, li, dt, dd"))
    .filter((text) => getComputedStyle(text).display !== "none")
    .map((text) => text.innerText))"""
"""The lines of everything that is to stay on one sheet."""
HEADINGS = """() => [...document.querySelectorAll(".md-content h2")]
  .filter((heading) => heading.getClientRects().length).map((heading) => heading.textContent)"""


@dataclass(frozen=True)
class Print:
    """The sheets of a printed page: the letters of their text, and the number of their pictures."""

    sheets: list[str]
    pictures: int
    size_mm: tuple[int, int]

    @property
    def text(self) -> str:
        return "".join(self.sheets)


def printed(page: Page) -> Print:
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    width, height = (round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:])
    return Print(
        sheets=[words(sheet.extract_text()) for sheet in reader.pages],
        pictures=sum(len(sheet.images) for sheet in reader.pages),
        size_mm=(width, height),
    )


def words(text: str) -> str:
    """Return the letters of a text alone: numbers of lists and some commas are drawn, not written."""
    return re.sub(r"[\W\d_]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(("guide", "lang"), PRINTED)
def test_nothing_that_belongs_together_is_torn(open_page: Open, guide: str, lang: str) -> None:
    page = open_page(f"{lang}/{guide}/")
    paper = printed(page)
    assert paper.size_mm == (210, 297)
    page.emulate_media(media="print")
    parts = [[words(line) for line in part if words(line)] for part in page.evaluate(WHOLE)]
    torn = [
        part
        for part in parts
        if not any(all(line in sheet for line in (part[0], part[-1])) for sheet in paper.sheets)
    ]
    assert parts
    assert torn == []
    headings = tuple(words(heading) for heading in page.evaluate(HEADINGS))
    assert len(headings) >= 3
    assert [heading for heading in headings if heading not in paper.text] == []
    assert [sheet[-30:] for sheet in paper.sheets if sheet.endswith(headings)] == []


def test_paper_has_both_devices_addresses_and_a_record(open_page: Open) -> None:
    paper = printed(open_page("ja/lancers/"))
    for shown in ("https://www.lancers.jp/mypage", "PC", "スマホ", "手続きした日", "受付番号など"):
        assert words(shown) in paper.text
    for shown in ("図を大きく表示", "チェックを消す", "English", "見つかりました"):
        assert words(shown) not in paper.text
    assert paper.pictures >= 12


def test_what_is_folded_is_open_on_paper_and_folded_again(open_page: Open) -> None:
    page = open_page("ja/crowdworks/")
    folded = page.locator("details:not([open])")
    count = folded.count()
    assert count
    inside = words(str(folded.first.locator("> :not(summary)").first.text_content()))
    assert inside in printed(page).text
    assert folded.count() == count


def test_without_scripts_paper_is_the_same(open_page: Open) -> None:
    with_scripts = printed(open_page("ja/u-next/"))
    assert printed(open_page("ja/u-next/", scripts=False)).text == with_scripts.text


def test_paper_has_no_buttons_to_copy_a_message(open_page: Open) -> None:
    page = open_page("en/reference/off-screen/")
    expect(page.get_by_role("button", name="Copy").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".tk-copy:visible")).to_have_count(0)
