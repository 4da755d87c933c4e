"""Photographs pages and measures, from the page itself, where every element of them truly stands.

An element is known again by being the same node: before a page's own scripts and those of a change
run, each node that the parser made gets its number. A change may move, rename or restyle a node; a
decoy that a change adds has no number. No look, text or place is used.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from generator.capture.browser import SCREENS, DeviceScreen, find_chromium
from generator.nouns.geometry import Box
from generator.nouns.sidecar import Fingerprint
from generator.relocation.fingerprint import Element

Kind = Literal["desktop", "phone", "monitor"]

KINDS: Mapping[Kind, DeviceScreen] = {
    "desktop": SCREENS["desktop"],
    "phone": SCREENS["phone"],
    "monitor": replace(SCREENS["desktop"], scale=1),  # most screens by which people take pictures
}

HERE = Path(__file__).parent
CAPTURE = Path("generator/capture/page")

FLAGS = (
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--enable-blink-features=ComputedAccessibilityInfo",  # role and name of an element, in one call
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

_NUMBER = """
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  [...document.body.querySelectorAll("*")].forEach((node, index) => { node.taikaiNumber = index; });
});
"""

_MEASURE = "\n".join(
    path.read_text("utf-8")
    for path in (
        *(HERE.parents[1] / CAPTURE / f"{name}.js" for name in ("sight", "fingerprint")),
        HERE / "studio.js",
    )
)


@dataclass(frozen=True)
class Node:
    """An element of a page as it truly is; `number` is None for one that a change has added.

    `seen` tells whether it stands wholly in the picture, `look` is equal for elements that the
    page draws alike.
    """

    number: int | None
    element: Element
    seen: bool
    words: str
    look: str

    @property
    def box(self) -> Box:
        assert self.element.box is not None
        return self.element.box


@dataclass(frozen=True, eq=False)
class Photo:
    """A picture of a page, and all that could be meant on it."""

    png: bytes
    scale: int
    nodes: tuple[Node, ...]
    words: str

    @cached_property
    def pixels(self) -> NDArray[np.uint8]:
        with Image.open(io.BytesIO(self.png)) as image:
            return np.asarray(image.convert("RGB"))

    @cached_property
    def seen(self) -> Mapping[int, Node]:
        """What the parser made and the picture shows, by number."""
        return {node.number: node for node in self.nodes if node.seen and node.number is not None}


@contextmanager
def opened_studio() -> Iterator[Browser]:
    """Start a Chromium that can reach no host but this one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*FLAGS])
        yield browser
        browser.close()


@contextmanager
def opened_page(browser: Browser, kind: Kind) -> Iterator[Page]:
    """Open a page on a kind of screen in which every node of a document gets its number."""
    screen = KINDS[kind]
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.scale,
        is_mobile=screen.touch,
        locale="ja-JP",
        reduced_motion="reduce",
    )
    try:
        context.add_init_script(_NUMBER)
        yield context.new_page()
    finally:
        context.close()


def photograph(page: Page, kind: Kind) -> Photo:
    """Take a picture of what the page shows, and measure it."""
    page.evaluate("document.fonts.ready")
    measured: list[dict[str, Any]] = page.evaluate(_MEASURE)
    words = " ".join(page.inner_text("body").split())
    return Photo(page.screenshot(), KINDS[kind].scale, tuple(map(_node, measured)), words)


def _node(measured: dict[str, Any]) -> Node:
    x, y, width, height = measured["box"]
    return Node(
        number=measured["number"],
        element=Element(Fingerprint(**measured["fingerprint"]), Box(x, y, width, height)),
        seen=measured["seen"],
        words=measured["words"],
        look=measured["look"],
    )
