"""Settings of the wrong shape: MkDocs would refuse them as well, but not at their line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.loader.configuration import UNKNOWN
from generator.nouns.places import Route
from generator.nouns.said import say
from generator.site.configuration.fault import Fault
from generator.site.configuration.known import PLUGIN, THEME, Known

_NEEDED = frozenset({"site_name"})


def shape_faults(
    options: Mapping[str, object], route: Route, known: Mapping[str, Known]
) -> Iterator[Fault]:
    """Yield a fault for each setting that is something else than its shape.

    Without a value, most are as good as not written.
    """
    for name, value in options.items():
        shape = known[name].shape if name in known else None
        is_open = value is UNKNOWN or (value is None and name not in _NEEDED)
        if shape is not None and not is_open and not shape.holds(value):
            yield Fault((*route, name), shape.missed(name), shape.help)


def theme_faults(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the shape of a theme that is written as a mapping."""
    theme = data.get("theme")
    if not isinstance(theme, dict):
        return
    yield from shape_faults(theme, ("theme",), THEME)
    if theme.get("name", UNKNOWN if "INHERIT" in data else None) is None:
        yield Fault(
            ("theme",), say("the theme has no name"), say("write `name: material` below it")
        )


def plugin_faults(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault where the plugins are listed, but this one is not."""
    names = switched_on(data, "plugins")
    if names is not None and PLUGIN not in {name.removeprefix("/") for name in names}:
        message = say("the plugin `taikai`, which makes the pages, is not switched on")
        help_ = say("write `- taikai` in a line of its own below `plugins:`")
        yield Fault(("plugins",), message, help_)


def switched_on(data: Mapping[str, Any], setting: str) -> frozenset[str] | None:
    """Return the plugins, or extensions, that are listed by name; None where that is not known."""
    written = data.get(setting)
    if isinstance(written, dict):  # an inherited file may add to it
        return None if "INHERIT" in data else frozenset(written)
    if not isinstance(written, list) or UNKNOWN in written:
        return None
    return frozenset(
        name for item in written for name in (item if isinstance(item, dict) else (str(item),))
    )
