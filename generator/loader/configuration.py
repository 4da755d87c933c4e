"""Where the settings of a site stand in the file that MkDocs reads them from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.loader.reading.limits import MAX_DEFINITION_BYTES
from generator.loader.reading.source import read_text
from generator.loader.reading.yaml_reader import read_yaml
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Places, Route, descend
from generator.nouns.project import Project


@dataclass(frozen=True, slots=True)
class Configuration:
    """The data of the file as it is written, and the places of it."""

    data: Any
    places: Places

    def place(self, route: Route) -> Place:
        """Return where a setting stands: the file as a whole where something else has set it."""
        stands_here = isinstance(self.data, dict) and route[0] in self.data
        return self.places.of(route) if stands_here else Place(self.places.path)

    def plugin_route(self, name: str) -> Route:
        """Return the route to the options of a plugin; plugins are a list or a mapping."""
        plugins = descend(self.data, ("plugins",))
        if isinstance(plugins, list):
            named = (i for i, item in enumerate(plugins) if isinstance(item, dict) and name in item)
            return ("plugins", next(named, 0), name)
        return ("plugins", name)


def read_configuration(path: Path, project: Project) -> Configuration:
    """Return what is known of the places in the configuration; MkDocs itself says what it means.

    Tags, anchors and aliases are no fault here, as MkDocs has them.
    """
    text = read_text(path, project, MAX_DEFINITION_BYTES)
    shown_as = project.relative(path)
    if isinstance(text, Finding):
        return Configuration(None, Places(shown_as))
    document = read_yaml(text, shown_as)
    return Configuration(document.data, document.places)
