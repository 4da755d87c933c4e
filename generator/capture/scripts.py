"""Runs the scripts of the folder `page` in a page of the browser."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Any

from playwright.sync_api import Error, Page

_SHARED = ("sight", "fingerprint")


def run_script(page: Page, name: str, argument: object = None) -> Any:  # noqa: ANN401 - each script has its own
    """Run a script in the page with what all of them share, and return its result."""
    (result,) = run_scripts(page, (name,), argument)
    return result


def run_scripts(page: Page, names: tuple[str, ...], argument: object = None) -> list[Any]:
    """Run scripts one after the other with the same argument, and return their results.

    The way to the browser and back takes longer than most scripts.

    Raises:
        playwright.sync_api.Error: the page is gone, or has made something else of the results.
    """
    try:
        results: list[Any] = json.loads(page.evaluate(_source(names), argument))
    except (ValueError, TypeError) as error:
        raise Error("a script of the page stands in for what the browser brings") from error
    return results


@functools.cache
def _source(scripts: tuple[str, ...]) -> str:
    folder = resources.files("generator.capture") / "page"
    shared = "\n".join((folder / f"{name}.js").read_text("utf-8") for name in _SHARED)
    calls = (
        f"await (\n{(folder / f'{name}.js').read_text('utf-8')})(argument)" for name in scripts
    )
    return f"async (argument) => {{\n{shared}\nreturn packed([{', '.join(calls)}]);\n}}"
