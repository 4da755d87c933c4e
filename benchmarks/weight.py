"""What a page costs a phone: the bytes that a browser fetches for its first view, as hosts send them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.measure import Ratio
from benchmarks.served import served
from generator.capture.browser import find_chromium
from generator.nouns.text import LANGS

ROOT = Path(__file__).parents[1]
MOST_PAGE_KB = 100.0
MOST_FIRST_VIEW_KB = 300.0
KINDS = ("", "lancers/", "u-next/", "about/", "tutorial/", "reference/", "rules/")
PHONE: ViewportSize = {"width": 390, "height": 844}
SHARPEST = 3  # device pixels a CSS pixel, of the phones that fetch the largest pictures


@dataclass(frozen=True, slots=True)
class Weight:
    """The compressed kilobytes of a first view: of its pictures, and of all the rest."""

    pictures: float
    rest: float

    @property
    def whole(self) -> float:
        """All that was fetched."""
        return self.pictures + self.rest


def weigh(page: Page, address: str) -> Weight:
    """Open an address in a browser that has fetched nothing yet, and weigh what it fetches."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    fetched: list[tuple[str, int]] = page.evaluate(
        """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .map((entry) => [entry.name, entry.encodedBodySize])"""
    )
    pictures = sum(size for name, size in fetched if "/pictures/" in name)
    return Weight(pictures / 1000, (sum(size for _, size in fetched) - pictures) / 1000)


def measure() -> Iterator[Ratio]:
    """Yield the heaviest page of each language without pictures, and a guide's first view with them."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=ROOT, env=os.environ, check=True)  # noqa: S603 - our own build
        browser = playwright.chromium.launch(executable_path=find_chromium())
        with served(site) as address:
            for lang in LANGS:
                yield from _language(browser, address, lang)
        browser.close()


def _language(browser: Browser, address: str, lang: str) -> Iterator[Ratio]:
    weights = {}
    for path in KINDS:
        context = browser.new_context(viewport=PHONE, device_scale_factor=SHARPEST, is_mobile=True)
        weights[path] = weigh(context.new_page(), f"{address}{lang}/{path}")
        context.close()
    heaviest = max(weights, key=lambda path: weights[path].rest)
    details = ", ".join(f"{path or 'index'} {weight.rest:.0f}" for path, weight in weights.items())
    name = f"heaviest page without pictures ({lang}), kB compressed"
    yield Ratio(name, weights[heaviest].rest, details, MOST_PAGE_KB)
    view = weights["lancers/"]
    detail = f"pictures {view.pictures:.0f}"
    yield Ratio(
        f"first view of Lancers on a phone ({lang}), kB", view.whole, detail, MOST_FIRST_VIEW_KB
    )
