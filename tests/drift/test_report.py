"""The report of `taikai diff` as a folder: one page that is read on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from generator.capture.browser import find_chromium
from tests.capture.conftest import Darkroom
from tests.drift.conftest import rename, run_diff

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(photographed: Darkroom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    darkroom = photographed.copied(folder / "project")
    rename(darkroom)
    result = run_diff(darkroom, "--report", str(folder / "report"), "--lang", "en")
    page = folder / "report/index.html"
    assert result.stderr.splitlines()[-1] == str(page)
    return page


@pytest.fixture
def shown(page: Path) -> Iterator[dict[str, object]]:
    """What a browser without scripts, which may ask no host, makes of the page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        context = browser.new_context(
            java_script_enabled=False, viewport={"width": 360, "height": 800}
        )
        tab = context.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(page.as_uri())
        english = tab.inner_text("main")
        tab.click("label[for=ja]")
        yield {"asked": asked, "en": english, "ja": tab.inner_text("main")}
        browser.close()


def test_it_reads_in_both_languages_without_scripts_or_hosts(shown: dict[str, object]) -> None:
    english, japanese = str(shown["en"]), str(shown["ja"])
    assert "What has changed on the screens" in english
    assert "relabelled" in english
    assert "文言の変更" not in english
    assert "画面の変化" in japanese
    assert "文言の変更" in japanese
    assert "relabelled" not in japanese
    asked = shown["asked"]
    assert isinstance(asked, list)
    assert sum(url.endswith(("before.png", "after.png")) for url in asked) >= 2
    assert all(url.startswith(("file:", "data:")) for url in asked)


def test_it_has_the_pictures_of_what_changed_and_nothing_unmasked(page: Path) -> None:
    pictures = sorted(path.name for path in (page.parent / "pictures").iterdir())
    assert pictures == [
        "midori-desktop-settings-after.png",
        "midori-desktop-settings-before.png",
    ]
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert "yoko@" not in text
    assert "緑川" not in text
