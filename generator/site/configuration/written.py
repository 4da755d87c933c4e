"""What `mkdocs.yml` says by itself, looked at before MkDocs reads it: for `taikai check`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import generator
from generator.loader.configuration import UNKNOWN, Configuration, read_configuration
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.places import descend, printable
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.configuration.exclusions import exclusion_faults
from generator.site.configuration.extensions import extensions_of
from generator.site.configuration.fault import Fault
from generator.site.configuration.findings import configuration_findings
from generator.site.configuration.items import item_faults
from generator.site.configuration.known import KNOWN, MAPPING, NAMES_OF_SITE, OPTIONS, PLUGIN
from generator.site.configuration.rule import CONFIGURATION
from generator.site.configuration.settings import Settings
from generator.site.configuration.shapes import (
    plugin_faults,
    shape_faults,
    switched_on,
    theme_faults,
)
from generator.site.configuration.shown import texts_in
from generator.site.configuration.tags import tag_findings
from generator.site.configuration.unknown import unknown_settings

_NOT_OURS = frozenset({"mkdocs", "readthedocs"})
"""Themes that MkDocs itself brings."""
_NOTHING = (None, UNKNOWN, False)
_OFF = frozenset({"false", "no", "off", "n"})
"""How YAML 1.1, by which MkDocs reads, writes what is not to be, in lower case."""


def written_findings(project: Project) -> tuple[Finding, ...]:
    """Return what is wrong with `mkdocs.yml` as it is written.

    What an environment, an inherited file, the command line or MkDocs' own defaults say is not known here.
    """
    file = project.root / "mkdocs.yml"
    if not os.path.lexists(file):
        return ()  # who looks for a project says so
    written = read_configuration(file, project)
    data = written.data
    if not isinstance(data, dict):
        unread = in_file_order((*written.findings, *tag_findings(written)))
        return unread or (_no_mapping(written),)
    options, route = _options(written), written.plugin_route(PLUGIN)
    names = _mapping(options.get("site_name"))
    faults = (
        *shape_faults(data, (), KNOWN),
        *shape_faults(options, route, OPTIONS),
        *theme_faults(data),
        *shape_faults(names, (*route, "site_name"), NAMES_OF_SITE),
        *plugin_faults(data),
        *item_faults(data, project),
        *exclusion_faults(data),
        *_options_faults(written),
    )
    told = {fault.route for fault in faults}
    sound = {name: value for name, value in data.items() if (name,) not in told}
    own = {name: value for name, value in options.items() if (*route, name) not in told}
    return in_file_order(
        (
            *written.findings,
            *unknown_settings(data, (), KNOWN, written),
            *unknown_settings(options, route, OPTIONS, written),
            *unknown_settings(names, (*route, "site_name"), NAMES_OF_SITE, written),
            *(CONFIGURATION.finding(written.place(f.route), f.message, f.help) for f in faults),
            *configuration_findings(_settings(sound, own, written, project), project, written),
        )
    )


def _no_mapping(written: Configuration) -> Finding:
    return CONFIGURATION.finding(
        written.places.of(()),
        say("the file holds no settings"),
        say("write settings as `name: value`, the name of the site as `site_name` first"),
    )


def _options(written: Configuration) -> dict[str, Any]:
    return _mapping(descend(written.data, written.plugin_route(PLUGIN)))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _options_faults(written: Configuration) -> Iterator[Fault]:
    route = written.plugin_route(PLUGIN)
    options = descend(written.data, route)
    if options not in (None, UNKNOWN) and not isinstance(options, dict):
        yield Fault(route, MAPPING.missed(PLUGIN), MAPPING.help)


def _settings(
    data: Mapping[str, Any], options: Mapping[str, object], written: Configuration, project: Project
) -> Settings:
    theme = data.get("theme")
    name, custom = (
        (theme.get("name"), theme.get("custom_dir")) if isinstance(theme, dict) else (theme, None)
    )
    return Settings(
        docs_dir=_folder(data.get("docs_dir"), project),
        site_dir=_folder(data.get("site_dir"), project),
        custom_dir=_folder(custom, project),
        theme=printable(str(name)),
        is_material=not isinstance(name, str) or _may_be_material(name),
        has_palette=isinstance(theme, dict) and theme.get("palette") not in _NOTHING,
        has_fonts=_has_fonts(theme, data),
        has_folders=str(data.get("use_directory_urls")).lower() not in _OFF,
        extensions=switched_on(data, "markdown_extensions"),
        switched_on=tuple(extensions_of(written, project)),
        start=project.root,
        texts=(*texts_in(data), *texts_in(options, written.plugin_route(PLUGIN), OPTIONS)),
        program=Path(generator.__file__).parent,
    )


def _has_fonts(theme: object, data: Mapping[str, Any]) -> bool:
    """Tell whether Material's own fonts, which it loads unless it is told not to, are switched off nowhere."""
    if isinstance(theme, dict):
        return theme.get("font", UNKNOWN if "INHERIT" in data else None) not in (UNKNOWN, False)
    return isinstance(theme, str)


def _folder(value: object, project: Project) -> Path | None:
    return project.root / value if isinstance(value, str) else None


def _may_be_material(theme: str) -> bool:
    """Tell whether a theme is Material, or one that is installed and may extend it."""
    return theme not in _NOT_OURS and bool(entry_points(group="mkdocs.themes", name=theme))
