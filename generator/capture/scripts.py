"""Runs the scripts of the folder `page` in a page of the browser."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Any

from playwright.sync_api import Page


def run_script(page: Page, name: str, argument: object = None) -> Any:  # noqa: ANN401 - each script has its own
    """Run a script in the page with what all of them share, and return its result."""
    return page.evaluate(_source(name), argument)


@functools.cache
def _source(script: str) -> str:
    folder = resources.files("generator.capture") / "page"
    parts = (
        (folder / f"{name}.js").read_text("utf-8") for name in ("sight", "fingerprint", script)
    )
    sight, fingerprint, body = parts
    return f"(argument) => {{\n{sight}\n{fingerprint}\nreturn (\n{body})(argument);\n}}"
