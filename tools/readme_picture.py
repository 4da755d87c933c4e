"""Take the picture at the top of the README: the built site on a phone and on a desktop.

    make site && .venv/bin/python tools/readme_picture.py

Needs a Chromium (TAIKAI_CHROMIUM, or one that is installed) and a font for Japanese.
"""

from __future__ import annotations

import functools
import io
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from generator.capture.browser import find_chromium

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "images" / "guide.png"
BACKGROUND = "#e6efee"
SCALE = 2
GAP = 48 * SCALE


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the picture is the answer."""


def main() -> None:
    """Write the picture."""
    handler = functools.partial(_Quiet, directory=str(ROOT / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), chromium_sandbox=os.geteuid() != 0
        )
        desktop = _shot(browser, f"{site}en/lancers/#step-4", (1180, 860), phone=False)
        phone = _shot(browser, f"{site}ja/lancers/#step-1", (390, 780), phone=True)
        browser.close()
    server.shutdown()
    together = _beside(phone, desktop).quantize(256, dither=Image.Dither.NONE)
    together.save(TARGET, optimize=True)


def _shot(browser: Browser, address: str, size: tuple[int, int], *, phone: bool) -> Image.Image:
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=SCALE,
        is_mobile=phone,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page.goto(address)
    page.wait_for_load_state("networkidle")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return image


def _beside(phone: Image.Image, desktop: Image.Image) -> Image.Image:
    height = max(phone.height, desktop.height) + 2 * GAP
    width = phone.width + desktop.width + 3 * GAP
    sheet = Image.new("RGB", (width, height), BACKGROUND)
    for image, x in ((phone, GAP), (desktop, phone.width + 2 * GAP)):
        rounded = Image.new("L", image.size, 0)
        ImageDraw.Draw(rounded).rounded_rectangle((0, 0, *image.size), 24 * SCALE, fill=255)
        sheet.paste(image, (x, (height - image.height) // 2), rounded)
    return sheet.resize((width // SCALE, height // SCALE), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
