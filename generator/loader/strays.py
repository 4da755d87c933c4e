"""Files that would be passed over in silence, or published by mistake: beside guides and pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.loader.beside import beside_guides
from generator.loader.names import FILE_NAME, files_below
from generator.loader.reading.files import file_fault
from generator.loader.shots import OTHER_PICTURES
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say

_PICTURES = {".png", ".json", *OTHER_PICTURES}
_LEVELS = 3
"""A picture stands three levels below `images/`: guide, device, screen."""


def strays(project: Project) -> Iterator[Finding]:
    """Yield a finding for each file that would be passed over in silence, or published by mistake."""
    yield from beside_guides(project)
    yield from _left_alone(project.guides, project)
    yield from _among_pictures(project)


def _left_alone(folder: Path, project: Project) -> Iterator[Finding]:
    """Yield a finding for each link and pipe among the names that are left alone.

    MkDocs follows a link by any name. One that leads to nothing is how Emacs locks a file.
    """
    if folder.is_symlink():
        return
    for here, folders, files in os.walk(folder):
        paths = (Path(here) / name for name in sorted([*folders, *files]))
        for path in filter(_is_followed, paths):
            parts = path.relative_to(folder).parts
            is_left = parts[0].startswith("_") or any(part.startswith(".") for part in parts)
            fault = file_fault(path, Place(project.relative(path))) if is_left else None
            if fault is not None:
                yield fault


def _is_followed(path: Path) -> bool:
    """Tell whether a path is no folder itself, and leads to something."""
    # Not `path.exists` and its like, which raise an error at what the user may not look at.
    is_folder = os.path.isdir(path) and not os.path.islink(path)  # noqa: PTH112, PTH114
    return os.path.exists(path) and not is_folder  # noqa: PTH110


def _among_pictures(project: Project) -> Iterator[Finding]:
    for path in files_below(project.images, project):
        if isinstance(path, Finding):
            continue  # a folder of pictures that cannot be read is told by those who read it
        level = len(path.relative_to(project.images).parts)
        if level != _LEVELS and path.suffix.casefold() in _PICTURES:
            message = say("no guide shows what stands here")
            help_ = say("move it to `images/GUIDE/DEVICE/SCREEN.png`, with its sidecar")
            yield FILE_NAME.finding(Place(project.relative(path)), message, help_)
