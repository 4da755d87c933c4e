"""The frame around the pages: the theme whose templates ours extend, and the Markdown they are in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.said import say
from generator.site.configuration.fault import Fault
from generator.site.configuration.settings import Settings

_NEEDED = ("attr_list", "md_in_html")
_BUNDLES = frozenset({"extra", "pymdownx.extra"})
"""Extensions that bring those which are needed."""


def frame_faults(settings: Settings) -> Iterator[Fault]:
    """Yield what keeps the pages from being shown as they are meant."""
    if not settings.is_material:
        message = say(
            "the theme is `{theme}`, but the pages are made for `material`", theme=settings.theme
        )
        yield Fault(("theme",), message, say("write `theme: {{name: material, font: false}}`"))
    elif settings.has_fonts:
        message = say("the theme would load fonts from another host on every page")
        yield Fault(("theme", "font"), message, say("write `font: false` below `name:`"))
    if settings.has_palette:
        message = say("the colours of the pages are this program's own; no palette is published")
        yield Fault(("theme", "palette"), message, say("remove `palette`"))
    if not settings.has_folders:
        message = say("`use_directory_urls` is off, but pages link to each other as folders")
        yield Fault(("use_directory_urls",), message, say("remove the line"))
    lacking = _lacking(settings.extensions)
    if lacking:
        message = say(
            "the Markdown of the pages needs {extensions}, which is not switched on",
            extensions=", ".join(f"`{name}`" for name in lacking),
        )
        lines = ", ".join(f"`- {name}`" for name in lacking)
        help_ = say(
            "write below `markdown_extensions:`, each in a line of its own: {lines}", lines=lines
        )
        yield Fault(("markdown_extensions",), message, help_)


def _lacking(extensions: frozenset[str] | None) -> list[str]:
    if extensions is None:
        return []
    names = {name.removeprefix("markdown.extensions.").partition(":")[0] for name in extensions}
    return [] if names & _BUNDLES else [name for name in _NEEDED if name not in names]
