"""The extensions of Markdown that a file switches on, with the options that it gives each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.loader.configuration import UNKNOWN, Configuration
from generator.nouns.places import Route, descend
from generator.nouns.project import Project
from generator.site.configuration.settings import Extension
from generator.site.configuration.tags import RELATIVE


def extensions_of(written: Configuration, project: Project) -> Iterator[Extension]:
    """Yield what the file says of extensions; nothing of a mapping that an inherited file may add to."""
    for name in sorted(_names(written.data)):
        route = written.extension_route(name)
        options: Any = descend(written.data, route) if route[-1] == name else None
        if isinstance(options, Mapping):
            options = _resolved(options, route, written, project)
        yield Extension(name, None if options is UNKNOWN else options or {})


def _names(data: Mapping[str, Any]) -> frozenset[str]:
    listed = data.get("markdown_extensions")
    if isinstance(listed, dict):
        return frozenset() if "INHERIT" in data else frozenset(listed)
    if not isinstance(listed, list):
        return frozenset()
    names = (name for item in listed for name in (item if isinstance(item, dict) else (item,)))
    return frozenset(name for name in names if isinstance(name, str))


def _resolved(value: object, route: Route, written: Configuration, project: Project) -> object:
    """Return a value in which `!relative` stands for the folder that it means."""
    if isinstance(value, list):
        return [_resolved(v, (*route, n), written, project) for n, v in enumerate(value)]
    if isinstance(value, dict):
        return {k: _resolved(v, (*route, k), written, project) for k, v in value.items()}
    tag = written.tag(route)
    if value is not UNKNOWN or tag is None or tag.short != RELATIVE:
        return value
    start, _, below = tag.text.partition("/")
    folders: Mapping[str, Path] = {
        "": project.guides,  # that of the page, which is one of the guides
        "$docs_dir": project.guides,
        "$config_dir": project.root,
    }
    return folders[start] / below if start in folders else UNKNOWN
