"""The report page: before, after and a highlight side by side, for each step that has changed.

One HTML file with the pictures beside it. It needs no script and no other host, has both
languages, and shows only pictures that are masked.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.drift.diff import Drift
from generator.drift.report_view import both, guide_view, picture_name
from generator.drift.seen import ScreenSeen
from generator.drift.text import told_rows
from generator.nouns.said import say
from generator.nouns.text import LANGS, Lang
from generator.pages import escape

_TITLE = say("What has changed on the screens")
FILTERS = {"text": escape.text, "lines": escape.lines}


def write_report(drifts: Sequence[Drift], folder: Path, lang: Lang) -> Path:
    """Write the page and its pictures into a folder, and return the page's path.

    `lang` is the language that the page begins with.

    Raises:
        OSError: something cannot be written.
    """
    pictures = {folder / name: seen for drift in drifts for name, seen in _pictures(drift).items()}
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:  # encoding lets go of the interpreter's lock
        list(pool.map(_write, pictures.items()))
    page = folder / "index.html"
    page.unlink(missing_ok=True)  # a link there would lead anywhere, a pipe keep us waiting
    page.write_text(render_report(drifts, lang), encoding="utf-8")
    return page


def render_report(drifts: Sequence[Drift], lang: Lang) -> str:
    """Return the page."""
    guides = tuple(map(guide_view, drifts))
    template = environment().get_template("report.html.jinja")
    start = {each: each == lang for each in LANGS}
    return template.render(guides=guides, titles=both(_TITLE), lang=lang, start=start)


@functools.cache
def environment() -> Environment:
    """Return the environment of the page's template."""
    made = Environment(
        loader=PackageLoader("generator.drift"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(FILTERS)
    return made


def _pictures(drift: Drift) -> dict[str, ScreenSeen]:
    return {
        picture_name(drift, screen, when): seen
        for screen in drift.screens
        if told_rows(screen)
        for when, seen in (("before", screen.old), ("after", screen.new))
        if seen is not None
    }


def _write(item: tuple[Path, ScreenSeen]) -> None:
    path, seen = item
    path.unlink(missing_ok=True)
    path.write_bytes(seen.screenshot.encoded)
