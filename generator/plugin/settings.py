"""What MkDocs has read as its configuration, as the plain data that is checked."""

from __future__ import annotations

from collections import UserString
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from generator.nouns.places import Route
from generator.plugin.watch import PACKAGE
from generator.site.configuration import Kind, Setting, Settings

_KINDS = {
    "site_name": Kind.WORDS,
    "site_description": Kind.WORDS,
    "site_author": Kind.WORDS,
    "copyright": Kind.WORDS,  # HTML, as MkDocs has it
    "repo_name": Kind.WORDS,
    "site_url": Kind.ADDRESS,
    "repo_url": Kind.ADDRESS,
    "edit_uri": Kind.PATH,
    "edit_uri_template": Kind.PATH,
    "extra_css": Kind.PATH,
    "extra_javascript": Kind.PATH,
    "report_url": Kind.MAILABLE,
}
"""What becomes of a setting; any other is shown as it is, for all that is known of a theme."""
_UNSHOWN = frozenset({
    "config_file_path", "dev_addr", "docs_dir", "draft_docs", "exclude_docs", "extra_templates", "hooks",
    "markdown_extensions", "mdx_configs", "nav", "not_in_nav", "pages", "plugins", "remote_branch",
    "remote_name", "site_dir", "validation", "watch",
})  # fmt: skip
"""What no page shows: folders, programs, and what the plugin sets itself."""


def settings_of(config: MkDocsConfig, options: Mapping[str, object], plugin: Route) -> Settings:
    """Return the settings of a build; `plugin` is the route to the plugin's own options."""
    custom = config.theme.custom_dir
    return Settings(
        docs_dir=Path(config.docs_dir),
        site_dir=Path(config.site_dir),
        custom_dir=Path(custom) if custom else None,
        theme=str(config.theme.name),
        is_material=get_theme_dir("material") in config.theme.dirs,
        has_folders=config.use_directory_urls,
        extensions=frozenset(config.markdown_extensions),
        texts=(*_of_kinds(config, ()), *_of_kinds(options, plugin)),
        program=PACKAGE,
    )


def _of_kinds(options: Mapping[str, object], route: Route) -> Iterator[Setting]:
    seen: set[int] = set()
    for name, value in options.items():
        if name not in _UNSHOWN:
            yield from _texts(value, (*route, name), _KINDS.get(name, Kind.AS_IS), seen)


def _texts(value: object, route: Route, kind: Kind, seen: set[int]) -> Iterator[Setting]:
    """Yield the texts in a value of any shape; a theme may show the keys of mappings as well.

    `seen` holds the lists and mappings that were looked into: by aliases a few lines of YAML can
    hold one within another without end.
    """
    if isinstance(value, ExtraScriptValue):
        yield Setting(route, value.path, kind)
        yield Setting((*route, "type"), value.type, Kind.AS_IS)
    elif isinstance(value, UserString):
        yield Setting(route, str(value), kind)
    elif isinstance(value, (list, tuple, set)) or (
        isinstance(value, Mapping) and kind is not Kind.PATH
    ):
        if id(value) not in seen:
            seen.add(id(value))
            yield from _within(value, route, kind, seen)
    elif isinstance(value, str) or (kind is Kind.PATH and value is not None):
        yield Setting(route, value, kind)


def _within(
    value: Collection[object], route: Route, kind: Kind, seen: set[int]
) -> Iterator[Setting]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield Setting((*route, key), str(key), Kind.AS_IS)
            yield from _texts(part, (*route, key), kind, seen)
    else:
        for index, part in enumerate(value):
            yield from _texts(part, (*route, index), kind, seen)
