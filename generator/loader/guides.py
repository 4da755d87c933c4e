"""Load the guides: every definition in `guides/`, as an entry of the collection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.loader.names import files_in
from generator.loader.partial import readable_part
from generator.loader.reading.source import read_definition
from generator.loader.structure import validate
from generator.nouns.collection import Entry, Partial, Shot
from generator.nouns.findings import Finding
from generator.nouns.guide import Guide
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project

GuideShots = Mapping[tuple[Device, str], Shot]


def load_guides(
    project: Project, shots: Mapping[str, GuideShots]
) -> Iterator[Entry | Partial | Finding]:
    """Yield every guide, or what can be read of it, and all findings."""
    for path in files_in(project.guides, project, [".yml"], mistaken=[".yaml"]):
        if isinstance(path, Finding):
            yield path
        else:
            yield from _load_guide(path, project, shots.get(path.stem, {}))


def _load_guide(
    path: Path, project: Project, shots: GuideShots
) -> Iterator[Entry | Partial | Finding]:
    document = read_definition(path, project)
    if isinstance(document, Finding):
        yield document
        return
    guide, misfits = validate(Guide, document)
    yield from document.findings
    yield from misfits
    if guide is not None and not document.broken:
        yield Entry(path.stem, guide, document.places, document.data, shots)
        return
    left = readable_part(document)
    if left is not None:
        yield Partial(Entry(path.stem, left.guide, left.places, left.data, shots), left.lost)
