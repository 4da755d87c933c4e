"""One figure's work: source to finished files, each stage kept by what it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from generator.nouns.collection import Shot
from generator.nouns.figure import Figure, Hotspot, Rendition, View
from generator.nouns.findings import Finding
from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.guide.screen import Device
from generator.nouns.places import Place
from generator.pictures import faults
from generator.pictures.faults import Fault
from generator.pictures.painting import paint
from generator.pictures.placed import Plan
from generator.pictures.planning import plan_marks
from generator.pictures.renditions import renditions
from generator.pictures.source import Source, decode, read_source
from generator.pictures.store import Store, key_of
from generator.pictures.theme import unit_of


@dataclass(frozen=True, slots=True)
class Job:
    """One step's picture on one device; `path` is the picture's, as findings show it."""

    guide: str
    step_id: str
    device: Device
    shot: Shot
    marks: tuple[Mark, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Result:
    """The finished figure with its files by address, or no figure and the reason as findings."""

    figure: Figure | None
    files: Mapping[str, Path] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def draw(job: Job, store: Store) -> Result:
    """Return the job's figure, from the store where nothing that it depends on has changed."""
    source, problems = _read(job)
    if not source.usable or faults.SIZE in {f.rule for f in problems}:
        return Result(None, findings=_placed(job, problems))
    key = _key(job, source)
    record = store.record("figures", key)
    if record is None or not _complete(record, store):
        image, seen = decode(source)
        if image is None:
            return Result(None, findings=_placed(job, (*problems, *seen)))
        record = _drawn(job, image, seen, store)
        store.keep_record("figures", key, record)
    return _result(job, record, problems, store)


def inspect(job: Job, store: Store) -> tuple[Finding, ...]:
    """Return the findings that `draw` would return, without painting or encoding."""
    source, problems = _read(job)
    if not source.usable or faults.SIZE in {f.rule for f in problems}:
        return _placed(job, problems)
    key = _key(job, source)
    record = store.record("figures", key) or store.record("plans", key)
    if record is None:
        image, seen = decode(source)
        if image is not None:
            seen = (*seen, *plan_marks(image, job.shot.sidecar, job.marks).faults)
        record = {"faults": [_fault_data(fault) for fault in seen]}
        store.keep_record("plans", key, record)
    return _placed(job, (*problems, *map(_fault, record["faults"])))


def _read(job: Job) -> tuple[Source, tuple[Fault, ...]]:
    source, sidecar = read_source(job.shot.picture), job.shot.sidecar
    header = source.header
    if header is None or (header.width, header.height) == sidecar.size:
        return source, source.faults
    message = (
        f"the picture has {header.width} × {header.height} pixels, "
        f"its sidecar says {sidecar.size[0]} × {sidecar.size[1]}"
    )
    return source, (*source.faults, Fault(faults.SIZE, message))


def _key(job: Job, source: Source) -> str:
    sidecar = job.shot.sidecar
    seen = {name: asdict(target.box) for name, target in sidecar.targets.items()}
    text = [asdict(line) for line in sidecar.text]
    marks = [asdict(mark) for mark in job.marks]
    return key_of(source.digest, sidecar.device, sidecar.scale, seen, text, marks)


def _complete(record: dict[str, Any], store: Store) -> bool:
    views = [record["whole"], record["closeup"]]
    return all(store.file(r["file"]).exists() for v in views if v for r in v["renditions"])


def _drawn(job: Job, image: Image.Image, seen: tuple[Fault, ...], store: Store) -> dict[str, Any]:
    """Plan, paint and encode; return the record of it, which no step's or guide's name is in."""
    sidecar = job.shot.sidecar
    plan = plan_marks(image, sidecar, job.marks)
    painted = paint(image, plan, unit_of(image.width, sidecar.scale))
    whole = Box(0, 0, *image.size)
    return {
        "whole": _view(job, painted, plan, whole, store),
        "closeup": _view(job, painted, plan, plan.closeup, store) if plan.closeup else None,
        "faults": [_fault_data(fault) for fault in (*seen, *plan.faults)],
    }


def _view(job: Job, painted: Image.Image, plan: Plan, part: Box, store: Store) -> dict[str, Any]:
    scale = job.shot.sidecar.scale
    framed = painted.crop((part.x, part.y, part.right, part.bottom))
    return {
        "width": -(-part.width // scale),
        "height": -(-part.height // scale),
        "renditions": [
            {
                "file": store.keep(file.data, file.suffix),
                "width": file.width,
                "height": file.height,
                "media_type": file.media_type,
            }
            for file in renditions(framed, scale)
        ],
        "hotspots": [asdict(spot) for spot in _hotspots(plan, part)],
    }


def _hotspots(plan: Plan, part: Box) -> Iterator[Hotspot]:
    for placed in plan.marks:
        badge = placed.badge
        if placed.mark.badge and part.contains(badge):
            x = (badge.x + badge.width / 2 - part.x) / part.width
            y = (badge.y + badge.height / 2 - part.y) / part.height
            diameter = max(badge.width, badge.height) / part.width
            yield Hotspot(placed.mark.badge, round(x, 5), round(y, 5), round(diameter, 5))


def _result(job: Job, record: dict[str, Any], problems: tuple[Fault, ...], store: Store) -> Result:
    files: dict[str, Path] = {}

    def view(name: str) -> View | None:
        data = record[name]
        if data is None:
            return None
        made: list[Rendition] = []
        for item in data["renditions"]:
            uri = _uri(job, name, item)
            files[uri] = store.file(item["file"])
            made.append(Rendition(uri, item["width"], item["height"], item["media_type"]))
        spots = tuple(Hotspot(**spot) for spot in data["hotspots"])
        return View(data["width"], data["height"], tuple(made), spots)

    whole = view("whole")
    if whole is None:
        raise ValueError("a record without the whole view")
    figure = Figure(job.step_id, job.device, job.shot.sidecar, whole, view("closeup"))
    return Result(figure, files, _placed(job, (*problems, *map(_fault, record["faults"]))))


def _uri(job: Job, view: str, item: dict[str, Any]) -> str:
    digest, suffix = item["file"].split(".")
    name = f"{job.step_id}-{job.device}-{view}-{item['width']}.{digest[:8]}.{suffix}"
    return f"pictures/{job.guide}/{name}"


def _placed(job: Job, found: tuple[Fault, ...]) -> tuple[Finding, ...]:
    return tuple(fault.at(_place(job, fault)) for fault in found)


def _place(job: Job, fault: Fault) -> Place:
    if fault.target is not None:
        return job.shot.places.of(("targets", fault.target))
    if fault.rule is faults.SIZE:
        return job.shot.places.of(("size",))
    return Place(job.path)


def _fault_data(fault: Fault) -> dict[str, Any]:
    return {
        "rule": fault.rule.id,
        "message": fault.message,
        "help": fault.help,
        "target": fault.target,
    }


def _fault(data: dict[str, Any]) -> Fault:
    rule = next(rule for rule in faults.RULES if rule.id == data["rule"])
    return Fault(rule, data["message"], data["help"], data["target"])
