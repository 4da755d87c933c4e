"""Captures of a small site, with one thing changed at a time."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from generator.capture.browser import SCREENS, KeptBrowser, find_chromium
from generator.capture.capture import Captured, capture
from generator.capture.options import CaptureOptions
from generator.loader import load_collection
from generator.nouns.findings import Finding
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project
from generator.nouns.sidecar import Sidecar
from tests.conftest import write_project

HERE = Path(__file__).parent

FLAGS = (
    "--headless",
    "--remote-debugging-port=0",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--no-startup-window",  # a connection that is made while it opens can hang
)

Change = tuple[str, str]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chromium that many tests use one after the other, by its endpoint."""
    path = find_chromium()
    assert path is not None, "there is no Chromium; `make test` brings one"
    profile = tmp_path_factory.mktemp("profile")
    flags = [*FLAGS, f"--user-data-dir={profile}"] + ["--no-sandbox"] * (os.geteuid() == 0)
    told = profile / "told"
    # Into a file: from a pipe somebody would have to read on, or the browser would stop and wait.
    with told.open("w") as file, subprocess.Popen([path, *flags], stderr=file) as process:
        yield _endpoint(told)
        process.terminate()


def _endpoint(told: Path) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = re.search(r"DevTools listening on (\S+)\s", told.read_text())
        if found:
            return found[1]
        time.sleep(0.05)
    raise AssertionError(told.read_text())


@pytest.fixture(scope="module")
def one_connection() -> Iterator[None]:
    """Connect once for all captures of a module: that takes longer than most of them."""
    with KeptBrowser() as kept, pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.capture.capture.opened_browser", kept.opened)
        patch.setattr("generator.capture.browser.KeptBrowser", lambda: nullcontext(kept))
        yield


@pytest.fixture(scope="module")
def coarse() -> Iterator[None]:
    """Play a desktop with a quarter of the pixels, for tests that are not about pixels."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(SCREENS, "desktop", replace(SCREENS["desktop"], scale=1))
        yield


@contextmanager
def impatient() -> Iterator[None]:
    """Let commands wait a second for what is not there, as the sites of tests answer at once or never."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.cli.browsing.CaptureOptions", partial(CaptureOptions, patience=1))
        yield


@dataclass
class Darkroom:
    """A project with the guide and the site of this folder; each `Change` is old and new text."""

    project: Project
    browser: str | None = None

    @property
    def guide(self) -> Path:
        return self.project.guides / "midori.yml"

    @property
    def site(self) -> Path:
        return self.project.root / "tests/replicas/midori/v1"

    def change_guide(self, *changes: Change) -> None:
        _change(self.guide, changes)

    def change_site(self, page: str, *changes: Change) -> None:
        _change(self.site / page, changes)

    def keep_steps(self, *screens: str) -> None:
        """Leave only the steps on some screens: a shorter tour, for what needs no longer one."""
        head, _, tail = self.guide.read_text().partition("steps:\n")
        steps = re.findall(r"  - screen: (.*)\n(    actions: .*\n)", tail)
        kept = "".join(f"  - screen: {s}\n{actions}" for s, actions in steps if s in screens)
        self.guide.write_text(f"{head}steps:\n{kept}")

    def place(self, words: str) -> str:
        """Where words stand in the guide, quotes around them included, as a finding gives it."""
        for number, line in enumerate(self.guide.read_text().splitlines(), 1):
            if words in line:
                column = line.index(words) + 1
                quoted = column > 1 and line[column - 2] in "\"'"
                return f"guides/midori.yml:{number}:{column - quoted}"
        raise AssertionError(words)

    def capture(self, **options: object) -> Captured:
        entry = load_collection(self.project).entry("midori")
        assert entry is not None, load_collection(self.project).findings
        given = {
            "browser": self.browser,
            "devices": ("desktop",),
            "patience": 1.0,
            "today": dt.date(2026, 11, 1),
        }
        return capture(self.project, entry, CaptureOptions(**{**given, **options}))  # type: ignore[arg-type]

    def refused(self, rule: str, **options: object) -> Finding:
        """Capture; return the one finding, an error, after which nothing may have been written."""
        captured = self.capture(**options)
        assert [f.rule for f in captured.findings] == [rule], captured.findings
        assert captured.written == ()
        assert self.files() == {}
        return captured.findings[0]

    def path(self, screen: str, device: Device = "desktop") -> Path:
        return self.project.images / "midori" / device / f"{screen}.png"

    def image(self, screen: str, device: Device = "desktop") -> Image.Image:
        return Image.open(self.path(screen, device)).convert("RGB")

    def sidecar(self, screen: str, device: Device = "desktop") -> Sidecar:
        path = self.path(screen, device).with_suffix(".json")
        return Sidecar.model_validate_json(path.read_bytes())

    def copied(self, root: Path) -> Darkroom:
        """Return the same in another folder: its pictures are taken once for many tests."""
        shutil.copytree(self.project.root, root)
        return Darkroom(Project(root), self.browser)

    def files(self) -> dict[str, bytes]:
        images = self.project.images
        found = (p for p in images.rglob("*") if p.is_file()) if images.exists() else ()
        return {path.relative_to(images).as_posix(): path.read_bytes() for path in found}


def new_darkroom(root: Path, browser: str | None = None) -> Darkroom:
    """Write the project of a darkroom into a folder that there is not yet."""
    guide = (HERE / "guide.yml").read_text().replace("SERVICE", "https://midori.example")
    site = (HERE / "site").iterdir()
    files = {f"tests/replicas/midori/v1/{p.name}": p.read_bytes() for p in site}
    return Darkroom(write_project(root, {"guides/midori.yml": guide, **files}), browser)


@pytest.fixture
def darkroom(tmp_path: Path, browser: str) -> Darkroom:
    return new_darkroom(tmp_path / "project", browser)


def _change(path: Path, changes: tuple[Change, ...]) -> None:
    text = path.read_text()
    for old, new in changes:
        assert old in text, f"{path.name} has no {old!r}"
        text = text.replace(old, new)
    path.write_text(text)
