"""Load the screenshots: pictures with their sidecars, `images/<guide>/<device>/<screen>.png`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.loader.names import FILE_NAME, files_in, folders_in
from generator.loader.sidecars import SIDECAR, load_shot
from generator.nouns.collection import Shot
from generator.nouns.findings import Finding
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.near import did_you_mean
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say

OTHER_PICTURES = (".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff")


def load_shots(project: Project) -> Iterator[Shot | Finding]:
    """Yield every screenshot of the project and all findings; a project may have no pictures."""
    if not os.path.lexists(project.images):
        return
    for guide in folders_in(project.images, project):
        if isinstance(guide, Finding):
            yield guide
            continue
        if _is_of_no_guide(guide, project):
            message = say(
                "these are screenshots of `{guide}`, and there is no such guide", guide=guide.name
            )
            help_ = say("rename the folder, or remove it")
            yield SIDECAR.finding(Place(project.relative(guide)), message, help_)
            continue
        for folder in folders_in(guide, project):
            if isinstance(folder, Finding):
                yield folder
            else:
                yield from _shots_of(folder, guide.name, project)


def _is_of_no_guide(folder: Path, project: Project) -> bool:
    """Tell whether no guide has the folder's name; where nobody may look, that is not known."""
    path = project.guides / f"{folder.name}.yml"
    # Path.is_file fails where a link leads to what nobody may look at.
    return os.access(project.guides, os.X_OK) and not os.path.isfile(path)  # noqa: PTH113


def _shots_of(folder: Path, guide: str, project: Project) -> Iterator[Shot | Finding]:
    device = next((d for d in DEVICES if d == folder.name), None)
    if device is None:
        message = say("`{name}` is no device", name=folder.name)
        place = Place(project.relative(folder))
        yield FILE_NAME.finding(place, message, did_you_mean(folder.name, DEVICES))
        return
    pictures: set[Path] = set()
    for path in files_in(folder, project, [".png", ".json"], mistaken=OTHER_PICTURES):
        if isinstance(path, Finding):
            yield path
        else:
            pictures.add(path.with_suffix(".png"))
    for picture in sorted(pictures):
        yield from _shot(picture, guide, device, project)


def _shot(picture: Path, guide: str, device: Device, project: Project) -> Iterator[Shot | Finding]:
    shot, findings = load_shot(picture, guide, device, project)
    yield from findings
    if shot is not None:
        yield shot
