"""The settings of a build that matter to readers and to the project, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from generator.nouns.places import Route, printable


class Kind(Enum):
    """What a text of the configuration becomes on a page."""

    WORDS = auto()
    """Words that are escaped, or HTML by its author's will: only what no file can hold is wrong."""
    ADDRESS = auto()
    """An address in full, of the web."""
    MAILABLE = auto()
    """An address in full, of the web or of a mailbox."""
    PATH = auto()
    """An address, or a path within the site."""
    LOADED = auto()
    """A path within the site, of what every page loads."""
    SCRIPT = auto()
    """The same, or a mapping with it as `path`."""
    AS_IS = auto()
    """A text that a theme puts into a page as it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value, and the route to it in the file."""

    route: Route
    value: object
    kind: Kind

    @property
    def name(self) -> str:
        """What findings call it, such as `extra.social.0.link`."""
        return printable(".".join(str(part) for part in self.route))


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension of Markdown, with its options (None where they are not known before a build)."""

    name: str
    options: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build is to do, whether the file, one that it inherits or the command line says so.

    `is_material` tells whether the theme has the templates that ours extend, `has_folders` whether
    each page is a folder with an index, `extensions` are those of Markdown by name, `switched_on` are
    those of which more is known, `start` is the folder that their relative paths begin at, `program`
    is that of this program. `has_palette` tells whether the theme is to bring colours of its
    own, `has_fonts` whether it is to load fonts from another host. None stands for what is not known before a build.
    """

    docs_dir: Path | None
    site_dir: Path | None
    custom_dir: Path | None
    theme: str
    is_material: bool
    has_palette: bool
    has_fonts: bool
    has_folders: bool
    extensions: frozenset[str] | None
    switched_on: Sequence[Extension]
    start: Path
    texts: Sequence[Setting]
    program: Path
