"""The settings that MkDocs and this plugin know: the shape of each, and what it becomes on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.nouns.said import say
from generator.site.configuration.settings import Kind


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value may be: as plain data, what to say of a setting that is not, and what to do."""

    holds: Callable[[object], bool]
    missed: Callable[[str], str]
    help: str


_WORDS = ("true", "false", "yes", "no", "on", "off")
_SWITCHES = tuple(form for word in _WORDS for form in (word, word.title(), word.upper()))
"""Words of YAML 1.1, by which MkDocs reads its file."""


def _list_or(*others: type) -> Shape:
    return Shape(
        lambda value: isinstance(value, (list, *others)),
        lambda name: say("`{setting}` is no list", setting=name),
        say("write each item in a line of its own, after `- `"),
    )


LIST = _list_or()
NAMES = _list_or(dict)
"""Names, each with or without options."""
TEXT = Shape(
    lambda value: isinstance(value, str),
    lambda name: say("`{setting}` is no text", setting=name),
    say("write it in quotes"),
)
SWITCH = Shape(
    lambda value: isinstance(value, bool) or value in _SWITCHES,
    lambda name: say("`{setting}` is neither `true` nor `false`", setting=name),
    say("write one of the two"),
)
MAPPING = Shape(
    lambda value: isinstance(value, dict),
    lambda name: say("`{setting}` is no mapping", setting=name),
    say("write `name: value` below it"),
)
ADDRESS = Shape(
    lambda value: isinstance(value, str) and bool(re.fullmatch(r".+:\d{1,5}", value)),
    lambda name: say("`{setting}` is no address of a server", setting=name),
    say("write a host and a port, such as `127.0.0.1:8000`"),
)
NAME = Shape(
    lambda value: isinstance(value, (str, dict)),
    lambda name: say("`{setting}` is no name", setting=name),
    say("write `{{name: …}}`"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A setting: its shape, and what it becomes (None: no page shows it)."""

    shape: Shape | None = None
    kind: Kind | None = None


KNOWN: Mapping[str, Known] = {
    "INHERIT": Known(TEXT),
    "site_name": Known(TEXT, Kind.WORDS),
    "site_url": Known(TEXT, Kind.ADDRESS),
    "site_description": Known(TEXT, Kind.WORDS),
    "site_author": Known(TEXT, Kind.WORDS),
    "copyright": Known(TEXT, Kind.WORDS),  # HTML, as MkDocs has it
    "repo_url": Known(TEXT, Kind.ADDRESS),
    "repo_name": Known(TEXT, Kind.WORDS),
    "edit_uri": Known(TEXT, Kind.PATH),
    "edit_uri_template": Known(TEXT, Kind.PATH),
    "docs_dir": Known(TEXT),
    "site_dir": Known(TEXT),
    "theme": Known(NAME, Kind.AS_IS),
    "use_directory_urls": Known(SWITCH),
    "strict": Known(SWITCH),
    "dev_addr": Known(ADDRESS),
    "extra": Known(MAPPING, Kind.AS_IS),
    "extra_css": Known(LIST, Kind.LOADED),
    "extra_javascript": Known(LIST, Kind.SCRIPT),
    "extra_templates": Known(LIST),
    "markdown_extensions": Known(NAMES),
    "plugins": Known(NAMES),
    "hooks": Known(LIST),
    "nav": Known(LIST),
    "exclude_docs": Known(TEXT),
    "draft_docs": Known(TEXT),
    "not_in_nav": Known(TEXT),
    "remote_branch": Known(TEXT),
    "remote_name": Known(TEXT),
    "validation": Known(MAPPING),
    "watch": Known(LIST),
}
"""The settings of MkDocs by name, but for those that it refuses or warns of."""

THEME: Mapping[str, Known] = {
    "name": Known(TEXT),
    "custom_dir": Known(TEXT),
    "static_templates": Known(LIST),
    "locale": Known(TEXT),
}
"""The settings of a theme that MkDocs itself reads; each theme has more."""

PLUGIN = "taikai"

NAMES_OF_SITE: Mapping[str, Known] = {"ja": Known(TEXT), "en": Known(TEXT)}
"""The option `site_name` of this plugin: a name by language."""

OPTIONS: Mapping[str, Known] = {
    "site_name": Known(MAPPING, Kind.WORDS),
    "report_url": Known(TEXT, Kind.MAILABLE),
    "reference": Known(SWITCH),
    "enabled": Known(SWITCH),
}
"""The options of this plugin, with that which MkDocs adds to those of any."""
