"""The style sheet: written in parts, one for each component, and published as one file.

Each sheet holds up the first view of a page, so seventeen small ones cost a phone more than one.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.plugin.watch import THEME

STYLE_SHEET = "assets/stylesheets/taikai.css"
_STYLES = (
    "tokens", "base", "frame", "search", "card", "intro", "precautions", "pairs", "ways", "steps",
    "told", "figures", "viewer", "knowledge", "index", "reference", "print",
)  # fmt: skip
"""The parts in their order: tokens before what uses them, print after what it changes."""


def style_sheet(config: MkDocsConfig) -> File:
    """Return the parts as one file."""
    folder = THEME / "assets" / "stylesheets"
    parts = ((folder / f"{name}.css").read_text("utf-8") for name in _STYLES)
    return File.generated(config, STYLE_SHEET, content="\n".join(parts))


def is_part(uri: str) -> bool:
    """Tell whether a file of the theme is published as part of the one."""
    return uri in {f"assets/stylesheets/{name}.css" for name in _STYLES}
