"""The shutter: takes the pixels of a page's window, compressed lightly.

Playwright's own screenshot compresses them well, which takes most of its time, for nothing: they
are read, masked and compressed anew before they become a file.
"""

from __future__ import annotations

import base64

from playwright.sync_api import CDPSession, Page

from generator.capture.browser import DeviceScreen

_LIGHTLY = {"format": "png", "optimizeForSpeed": True, "captureBeyondViewport": False}


class Shutter:
    """Takes pictures of one page, in the pixels of one device."""

    def __init__(self, page: Page, screen: DeviceScreen) -> None:
        """Prepare a page that has loaded nothing yet."""
        self._devtools: CDPSession = page.context.new_cdp_session(page)
        # Each session of the DevTools protocol plays a device of its own: this one says to its
        # page what Playwright's has said, else its pictures are in CSS pixels.
        orientation = "portraitPrimary" if screen.touch else "landscapePrimary"
        metrics = {
            "width": screen.width,
            "height": screen.height,
            "screenWidth": screen.width,
            "screenHeight": screen.height,
            "deviceScaleFactor": screen.scale,
            "mobile": screen.touch,
            "screenOrientation": {"angle": 0, "type": orientation},
        }
        self._devtools.send("Emulation.setDeviceMetricsOverride", metrics)
        # A browser with a window, at an endpoint, would show them in the picture.
        self._devtools.send("Emulation.setScrollbarsHidden", {"hidden": True})

    def release(self) -> bytes:
        """Return what the window shows, as PNG, in device pixels.

        Raises:
            playwright.sync_api.Error: the page is gone.
        """
        taken = self._devtools.send("Page.captureScreenshot", _LIGHTLY)
        return base64.b64decode(taken["data"])
