"""What MkDocs has read as its configuration, as the plain data that is checked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir
from mkdocs.utils.yaml import RelativeDirPlaceholder

from generator.nouns.places import Route
from generator.plugin.watch import PACKAGE
from generator.site.configuration import OPTIONS, Extension, Settings, texts_in

_MADE = frozenset({"config_file_path", "mdx_configs"})
"""What MkDocs puts beside the settings that people write; no page shows it."""


def settings_of(config: MkDocsConfig, options: Mapping[str, object], plugin: Route) -> Settings:
    """Return the settings of a build; `plugin` is the route to the plugin's own options."""
    custom = config.theme.custom_dir
    written = {name: value for name, value in config.items() if name not in _MADE}
    written["extra_javascript"] = [_as_written(script) for script in config.extra_javascript]
    return Settings(
        docs_dir=Path(config.docs_dir),
        site_dir=Path(config.site_dir),
        custom_dir=Path(custom) if custom else None,
        theme=str(config.theme.name),
        is_material=get_theme_dir("material") in config.theme.dirs,
        has_palette=bool(config.theme.get("palette")),
        has_fonts=bool(config.theme.get("font")),
        has_folders=config.use_directory_urls,
        extensions=frozenset(config.markdown_extensions),
        switched_on=tuple(_extension(name, config) for name in config.markdown_extensions),
        start=Path.cwd(),  # where the extensions themselves begin
        texts=(
            *texts_in(written),
            *texts_in(options, plugin, OPTIONS),
        ),
        program=PACKAGE,
    )


def _as_written(script: ExtraScriptValue | str) -> str | dict[str, str]:
    """Return a script as `mkdocs.yml` names it."""
    return script if isinstance(script, str) else {"path": script.path, "type": script.type}


def _extension(name: str, config: MkDocsConfig) -> Extension:
    options = config.mdx_configs.get(name, {})
    return Extension(name, {key: _resolved(value, config) for key, value in options.items()})


def _resolved(value: object, config: MkDocsConfig) -> object:
    """Return an option in which a folder stands for `!relative`."""
    if isinstance(value, list):
        return [_resolved(part, config) for part in value]
    if isinstance(value, dict):
        return {key: _resolved(part, config) for key, part in value.items()}
    if isinstance(value, RelativeDirPlaceholder):  # that of the page, which is not known yet
        return Path(config.docs_dir)
    return Path(os.fspath(value)) if isinstance(value, os.PathLike) else value
