"""Pages rendered by a real browser: the picture, the picture without its text, the sidecar, the marks."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from generator.nouns.guide.marks import Mark
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project
from generator.nouns.sidecar import Sidecar
from generator.pictures import Drawn
from tests.conftest import write_project
from tests.pictures.midori import drawn, files, one_figure

PAGES = Path(__file__).parent / "pages"
FONTS = Path(__file__).parents[1] / "replicas" / "lancers" / "v1" / "fonts"
HOST = "http://pages.test/"
TYPES = {".html": "text/html", ".css": "text/css", ".woff2": "font/woff2"}
SCREENS: dict[Device, tuple[int, int, Literal[2, 3]]] = {
    "desktop": (1280, 800, 2),
    "phone": (390, 844, 3),
}
BARELY = 8  # of 255: what no eye sees as part of a letter
WITHOUT_TEXT = """* {
  color: transparent !important;
  text-decoration-color: transparent !important;
  caret-color: transparent !important;
}"""
MEASURE = """scale => {
  const box = r => {
    const [left, top] = [Math.max(0, r.left), Math.max(0, r.top)];
    const [right, bottom] = [Math.min(innerWidth, r.right), Math.min(innerHeight, r.bottom)];
    const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
    return [x, y, Math.ceil(right * scale) - x, Math.ceil(bottom * scale) - y];
  };
  const targets = {}, marks = [], text = [];
  for (const element of document.querySelectorAll("[data-target]")) {
    const { target, mark } = element.dataset;
    targets[target] = { box: box(element.getBoundingClientRect()) };
    if (mark) marks.push([mark, target]);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest("style,option")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    text.push(...[...range.getClientRects()].map(box).filter(([, , w, h]) => w > 0 && h > 0));
  }
  return { targets, marks, text };
}"""


@dataclass(frozen=True)
class Rendered:
    """A page of `pages/`; `text` tells the pixels that change when all words turn invisible."""

    name: str
    image: Image.Image
    text: NDArray[np.bool_]
    sidecar: Sidecar
    marks: tuple[Mark, ...]


Render = Callable[[str], Rendered]


@pytest.fixture(scope="module")
def render(browser: Browser) -> Iterator[Render]:
    """Render a page of `pages/` by name; one with `phone` in its name on a phone."""
    tabs: dict[Device, Page] = {}

    def tab(device: Device) -> Page:
        if device not in tabs:
            width, height, scale = SCREENS[device]
            context = browser.new_context(
                viewport={"width": width, "height": height}, device_scale_factor=scale
            )
            tabs[device] = context.new_page()
            tabs[device].route("**/*", _serve)
        return tabs[device]

    def rendered(name: str) -> Rendered:
        device: Device = "phone" if "phone" in name else "desktop"
        return _rendered(name, tab(device), device)

    yield rendered
    for page in tabs.values():
        page.context.close()


def _serve(route: Route) -> None:
    path = route.request.url.removeprefix(HOST)
    file = FONTS / path.removeprefix("fonts/") if path.startswith("fonts/") else PAGES / path
    route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])


def _rendered(name: str, page: Page, device: Device) -> Rendered:
    scale = SCREENS[device][2]
    page.goto(f"{HOST}{name}.html")
    page.evaluate("document.fonts.ready")
    found = page.evaluate(MEASURE, scale)
    image = _picture(page)
    page.add_style_tag(content=WITHOUT_TEXT)
    gap = np.asarray(image, dtype=np.int16) - np.asarray(_picture(page), dtype=np.int16)
    text = np.abs(gap).max(axis=2) > BARELY
    sidecar = _sidecar(name, device, image, found)
    return Rendered(name, image, text, sidecar, _marks(found["marks"]))


def _picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _sidecar(name: str, device: Device, image: Image.Image, found: dict[str, Any]) -> Sidecar:
    data = {
        "guide": "pages",
        "screen": name,
        "device": device,
        "size": image.size,
        "scale": SCREENS[device][2],
        "how": "reproduced",
        "ui": "ja",
        "on": "2026-11-01",
        "targets": found["targets"],
        "text": found["text"],
    }
    return Sidecar.model_validate_json(json.dumps(data))


def _marks(found: list[tuple[str, str]]) -> tuple[Mark, ...]:
    """Read `3` (press), `3!` (irreversible) and `x` (not this one)."""
    return tuple(
        Mark("avoid", "", target)
        if mark == "x"
        else Mark("irreversible" if mark.endswith("!") else "act", mark.rstrip("!"), target)
        for mark, target in found
    )


@pytest.fixture
def project(make_project: Callable[[dict[str, str | bytes]], Project]) -> Project:
    """A sound project, to change."""
    return make_project(files())


@pytest.fixture
def faulty(make_project: Callable[[dict[str, str | bytes]], Project]) -> Project:
    """A project with one figure, which has a fault."""
    return make_project(one_figure())


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Drawn]:
    """A project, and what it gives without any store."""
    project = write_project(tmp_path_factory.mktemp("judged") / "project", one_figure())
    return project, drawn(project)
