"""Guides as people name them on the command line."""

from __future__ import annotations

from pathlib import PurePosixPath

import click

from generator.nouns.project import Project


def guide_name(guide: str, project: Project) -> str:
    """Return the name of the guide that is given by name or file.

    Raises:
        click.BadParameter: the project has no such guide.
    """
    name = PurePosixPath(guide.replace("\\", "/")).name.removesuffix(".yml")
    if not (project.guides / f"{name}.yml").is_file():
        raise click.BadParameter(
            f"there is no guide `{name}` in {project.relative(project.guides)}/"
        )
    return name
