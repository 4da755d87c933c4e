"""What extensions of Markdown put into pages from files: only `guides` is looked at before."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.loader.configuration import UNKNOWN, Configuration
from generator.nouns.places import Route, printable
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.configuration.fault import Fault
from generator.site.configuration.known import TEXT
from generator.site.configuration.real import is_within
from generator.site.configuration.settings import Extension, Settings

_MAX_SHOWN = 100
"""Characters of a path in a message."""
_OFF = frozenset({"false", "no", "n", "off", "0", "none"})
_ON = frozenset({"true", "yes", "y", "on", "1"})
"""How Markdown reads a switch that is written as a text, in lower case."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The options of an extension that reads files.

    `folders` say below which folder: the first that is set counts; without any it is the one in
    which a build is started. `bound` is the switch that keeps it there, `fetches` the one
    that lets it read from other hosts; `example` is what to write.
    """

    folders: tuple[str, ...]
    bound: str
    fetches: str
    example: str


READERS: Mapping[str, Reader] = {
    "pymdownx.snippets": Reader(
        ("base_path",), "restrict_base_path", "url_download", "base_path: [guides]"
    ),
    "pymdownx.b64": Reader(("root_path", "base_path"), "restrict_path", "", "base_path: guides"),
}
_UNBOUND = frozenset(
    {"markdown_include", "markdown_include.include", "mdx_include", "mdx_include.mdx_include"}
)
"""What reads any path that a page names, whatever folder is set: the option only resolves paths."""


def inclusion_faults(
    settings: Settings, project: Project, written: Configuration
) -> Iterator[Fault]:
    """Yield where an extension could publish what is not looked at."""
    for extension in settings.switched_on:
        name, route = extension.name.partition(":")[0], written.extension_route(extension.name)
        if name in _UNBOUND:
            yield _unbound(name, route)
        elif name in READERS and isinstance(extension.options, Mapping):
            reader = READERS[name]
            yield from _beyond(reader, extension.options, route, settings.start, project)
            yield from _switches(reader, extension, route)
        elif name == "pymdownx.emoji" and isinstance(extension.options, Mapping):
            yield from _icons(extension.options, route, settings.start, project)


def _unbound(name: str, route: Route) -> Fault:
    message = say("with `{extension}`, a page could publish any file", extension=name)
    help_ = say("use `pymdownx.snippets` instead, and write `base_path: [guides]` below it")
    return Fault(route, message, help_)


def _beyond(
    reader: Reader, options: Mapping[str, object], route: Route, start: Path, project: Project
) -> Iterator[Fault]:
    """Yield each folder that is not within that of the guides."""
    option = next((name for name in reader.folders if options.get(name)), "")
    if not option and options.get(reader.folders[0]) == []:
        return  # no folder at all
    value = options.get(option, ".")
    several = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
    for index, folder in several:
        at = (*route, *((option,) if option else ()), *(() if index is None else (index,)))
        if folder is UNKNOWN:
            continue
        if not isinstance(folder, (str, Path)):
            yield Fault(at, TEXT.missed(option), TEXT.help)
        elif not is_within(start / folder, project.guides):
            message = say(
                "a page could publish any file in `{folder}`, but only `guides` is looked at",
                folder=_shown(folder, project),
            )
            yield Fault(at, message, say("write `{option}`", option=reader.example))


def _shown(folder: str | Path, project: Project) -> str:
    """Return a folder as it is written, one of `!relative` as seen from the project."""
    text = folder if isinstance(folder, str) else os.path.relpath(folder, project.root)
    return printable(text[:_MAX_SHOWN])


def _switches(reader: Reader, extension: Extension, route: Route) -> Iterator[Fault]:
    options = extension.options
    assert isinstance(options, Mapping)  # noqa: S101 - as the caller has seen
    if reader.bound in options and _says(options[reader.bound], _OFF, empty=True):
        message = say("without `{option}`, a page could publish any file", option=reader.bound)
        yield Fault((*route, reader.bound), message, say("remove the line"))
    if reader.fetches in options and _says(options[reader.fetches], _ON, empty=False):
        message = say(
            "with `{option}`, pages would hold what other hosts send", option=reader.fetches
        )
        yield Fault((*route, reader.fetches), message, say("remove the line"))


def _icons(
    options: Mapping[str, object], route: Route, start: Path, project: Project
) -> Iterator[Fault]:
    """Yield each folder of pictures, any of which pages may show, that is none of the project."""
    shown = options.get("options")
    folders = shown.get("custom_icons") if isinstance(shown, Mapping) else None
    for index, folder in enumerate(folders if isinstance(folders, list) else ()):
        if isinstance(folder, (str, Path)) and not is_within(start / folder, project.root):
            message = say(
                "a page could publish any icon in `{folder}`, which is no folder of this project",
                folder=_shown(folder, project),
            )
            help_ = say("put the icons into the project, for instance into `overrides/.icons`")
            yield Fault((*route, "options", "custom_icons", index), message, help_)


def _says(value: object, words: frozenset[str], *, empty: bool) -> bool:
    """Tell whether a switch is what the words say; `empty` tells whether nothing says the same."""
    if value is UNKNOWN:
        return False
    return value.lower() in words if isinstance(value, str) else bool(value) is not empty
