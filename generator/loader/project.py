"""Find the project that a folder belongs to."""

from __future__ import annotations

from pathlib import Path

from generator.nouns.project import Project


class ProjectNotFoundError(Exception):
    """No folder from the given one upwards holds a `mkdocs.yml`."""


def find_project(start: Path) -> Project:
    """Return the project that `start` is in: the nearest folder upwards with a `mkdocs.yml`.

    Raises:
        ProjectNotFoundError: there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return Project(folder)
    raise ProjectNotFoundError(f"no mkdocs.yml in {here} or in a folder above it")
