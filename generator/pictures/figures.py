"""Figures of a whole collection: drawn in a pool of threads, or taken from the store."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.nouns.collection import Collection, Entry
from generator.nouns.figure import Figure
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.guide.pictured import pictured
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.pictures.job import Job, draw, inspect
from generator.pictures.source import read_source
from generator.pictures.store import Store, StoreError, spare_store

T = TypeVar("T")

_UNUSED_FOR = dt.timedelta(days=30)
"""Long enough to go back to another branch without drawing everything again."""

FigureKey = tuple[str, str, Device]
"""Guide, step and device."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The figures of all steps, the files they refer to (address to cached file), the findings."""

    figures: Mapping[FigureKey, Figure]
    files: Mapping[str, Path]
    findings: tuple[Finding, ...]


def draw_figures(project: Project, collection: Collection, *, workers: int | None = None) -> Drawn:
    """Draw every figure that has a screenshot; what is unchanged comes from the store.

    `workers` is the number of threads, as many as there are processors by default. Pillow lets
    go of the interpreter's lock while it decodes, resizes and encodes, so threads suffice. Where
    the project's cache cannot be written to, everything is drawn anew.
    """
    jobs = list(_jobs(project, collection))
    try:
        return _drawn(jobs, _store(project), workers)
    except StoreError:
        return _drawn(jobs, spare_store(), workers)


def _drawn(jobs: Sequence[Job], store: Store, workers: int | None) -> Drawn:
    results = _all(lambda job: draw(job, store), jobs, workers)
    figures: dict[FigureKey, Figure] = {}
    files: dict[str, Path] = {}
    findings: list[Finding] = []
    for job, result in zip(jobs, results, strict=True):
        findings.extend(result.findings)
        if result.figure is not None:
            figures[job.guide, job.step_id, job.device] = result.figure
            files.update(result.files)
    store.forget(_UNUSED_FOR)
    return Drawn(figures, files, in_file_order(findings))


def picture_findings(
    project: Project, collection: Collection, *, workers: int | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with pictures and marks without drawing anything.

    All screenshots are read, those that no step shows too, and every mark is placed.
    """
    store = _store(project)
    jobs = list(_jobs(project, collection))
    found = [f for part in _all(lambda j: inspect(j, store), jobs, workers) for f in part]
    found.extend(_unused(project, collection, {job.shot.picture for job in jobs}))
    return in_file_order(found)


def _store(project: Project) -> Store:
    return Store(project.cache / "pictures")


def _jobs(project: Project, collection: Collection) -> Iterator[Job]:
    for entry in collection.entries:
        for shown in pictured(entry.guide):
            for device in DEVICES:
                shot = entry.shots.get((device, shown.screen))
                if shot is not None:
                    path = project.relative(shot.picture)
                    yield Job(entry.name, shown.id, device, shot, shown.marks, path)


def _all(work: Callable[[Job], T], items: Sequence[Job], workers: int | None) -> list[T]:
    count = min(len(items), workers or os.cpu_count() or 1)
    if count <= 1:
        return [work(item) for item in items]
    with ThreadPoolExecutor(count, thread_name_prefix="pictures") as pool:
        return list(pool.map(work, items))


def _unused(project: Project, collection: Collection, used: set[Path]) -> Iterator[Finding]:
    for entry in collection.entries:
        for path in _others(entry, used):
            place = Place(project.relative(path))
            yield from (fault.at(place) for fault in read_source(path).faults)


def _others(entry: Entry, used: set[Path]) -> Iterator[Path]:
    return (shot.picture for shot in entry.shots.values() if shot.picture not in used)
