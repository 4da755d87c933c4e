"""The browser that takes the pictures, and the devices that it plays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, BrowserType, Error, sync_playwright

from generator.capture.errors import CannotCaptureError
from generator.nouns.guide.screen import Device
from generator.nouns.text import Lang

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_SAME_EVERYWHERE = (
    "--disable-lcd-text",  # coloured fringes differ from screen to screen
    "--font-render-hinting=none",
)


@dataclass(frozen=True, slots=True)
class DeviceScreen:
    """A device's viewport in CSS pixels, and its device pixels a CSS pixel."""

    width: int
    height: int
    scale: int
    touch: bool


SCREENS: dict[Device, DeviceScreen] = {
    "desktop": DeviceScreen(1280, 800, 2, touch=False),
    "phone": DeviceScreen(390, 844, 3, touch=True),
}
_LOCALES: dict[Lang, str] = {"ja": "ja-JP", "en": "en-US"}


def find_chromium() -> str | None:
    """Return the browser that TAIKAI_CHROMIUM names, else one that is installed, else None."""
    named = os.environ.get("TAIKAI_CHROMIUM")
    return named or next(filter(None, map(shutil.which, COMMANDS)), None)


OpenBrowser = Callable[[tuple[str, ...], str | None], AbstractContextManager[Browser]]
"""Opens a browser that can reach no host but those given, or uses one that runs at an endpoint."""


@contextmanager
def opened_browser(hosts: tuple[str, ...], endpoint: str | None = None) -> Iterator[Browser]:
    """Start a Chromium that can reach no host but `hosts`, or use one that runs at `endpoint`.

    An endpoint is a Playwright server (`ws://…`) or a browser that listens to the DevTools protocol
    (`http://…`). What it may reach is its own affair, but for the guard of a live capture.

    Raises:
        CannotCaptureError: there is none, or it does not start.
    """
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium
            browser = _connected(chromium, endpoint) if endpoint else _launched(chromium, hosts)
        except Error as error:
            reason = error.message.splitlines()[0]
            raise CannotCaptureError(
                f"no browser starts ({reason})"
                if endpoint is None
                else f"no browser at {endpoint}",
                "install Chromium or Google Chrome, or name one in TAIKAI_CHROMIUM",
            ) from error
        try:
            yield browser
        finally:
            browser.close()


class KeptBrowser:
    """Keeps a browser open for the next guide, as long as that one may reach the same hosts.

    Starting one takes as long as several pictures. Each guide gets a fresh profile all the same.
    One at an endpoint serves every guide: what it may reach was settled when it was started.
    """

    def __init__(self) -> None:
        self._held = ExitStack()
        self._known: tuple[str, ...] | str | None = None
        self._browser: Browser | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    @contextmanager
    def opened(self, hosts: tuple[str, ...], endpoint: str | None = None) -> Iterator[Browser]:
        """Use the browser that is open, or open another in its place.

        Raises:
            CannotCaptureError: there is none, or it does not start.
        """
        known = endpoint or hosts
        if self._browser is None or self._known != known or not self._browser.is_connected():
            self._close()
            self._browser = self._held.enter_context(opened_browser(hosts, endpoint))
            self._known = known
        yield self._browser

    def _close(self) -> None:
        self._browser = None
        self._held.close()


def _launched(chromium: BrowserType, hosts: tuple[str, ...]) -> Browser:
    allowed = ", ".join(["MAP * ~NOTFOUND", *(f"EXCLUDE {host}" for host in (*hosts, *_proxies()))])
    return chromium.launch(
        executable_path=find_chromium(),
        args=[*_SAME_EVERYWHERE, f"--host-resolver-rules={allowed}"],
        chromium_sandbox=_is_ordinary_user(),  # Chromium refuses its sandbox to root
    )


def _connected(chromium: BrowserType, endpoint: str) -> Browser:
    devtools = endpoint.startswith("http") or "/devtools/" in endpoint
    return chromium.connect_over_cdp(endpoint) if devtools else chromium.connect(endpoint)


def new_context(
    browser: Browser, device: Device, ui: Lang, state: Path | None = None
) -> BrowserContext:
    """Return a fresh browser profile that plays a device in Japan, with the language of the UI.

    `state` is a file with cookies and storage as Playwright saves them, of somebody logged in.

    Raises:
        CannotCaptureError: the state cannot be read.
    """
    try:
        return _new_context(browser, device, ui, state)
    except (Error, OSError, ValueError):
        if state is None:
            raise
        # Not `from error`: the message may repeat what the file holds.
        raise CannotCaptureError(f"{state} is no saved browser state") from None


def _new_context(browser: Browser, device: Device, ui: Lang, state: Path | None) -> BrowserContext:
    screen = SCREENS[device]
    return browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        screen={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.scale,
        is_mobile=screen.touch,
        has_touch=screen.touch,
        user_agent=_phone_agent(browser) if screen.touch else None,
        storage_state=state,
        locale=_LOCALES[ui],
        timezone_id="Asia/Tokyo",
        color_scheme="light",
        reduced_motion="reduce",
        service_workers="block",  # their requests would pass by the guard
        accept_downloads=False,
    )


def _is_ordinary_user() -> bool:
    return not hasattr(os, "geteuid") or os.geteuid() != 0


def _proxies() -> tuple[str, ...]:
    """Return the hosts of the proxies in the environment; without them no service is reached."""
    names = ("https_proxy", "http_proxy", "all_proxy")
    urls = (os.environ.get(name) or os.environ.get(name.upper()) or "" for name in names)
    return tuple(filter(None, (urlsplit(url).hostname for url in urls)))


def _phone_agent(browser: Browser) -> str:
    """Return what Chrome on a phone says it is; many services choose their layout by it."""
    major = browser.version.partition(".")[0]
    return (
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        f"Chrome/{major}.0.0.0 Mobile Safari/537.36"
    )
