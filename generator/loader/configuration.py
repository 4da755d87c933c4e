"""The file that MkDocs reads the settings of a site from, as it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.loader.reading.document import Document
from generator.loader.reading.source import read_settings
from generator.loader.reading.tags import Tag
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Places, Route, Span, descend
from generator.nouns.project import Project

UNKNOWN = object()
"""Stands for a value that the file does not tell by itself."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the file says, and where; `findings` tell what nobody could read in it.

    In `data`, `UNKNOWN` stands for what only MkDocs can tell: the value of a tag, of an alias, of
    a mapping that others are merged into. `tags` are those of the whole file.
    """

    data: Any
    places: Places
    findings: tuple[Finding, ...] = ()
    tags: Mapping[Span, Tag] = field(default_factory=dict)

    def place(self, route: Route, *, key: bool = False) -> Place:
        """Return where a setting stands (its name, with `key`): the file as a whole where it does not."""
        stands_here = isinstance(self.data, dict) and route[:1] and route[0] in self.data
        return self.places.of(route, key=key) if stands_here else Place(self.places.path)

    def plugin_route(self, name: str) -> Route:
        """Return the route to the options of a plugin; plugins are a list or a mapping."""
        plugins = descend(self.data, ("plugins",))
        if isinstance(plugins, list):
            named = (i for i, item in enumerate(plugins) if isinstance(item, dict) and name in item)
            return ("plugins", next(named, 0), name)
        return ("plugins", name)

    def extension_route(self, name: str) -> Route:
        """Return the route to the options of an extension of Markdown, or to its name without any."""
        listed = descend(self.data, ("markdown_extensions",))
        if not isinstance(listed, list):
            return ("markdown_extensions", name)
        route: Route = ("markdown_extensions",)
        for index, item in enumerate(listed):  # MkDocs takes the last options that there are
            if isinstance(item, dict) and item.get(name):
                route = ("markdown_extensions", index, name)
            elif len(route) == 1 and (item == name or (isinstance(item, dict) and name in item)):
                route = ("markdown_extensions", index)
        return route

    def tag(self, route: Route) -> Tag | None:
        """Return the tag of a text or number."""
        span = self.places.values.get(route)
        return None if span is None else self.tags.get(span)


def read_configuration(path: Path, project: Project) -> Configuration:
    """Return what the file says by itself; MkDocs alone knows all of what it means."""
    document = read_settings(path, project)
    if isinstance(document, Finding):
        return Configuration(None, Places(project.relative(path)), (document,))
    data = _known(document.data, (), document)
    return Configuration(data, document.places, document.findings, document.tags)


def _known(value: Any, route: Route, document: Document) -> Any:  # noqa: ANN401 - any shape
    """Return a value without the parts that could not be read, or stand for others."""
    if route and route in document.broken:
        return UNKNOWN
    if isinstance(value, dict):
        return {key: _known(part, (*route, key), document) for key, part in value.items()}
    if isinstance(value, list):
        return [_known(part, (*route, index), document) for index, part in enumerate(value)]
    return value
