"""The files that settings are inherited from: each holds settings, and none inherits from itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.loader.configuration import UNKNOWN, Configuration, read_configuration
from generator.nouns.findings import Finding
from generator.nouns.places import Place, readable
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.configuration.real import real
from generator.site.configuration.rule import CONFIGURATION
from generator.site.configuration.tags import tag_findings

_ROUTE = ("INHERIT",)


def inherited_findings(written: Configuration, project: Project) -> Iterator[Finding]:
    """Yield what is wrong with the files that settings are inherited from, one after the other.

    What a file of the project says wrong is told at its place there; of another file, which a
    report could not show, where the project names it.
    """
    seen = {real(project.root / written.places.path): written.places.path}
    folder, outside = project.root, None
    while (name := _inherits(written)) is not UNKNOWN:
        place = outside or written.place(_ROUTE)
        path = Path(os.path.normpath(folder / name)) if isinstance(name, str) else folder
        file, folder = real(path), path.parent
        if not os.path.isfile(file):  # noqa: PTH113 - Path.is_file fails at a name that is too long
            yield _nothing_there(place)
            return
        if file in seen:
            yield _circle(place, [*list(seen.values())[list(seen).index(file) :], seen[file]])
            return
        inside = _in_project(file, project)
        seen[file] = shown = project.relative(inside) if inside else readable(Path(str(name)))
        outside = None if inside else place
        written = read_configuration(inside or file, project)
        if written.findings and inside:
            yield from written.findings
        elif written.findings or not isinstance(written.data, (dict, type(None))):
            yield _no_settings(place, shown)
        yield from tag_findings(written, outside)


def _inherits(written: Configuration) -> object:
    """Return what a file names to inherit from; of what is no text, its shape is told."""
    if not isinstance(written.data, dict):
        return UNKNOWN
    name = written.data.get("INHERIT", UNKNOWN)
    return name if name is None or isinstance(name, str) else UNKNOWN


def _in_project(file: Path, project: Project) -> Path | None:
    """Return the path of a file below the project's folder, None for one that stands elsewhere."""
    root = real(project.root)
    return project.root / file.relative_to(root) if file.is_relative_to(root) else None


def _nothing_there(place: Place) -> Finding:
    message = say("there is no such file to inherit from")
    return CONFIGURATION.finding(
        place, message, say("name a file beside this one, or remove the line")
    )


def _circle(place: Place, files: list[str]) -> Finding:
    message = say(
        "a file would inherit from itself: {files}", files=" → ".join(f"`{file}`" for file in files)
    )
    return CONFIGURATION.finding(place, message, say("remove `INHERIT` from one of them"))


def _no_settings(place: Place, file: str) -> Finding:
    return CONFIGURATION.finding(
        place,
        say("`{file}` holds no settings to inherit", file=file),
        say("name a file of settings that are written as `name: value`, or remove the line"),
    )
