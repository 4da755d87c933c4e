"""The real project, built once and served under its own content policy, and pages of a real browser."""

from __future__ import annotations

import fcntl
import functools
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from benchmarks.served import served

ROOT = Path(__file__).parents[3]
TODAY = "2026-12-01T12:00:00+09:00"  # before any review is due, whatever the day of the test
SHIFTED_DATE = """{
  const Real = Date;
  const shift = Real.parse(TODAY) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
}""".replace("TODAY", f'"{TODAY}"')
"""Moves the day and lets the time go on."""
PATIENCE = 10_000
"""Milliseconds."""
Width = Literal[360, 768, 1440]
Scheme = Literal["light", "dark"]

SHIFTS = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => resolve(sum), 150);
})"""
"""Resolves to the sum of all layout shifts so far (Layout Instability API)."""


FORGET = """() => { try { localStorage.clear(); sessionStorage.clear() } catch { /* switched off */ } }"""


def until(page: Page, script: str, arg: object = None) -> None:
    """Wait until a script of the page returns something true.

    Playwright's `wait_for_function` is of no use here: it evaluates its script once from outside,
    which no content policy forbids, and from then on inside the page, where the site's policy does.
    """
    last = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(script, arg):
        assert time.monotonic() < last, f"never true: {script}"
        page.wait_for_timeout(20)


class Open(Protocol):
    """Opens a page of the site; whatever it complains of, and any foreign request, fails the test."""

    def __call__(
        self, path: str, width: int = 1440, scheme: Scheme = "light", *, scripts: bool = True
    ) -> Page: ...


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the guides of this project, strictly, as a person does; once for all processes."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "built"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            _build(folder / "site")
    return folder / "site"


def _build(site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Serve the built site at the root of a host, with the policy that it is to be sent with."""
    assert "Content-Security-Policy: " in (built / "_headers").read_text("utf-8")
    with served(built) as address:
        yield address


class Look(NamedTuple):
    """What a page is opened in: the width of its window, a colour scheme, and whether scripts run."""

    width: int
    scheme: Scheme
    scripts: bool


class Pages:
    """The pages of a browser, kept open for the next test: a new one costs as much as loading it."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: dict[Look, BrowserContext] = {}
        self._idle: dict[Look, list[Page]] = defaultdict(list)
        self._changed: set[Page | BrowserContext] = set()

    def take(self, look: Look) -> Page:
        if self._idle[look]:
            return self._idle[look].pop()
        if look not in self._contexts:
            self._contexts[look] = self._new_context(look)
        return self._contexts[look].new_page()

    def give_back(self, page: Page, look: Look) -> None:
        if page.is_closed():  # with its context
            return
        page.evaluate(FORGET)
        if page.context in self._changed:
            del self._contexts[look], self._idle[look]
            page.context.close()
        elif page in self._changed:
            page.close()
        else:
            page.mouse.move(-1, -1)
            page.goto("about:blank")
            self._idle[look].append(page)

    @contextmanager
    def noticing(self) -> Iterator[None]:
        """Notice what loading another page does not undo."""

        def noticed(name: str) -> Callable[..., Any]:
            change = getattr(Page, name)

            @functools.wraps(change)
            def made(page: Page, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as Playwright's
                self._changed.add(page)
                return change(page, *given, **named)

            return made

        def clock(page: Page) -> Any:  # noqa: ANN401 - Playwright names no type for it
            self._changed.add(page.context)  # all its pages have one clock
            return page.context.clock

        with pytest.MonkeyPatch.context() as patch:
            for name in ("add_init_script", "emulate_media", "route", "set_viewport_size"):
                patch.setattr(Page, name, noticed(name))
            patch.setattr(Page, "clock", property(clock))
            yield

    def _new_context(self, look: Look) -> BrowserContext:
        phone = look.width < 500
        context = self._browser.new_context(
            viewport={"width": look.width, "height": 780 if phone else 900},
            device_scale_factor=2 if phone else 1,
            is_mobile=phone,
            has_touch=phone,
            color_scheme=look.scheme,
            java_script_enabled=look.scripts,
            reduced_motion="reduce",
            locale="ja-JP",
        )
        context.set_default_timeout(PATIENCE)
        context.add_init_script(SHIFTED_DATE)
        return context


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Pages]:
    pages = Pages(browser)
    with pages.noticing():
        yield pages


@pytest.fixture
def open_page(address: str, pages: Pages) -> Iterator[Open]:
    """Open pages, forget at the end what they stored, and fail where one complained."""
    complaints: list[str] = []
    heard: Mapping[str, Callable[..., None]] = {
        "console": lambda message: complaints.append(message.text),
        "pageerror": lambda error: complaints.append(str(error)),
        "requestfailed": lambda failed: complaints.extend(_failure(failed)),
        "request": lambda sent: complaints.extend(_foreign(sent.url, address)),
    }
    opened: list[tuple[Page, Look]] = []

    def open_(
        path: str, width: int = 1440, scheme: Scheme = "light", *, scripts: bool = True
    ) -> Page:
        look = Look(width, scheme, scripts)
        page = pages.take(look)
        opened.append((page, look))
        for event, listener in heard.items():
            page.on(event, listener)  # type: ignore[call-overload] # one name each, typed apart
        page.goto(address + path)
        return page

    yield open_
    complained = list(complaints)  # leaving a page ends its requests, which is no fault of the page
    for page, look in opened:
        for event, listener in heard.items():
            page.remove_listener(event, listener)
        pages.give_back(page, look)
    assert complained == []


def _failure(request: Request) -> list[str]:
    left = request.failure == "net::ERR_ABORTED"  # the page was left before it came
    return [] if left else [f"failed: {request.url}: {request.failure}"]


def _foreign(url: str, address: str) -> list[str]:
    parts = urlsplit(url)
    same = parts.scheme in {"data", "blob"} or url.startswith(address)
    return [] if same else [f"foreign: {url}"]
