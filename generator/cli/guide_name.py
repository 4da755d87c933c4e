"""Guides as people name them on the command line."""

from __future__ import annotations

from os.path import realpath  # Path.resolve fails where links lead in a circle
from pathlib import Path

import click

from generator.nouns.places import printable, readable
from generator.nouns.project import Project


def guide_name(guide: str, project: Project) -> str:
    """Return the name of the guide that is given by name or file.

    A file is one of this project's `guides/`, seen from here or from the project.

    Raises:
        click.BadParameter: the project has no such guide.
    """
    given = Path(guide.replace("\\", "/"))
    name = given.name.removesuffix(".yml")
    if given.name != str(given) and not _is_in_guides(given, project):
        raise click.BadParameter(
            f"`{readable(given)}` is not in {project.relative(project.guides)}/ of this project"
        )
    if not _stands(project.guides / f"{name}.yml"):
        raise click.BadParameter(
            f"there is no guide `{printable(name)}` in {project.relative(project.guides)}/"
        )
    return name


def _is_in_guides(given: Path, project: Project) -> bool:
    # The folder alone is resolved: what is wrong with a link in the guide's place, a check tells.
    folders = (base / given.parent for base in (Path.cwd(), project.root))
    return any(realpath(folder) == realpath(project.guides) for folder in folders)


def _stands(path: Path) -> bool:
    """Tell whether something stands there, or may: in a folder that nobody may look into."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True
