"""What lies in the folders of a project where nothing would read it, or read more than it should."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.loader.names import FILE_NAME
from generator.loader.reading.files import file_fault, read_file
from generator.loader.reading.limits import MAX_PAGE_BYTES
from generator.loader.reading.source import read_text
from generator.loader.shots import OTHER_PICTURES
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say

_DEFINITIONS = {".yml", ".yaml"}
MARKDOWN_PAGES = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}
PAGES = {*MARKDOWN_PAGES, ".htm", ".html", ".svg", ".xhtml", ".xht", ".xml"}
"""What MkDocs publishes and a browser shows as a page, where scripts could run."""
_PICTURES = {".png", ".json", *OTHER_PICTURES}
_LEVELS = 3
"""A picture stands three levels below `images/`: guide, device, screen."""


def strays(project: Project) -> Iterator[Finding]:
    """Yield a finding for each file that would be passed over in silence, or published by mistake.

    MkDocs publishes what else is in the folder of guides as it is: it would follow a link out of the
    project, wait for ever at a pipe, and break off at a page that is not UTF-8.
    """
    yield from _among_guides(project)
    yield from _left_alone(project.guides, project)
    yield from _among_pictures(project)


def _among_guides(project: Project) -> Iterator[Finding]:
    for path in files_below(project.guides):
        place = Place(project.relative(path))
        is_definition = path.suffix.casefold() in _DEFINITIONS
        if is_definition and path.parent == project.guides:
            continue  # the guides themselves are looked at by those who read them
        fault = _unreadable(path, place)
        if fault is None and is_definition:
            message = say("guides stand in `guides/` itself; in a folder below, none is read")
            fault = FILE_NAME.finding(place, message, say("move it there"))
        if fault is None and path.suffix.casefold() in PAGES:
            text = read_text(path, project, MAX_PAGE_BYTES)
            fault = text if isinstance(text, Finding) else None
        if fault is not None:
            yield fault


def _unreadable(path: Path, place: Place) -> Finding | None:
    found = read_file(path, place, 0)  # one byte tells whether there are any
    return found if isinstance(found, Finding) else None


def _left_alone(folder: Path, project: Project) -> Iterator[Finding]:
    """Yield a finding for each link and pipe among the names that are left alone.

    MkDocs follows a link by any name, and publishes `_` below a folder. A link that leads to nothing
    is how Emacs locks a file.
    """
    if folder.is_symlink():
        return
    for here, folders, files in os.walk(folder):
        paths = (Path(here) / name for name in sorted([*folders, *files]))
        for path in filter(_is_followed, paths):
            is_hidden = any(p.startswith((".", "_")) for p in path.relative_to(folder).parts)
            fault = file_fault(path, Place(project.relative(path))) if is_hidden else None
            if fault is not None:
                yield fault


def _is_followed(path: Path) -> bool:
    """Tell whether a path is no folder itself, and leads to something."""
    # Not `path.exists` and its like, which raise an error at what the user may not look at.
    is_folder = os.path.isdir(path) and not os.path.islink(path)  # noqa: PTH112, PTH114
    return os.path.exists(path) and not is_folder  # noqa: PTH110


def _among_pictures(project: Project) -> Iterator[Finding]:
    for path in files_below(project.images):
        level = len(path.relative_to(project.images).parts)
        if level != _LEVELS and path.suffix.casefold() in _PICTURES:
            message = say("no guide shows what stands here")
            help_ = say("move it to `images/GUIDE/DEVICE/SCREEN.png`, with its sidecar")
            yield FILE_NAME.finding(Place(project.relative(path)), message, help_)


def files_below(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder that is no folder, a link to one included, in order.

    What begins with `.` or `_` is left alone.
    """
    if folder.is_symlink():
        return  # one finding tells of it
    for here, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(Path(here, name))]  # noqa: PTH114
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted([*files, *links]):
            if not name.startswith((".", "_")):
                yield Path(here) / name
