"""The items of lists: what MkDocs would refuse of one, or of two together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.loader.configuration import UNKNOWN
from generator.nouns.places import Route, readable
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.configuration.fault import Fault
from generator.site.configuration.known import NAME, PLUGIN, TEXT


def item_faults(data: Mapping[str, Any], project: Project) -> Iterator[Fault]:
    """Yield what is wrong with an item of plugins, of extensions of Markdown or of hooks."""
    yield from _named(data, "plugins")
    yield from _named(data, "markdown_extensions")
    yield from _twice(data)
    yield from _hooks(data, project)


def _items(data: Mapping[str, Any], setting: str) -> Iterator[tuple[Route, Any]]:
    listed = data.get(setting)
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if item is not UNKNOWN:
            yield (setting, index), item


def _named(data: Mapping[str, Any], setting: str) -> Iterator[Fault]:
    for route, item in _items(data, setting):
        if not item or not isinstance(item, (str, dict)):
            yield Fault(route, NAME.missed(".".join(map(str, route))), NAME.help)
        elif isinstance(item, dict) and len(item) > 1:
            message = say(
                "an item of `{setting}` has more than one name: {names}",
                setting=setting,
                names=", ".join(f"`{name[:40]}`" for name in list(item)[:3]),
            )
            help_ = say(
                "begin each with `- ` in a line of its own; options stand further to the right"
            )
            yield Fault(route, message, help_)


def _twice(data: Mapping[str, Any]) -> Iterator[Fault]:
    plugins = data.get("plugins")
    routes: list[Route] = [
        (*route, name) if isinstance(item, dict) else route
        for route, item in _items(data, "plugins")
        if isinstance(item, (str, dict))
        for name in (item if isinstance(item, dict) else (item,))
        if name.removeprefix("/") == PLUGIN
    ]
    if isinstance(plugins, dict):
        routes = [("plugins", name) for name in plugins if name.removeprefix("/") == PLUGIN]
    for route in routes[1:]:
        message = say("the plugin `taikai` is switched on a second time")
        yield Fault(route, message, say("remove one of the two"))


def _hooks(data: Mapping[str, Any], project: Project) -> Iterator[Fault]:
    for route, item in _items(data, "hooks"):
        if not isinstance(item, str):
            yield Fault(route, TEXT.missed(".".join(map(str, route))), TEXT.help)
        elif not os.path.isfile(project.root / item):  # noqa: PTH113 - Path.is_file fails at a long name
            message = say("there is no file `{file}`", file=readable(Path(item))[:100])
            yield Fault(route, message, say("write the path from `mkdocs.yml` to it, or remove it"))
