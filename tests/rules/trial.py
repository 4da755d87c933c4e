"""What the examples of capture, refresh and diff are tried on: a site, a guide and a command."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner, Result

from generator.capture import browser as browsers
from generator.capture.browser import SCREENS, new_context
from generator.cli import main
from tests.capture.conftest import Darkroom, impatient
from tests.capture.live import LiveService
from tests.conftest import write_project
from tests.rules.examples import Block, Example
from tests.rules.project import sections

SERVICE = "https://midori.example"
CAPTURE = "$ taikai capture midori"
HEAD = """<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>みどりマルシェ</title><link rel="icon" href="data:,"></head>
"""
PAGE = "<h1>退会</h1>\n<button>退会する</button>\n"
WITHDRAW = "{find: role=button, label: {ja: 退会する, en: Withdraw}}"
GUIDE = {
    "service": f"service: {{name: {{ja: みどりマルシェ, en: Midori Marche}}, url: '{SERVICE}'}}",
    "capture": "capture: {against: replica:midori/v1}",
    "screens": f"screens: {{leave: {{path: /, targets: {{withdraw: {WITHDRAW}}}}}}}",
    "steps": "steps: [{screen: leave, actions: [{press: withdraw}]}]",
}
"""A guide that can be captured of a site with such a page; an example replaces what it has itself."""

_FOUND = re.compile(r"\b(?:error|warning)\[([a-z-]+)\]: |,title=([a-z-]+)::")


@dataclass(frozen=True)
class Told:
    """What came of a command: the rules of all findings, and whether a picture was written."""

    rules: set[str]
    written: bool


@dataclass(frozen=True)
class Trial:
    """An example, to be tried in a folder that there is not yet, with the browser at an endpoint."""

    example: Example
    root: Path
    browser: str | None

    def run(self, *, scale: int | None = None) -> Told:
        """Run the command of the example, after that which takes an earlier picture if one is needed.

        `scale` is that of the new picture where one is made by hand.
        """
        if self._verb != "capture" or any(block.title == "before" for block in self._blocks):
            self._write_site("before")
            first = type_in(self._darkroom, CAPTURE)
            assert found_in(first) == set(), first.output
        before = self._darkroom.files()
        self._write_site("after")
        if "new.png" in self._command:
            (self.root / "new.png").write_bytes(self._new_picture(scale))
        with self._served() as command:
            result = type_in(self._darkroom, command)
        assert result.exit_code in {0, 1}, result.output
        return Told(found_in(result), self._darkroom.files() != before)

    @property
    def _blocks(self) -> tuple[Block, ...]:
        return (*self.example.given, *self.example.blocks)

    @property
    def _command(self) -> str:
        typed = (block.text.strip() for block in self._blocks if block.format == "console")
        return next(typed, CAPTURE)

    @property
    def _verb(self) -> str:
        return self._command.partition("taikai ")[2].partition(" ")[0]

    @cached_property
    def _darkroom(self) -> Darkroom:
        guide = "".join(block.text for block in self._blocks if block.format == "yaml")
        return Darkroom(
            write_project(self.root, {"guides/midori.yml": sections(GUIDE, guide)}), self.browser
        )

    def _pages(self, when: Literal["before", "after"]) -> Mapping[str, str]:
        """Return what the service shows, by path."""
        pages = {"/": PAGE}
        for block in self._blocks:
            if block.format == "html" and block.title.startswith("/"):
                pages[block.title] = block.text
            elif block.format == "html" and block.title in {"", when}:
                pages["/"] = block.text
        return pages

    def _write_site(self, when: Literal["before", "after"]) -> None:
        for path, body in self._pages(when).items():
            file = self._darkroom.site / f"{path.strip('/') or 'index'}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(HEAD + body, "utf-8")

    @contextmanager
    def _served(self) -> Iterator[str]:
        """Serve the service itself if the command is about it; yield the command with its address."""
        if SERVICE not in self._command:
            yield self._command
            return
        with LiveService(self._pages("after")) as live:
            self._darkroom.change_guide((SERVICE, live.url))
            yield self._command.replace(SERVICE, live.url)

    def _new_picture(self, scale: int | None) -> bytes:
        """Take a picture as a person would, with nothing masked."""
        desktop = SCREENS["desktop"]
        with (
            browsers.KeptBrowser() as kept,
            kept.opened(("127.0.0.1",), self.browser) as browser,
            pytest.MonkeyPatch.context() as patch,
        ):
            patch.setitem(SCREENS, "desktop", replace(desktop, scale=scale or desktop.scale))
            with new_context(browser, "desktop", "ja") as context:
                page = context.new_page()
                page.set_content(HEAD + self._pages("after")["/"])
                return page.screenshot()


def type_in(darkroom: Darkroom, command: str) -> Result:
    """Run a command as a person types it, on a desktop."""
    words = shlex.split(command.removeprefix("$ "))
    start = words.index("taikai")
    environment = dict(word.split("=", 1) for word in words[:start])
    root, (verb, *arguments) = darkroom.project.root, words[start + 1 :]
    given = [str(root / word) if word == "new.png" else word for word in arguments]
    given += ["--project", str(root), "--device", "desktop"]
    if verb == "diff":
        given += ["--format", "github"]  # the one that names the rule
    if verb != "refresh" and darkroom.browser:
        given += ["--browser", darkroom.browser]
    with impatient():
        return CliRunner(env={"LC_ALL": "C", **environment}).invoke(main, [verb, *given])


def found_in(result: Result) -> set[str]:
    """Return the rules of all findings that a command has told."""
    return {in_text or at_github for in_text, at_github in _FOUND.findall(result.output)}
