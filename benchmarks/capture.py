"""What a capture costs: beside a bare loop that does the same in a browser, and beside shot-scraper.

Both run warm, in one browser.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.measure import Ratio, seconds
from generator.capture.browser import (
    SCREENS,
    KeptBrowser,
    find_chromium,
    new_context,
    opened_browser,
)
from generator.capture.capture import REPLICAS, capture, photograph_with, prepare
from generator.capture.ground import Ground, opened
from generator.capture.options import CaptureOptions
from generator.capture.write import write_photo
from generator.loader import load_collection
from generator.nouns.collection import Entry
from generator.nouns.project import Project

ROOT = Path(__file__).parents[1]
MOST_BARE = 1.3
MOST_SHOT_SCRAPER = 0.5
RUNS = 9
PICTURES = 10
DESKTOP = CaptureOptions(devices=("desktop",))

_SHOT_SCRAPER = """
import os
from playwright.sync_api import BrowserType
from shot_scraper.cli import cli
launch = BrowserType.launch
found = {"executable_path": os.environ["TAIKAI_CHROMIUM"]}
BrowserType.launch = lambda self, **given: launch(self, **{**given, **found})
cli()
"""
"""shot-scraper with the browser that the other side of the comparison uses."""

_PRESSES = {
    "mypage": "document.querySelector('[data-account]').click()",
    "confirm": (
        "document.querySelector('select').selectedIndex = 1;"
        "document.querySelector('[type=password]').value = 'dummy-Pass-0000';"
        "document.querySelector('form [type=submit]').click()"
    ),
}
"""What brings a page into the state of its picture, where its address alone does not."""


def measure() -> Iterator[Ratio]:
    """Yield how much longer a capture takes than a bare loop, and than shot-scraper's ten shots."""
    project = Project(ROOT)
    collection = load_collection(project)
    lancers, crowdworks = (collection.entry(name) for name in ("lancers", "crowdworks"))
    assert lancers is not None  # noqa: S101 - guides of this project
    assert crowdworks is not None  # noqa: S101
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(_against(lancers), lancers.guide, ROOT / REPLICAS) as ground,
        opened_browser(ground.hosts) as browser,
    ):
        yield _beside_bare(browser, ground, replace(lancers, shots={}), Path(folder))
    yield _beside_shot_scraper(project, (lancers, crowdworks))


def _beside_bare(browser: Browser, ground: Ground, entry: Entry, folder: Path) -> Ratio:
    images = iter(range(1000))

    def ours() -> None:
        taken = photograph_with(browser, ground, entry, DESKTOP, partial(prepare, entry))
        fresh = folder / str(next(images))
        for photo in taken.photos:
            write_photo(photo, fresh)

    def bare() -> None:
        context = new_context(browser, "desktop", "ja")
        page = context.new_page()
        for number, _ in enumerate(_bare_loop(page, ground)):
            page.screenshot(path=folder / f"{number}.png", scale="device")
        context.close()

    one, other = _in_turn(ours, bare)
    detail = f"{one:.2f} s and {other:.2f} s for six pictures"
    return Ratio("capture beside a bare Playwright loop", one / other, detail, MOST_BARE)


def _bare_loop(page: Page, ground: Ground) -> Iterator[None]:
    """Do what the guide of Lancers does, and nothing else; each stop is a picture."""
    page.goto(ground.address("/mypage"))
    page.click("role=button[name='アカウント']")
    yield
    page.click("role=link[name='設定']")
    yield
    page.click("role=link[name='※退会を希望される方はこちら']")
    page.wait_for_selector("role=button[name='退会する']")
    yield
    page.select_option("role=combobox[name='退会理由']", index=1)
    page.fill("css=input[type=password]", "dummy-Pass-0000")
    page.click("role=button[name='退会する']")
    yield
    page.click("role=button[name='OK']")
    page.wait_for_selector("role=heading[name='退会受付が完了しました']")
    yield
    page.goto(ground.address("/mail"))
    yield


def _beside_shot_scraper(project: Project, entries: tuple[Entry, ...]) -> Ratio:
    """Compare whole runs, browser start included: ours takes eleven pictures, shot-scraper ten."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def ours() -> None:
            with KeptBrowser() as kept:
                options = replace(DESKTOP, open_browser=kept.opened)
                for entry in entries:
                    capture(Project(folder), replace(entry, shots={}), options)

        (folder / "tests").mkdir()
        (folder / REPLICAS).symlink_to(project.root / REPLICAS)
        with _all_opened(entries) as grounds:
            config = folder / "shots.yml"
            config.write_text(_shots(entries, grounds, folder), encoding="utf-8")
            command = [sys.executable, "-c", _SHOT_SCRAPER, "multi", str(config)]
            environment = {**os.environ, "TAIKAI_CHROMIUM": find_chromium() or ""}

            def theirs() -> None:
                options = ["--silent", "--retina", "--fail"]
                subprocess.run([*command, *options], env=environment, check=True)  # noqa: S603 - made above

            one, other = _in_turn(ours, theirs)
    detail = f"{one:.1f} s and {other:.1f} s"
    return Ratio(
        "capture beside shot-scraper, ten pictures", one / other, detail, MOST_SHOT_SCRAPER
    )


@contextmanager
def _all_opened(entries: tuple[Entry, ...]) -> Iterator[tuple[Ground, ...]]:
    with ExitStack() as stack:
        yield tuple(
            stack.enter_context(opened(_against(entry), entry.guide, ROOT / REPLICAS))
            for entry in entries
        )


def _shots(entries: tuple[Entry, ...], grounds: tuple[Ground, ...], folder: Path) -> str:
    """Return ten pictures of the guides for shot-scraper; JSON is YAML, too."""
    screen = SCREENS["desktop"]
    shots = [
        {
            "url": ground.address(shot.sidecar.address.removeprefix(shot.sidecar.against)),
            "output": str(folder / f"{name}.png"),
            "width": screen.width,
            "height": screen.height,
            **({"javascript": _PRESSES[name]} if name in _PRESSES else {}),
        }
        for entry, ground in zip(entries, grounds, strict=True)
        for (device, name), shot in entry.shots.items()
        if device == "desktop"
    ]
    return json.dumps(shots[:PICTURES])


def _against(entry: Entry) -> str:
    return entry.guide.capture.against or ""


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds of both on the clock: most of the work is the browser's."""
    one()
    other()
    pairs = [(seconds(one), seconds(other)) for _ in range(RUNS)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
