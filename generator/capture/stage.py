"""The stage of a capture: one page of a browser on one device, and everything that a shot needs."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Dialog, ElementHandle, Error, Locator, Page, Request
from playwright.sync_api import TimeoutError as TooLateError

from generator.capture.browser import SCREENS, DeviceScreen, new_context
from generator.capture.ground import Ground
from generator.capture.guard import Guard, Policy
from generator.capture.memory import Memory
from generator.capture.options import CaptureOptions
from generator.capture.scripts import run_script, run_scripts
from generator.capture.shutter import Shutter
from generator.nouns.collection import Entry
from generator.nouns.guide import Guide
from generator.nouns.guide.screen import Device
from generator.nouns.places import Place, Route
from generator.nouns.sidecar import Browser as BrowserSeen
from generator.nouns.text import Lang

_PATIENCE_FOR_PAGES = 30.0
"""Seconds that a page may take to load; a live service can be slow."""

_START = "() => new Promise(done => setTimeout(done, 10))"
"""After a press, the time in which a form begins to send itself: the page's own, however busy it is."""

_POLL_MS = 10


@dataclass(frozen=True, slots=True)
class Found:
    """The one visible element of a target as it is now, and the locator that finds it again.

    `find` is the selector of the definition, if it was this that found it.
    """

    locator: Locator
    element: ElementHandle
    find: str | None = None


@dataclass(slots=True)
class Stage:
    """A page under way. `guard` is there where the ground is live.

    `memory` is what was found out about targets whose locators failed; `at_hand` are the targets of
    the last shot, while nothing has been done since that could move them.
    `dialogs` counts the browser's own dialogs that were dismissed, `documents` the pages loaded;
    `loading` is the request for the next page, if one is under way; `pressed` is where the
    pointer was last used, in CSS pixels.
    """

    entry: Entry
    device: Device
    ground: Ground
    page: Page
    shutter: Shutter
    guard: Guard | None
    options: CaptureOptions
    browser: BrowserSeen
    dialogs: int = 0
    documents: int = 0
    loading: Request | None = None
    pressed: tuple[float, float] | None = None
    memory: Memory = field(default_factory=Memory)
    at_hand: Mapping[str, Found] = field(default_factory=dict)

    @property
    def guide(self) -> Guide:
        """The guide whose pictures are taken."""
        return self.entry.guide

    @property
    def ui(self) -> Lang:
        """The language of the service's screens."""
        return self.guide.service.ui

    @property
    def screen(self) -> DeviceScreen:
        """The size and scale of the device."""
        return SCREENS[self.device]

    def place(self, *route: str | int) -> Place:
        """Return where something stands in the definition."""
        return self.entry.places.of(route)

    def target_place(self, screen_id: str, target: str) -> Place:
        """Return where the selector of a target stands in the definition."""
        at: Route = ("screens", screen_id, "targets", target)
        on_device = self.device in self.guide.screens[screen_id].targets[target].find_on
        return self.place(*at, "find_on", self.device) if on_device else self.place(*at, "find")

    def wait_for_page(self) -> None:
        """Wait until the page that an action leads to is there, if it leads to one."""
        before = self.documents
        with suppress(Error):  # the page has given way to the next
            self.page.evaluate(_START)
            if self.loading is None and self.documents == before:
                return
        until = time.monotonic() + _PATIENCE_FOR_PAGES
        while self.loading is not None and time.monotonic() < until:
            self.page.wait_for_timeout(_POLL_MS)
        with suppress(
            TooLateError
        ):  # some pages never finish; whether they hold still is seen later
            self.page.wait_for_load_state(timeout=self.options.patience * 1000)

    def run(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - each script has its own
        """Run a script of the folder `page` in the page, and return its result."""
        return run_script(self.page, script, argument)

    def run_all(self, scripts: tuple[str, ...], argument: object = None) -> list[Any]:
        """Run scripts of the folder `page` one after the other, and return their results."""
        return run_scripts(self.page, scripts, argument)


@contextmanager
def opened_stage(
    browser: Browser, entry: Entry, device: Device, ground: Ground, options: CaptureOptions
) -> Iterator[Stage]:
    """Open a fresh profile with one page, guarded where the ground is live; close it at the end."""
    context = new_context(browser, device, entry.guide.service.ui, options.state)
    guard = Guard(Policy(ground, entry.guide.capture.login)) if ground.live else None
    if guard:
        guard.watch(context)
    page = context.new_page()
    if guard:
        guard.watch_redirections(context, page)
    seen = BrowserSeen(name="Chromium", version=browser.version)
    shutter = Shutter(page, SCREENS[device])
    stage = Stage(entry, device, ground, page, shutter, guard, options, seen)
    page.set_default_timeout(options.patience * 1000)
    page.set_default_navigation_timeout(_PATIENCE_FOR_PAGES * 1000)
    page.on("dialog", lambda dialog: _dismiss(stage, dialog))
    page.on("request", lambda request: _begin_loading(stage, request))
    page.on("requestfailed", lambda request: _end_loading(stage, request))
    page.on("domcontentloaded", lambda _: _count_document(stage))
    try:
        yield stage
    finally:
        context.close()


def _dismiss(stage: Stage, dialog: Dialog) -> None:
    if dialog.type == "beforeunload":
        dialog.accept()  # it asks whether to leave the page; leaving is what the guide does
    else:
        stage.dialogs += 1
        dialog.dismiss()


def _count_document(stage: Stage) -> None:
    stage.documents += 1
    stage.loading = None


def _begin_loading(stage: Stage, request: Request) -> None:
    if request.is_navigation_request() and request.frame == stage.page.main_frame:
        stage.loading = request


def _end_loading(stage: Stage, request: Request) -> None:
    if request == stage.loading:
        stage.loading = None
