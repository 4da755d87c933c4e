"""One figure's work: from the source to finished files, each stage kept by what it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from PIL import Image

from generator.nouns.collection import Shot
from generator.nouns.figure import Figure, Rendition, View
from generator.nouns.findings import Finding
from generator.nouns.guide.marks import Mark
from generator.nouns.guide.screen import Device
from generator.nouns.places import Place
from generator.nouns.said import say
from generator.pictures import rules
from generator.pictures.fault import Fault
from generator.pictures.masks import unfilled_masks
from generator.pictures.placed import Plan
from generator.pictures.planning import plan_marks
from generator.pictures.records import Drawing, Judgement, KeptFile, KeptView, kept
from generator.pictures.source import Source, decode, pixel_digest, read_source
from generator.pictures.store import Store, key_of
from generator.pictures.views import draw_views

_AGAIN = say("take the screenshot again")


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
    source, found = _read(job)
    if any(fault.fatal for fault in found):
        return Result(None, findings=_placed(job, found))
    key = _key(job, source)
    drawing = store.record("figures", key, Drawing)
    if drawing is None or not store.use(*(file.name for file in drawing.files)):
        image, plan = _planned(job, source)
        if image is None:
            return Result(None, findings=_placed(job, (*found, *plan.faults)))
        drawing = draw_views(image, plan, job.shot.sidecar.scale, store)
        store.keep_record("figures", key, drawing)
    figure, files = _figure(job, drawing, store)
    return Result(figure, files, _placed(job, (*found, *(f.fault() for f in drawing.faults))))


def inspect(job: Job, store: Store) -> tuple[Finding, ...]:
    """Return the findings that `draw` would return, without painting or encoding."""
    source, found = _read(job)
    if any(fault.fatal for fault in found):
        return _placed(job, found)
    key = _key(job, source)
    judged = store.record("figures", key, Drawing) or store.record("plans", key, Judgement)
    if judged is None:
        judged = Judgement(faults=kept(_planned(job, source)[1].faults))
        store.keep_record("plans", key, judged)
    return _placed(job, (*found, *(kept_fault.fault() for kept_fault in judged.faults)))


def _read(job: Job) -> tuple[Source, tuple[Fault, ...]]:
    source, sidecar = read_source(job.shot.picture), job.shot.sidecar
    header = source.header
    if header is None or (header.width, header.height) == sidecar.size:
        return source, source.faults
    message = say(
        "the picture has {width} × {height} pixels, its sidecar says {told_width} × {told_height}",
        width=header.width,
        height=header.height,
        told_width=sidecar.size[0],
        told_height=sidecar.size[1],
    )
    return source, (*source.faults, Fault(rules.SIZE, message, _AGAIN, ("size",)))


def _key(job: Job, source: Source) -> str:
    sidecar = job.shot.sidecar
    seen = {name: asdict(target.box) for name, target in sidecar.certain.items()}
    lost = sorted(sidecar.targets.keys() - seen)
    text = [asdict(line) for line in sidecar.text]
    masks = [(asdict(mask.box), mask.fill) for mask in sidecar.masks]
    marks = [asdict(mark) for mark in job.marks]
    return key_of(source.digest, sidecar.picture, sidecar.scale, seen, lost, text, masks, marks)


def _planned(job: Job, source: Source) -> tuple[Image.Image | None, Plan]:
    """Decode the picture and place the marks; the plan carries every fault found on the way."""
    image, found = decode(source)
    if image is None:
        return None, Plan((), None, found)
    sidecar = job.shot.sidecar
    if sidecar.picture and pixel_digest(image) != sidecar.picture:
        message = say("the picture was changed after its sidecar was written")
        found = (*found, Fault(rules.EDITED, message, _AGAIN))
    if shown := tuple(unfilled_masks(image, sidecar.masks)):
        return None, Plan((), None, (*found, *shown))  # whatever else is right: never published
    plan = plan_marks(image, sidecar, job.marks)
    return image, replace(plan, faults=(*found, *plan.faults))


def _figure(job: Job, drawing: Drawing, store: Store) -> tuple[Figure, dict[str, Path]]:
    files: dict[str, Path] = {}

    def view(name: str, of: KeptView) -> View:
        addresses = [_uri(job, name, file) for file in of.files]
        made = tuple(
            Rendition(uri, file.width, file.height, file.media_type)
            for uri, file in zip(addresses, of.files, strict=True)
        )
        files.update((u, store.file(f.name)) for u, f in zip(addresses, of.files, strict=True))
        return View(of.width, of.height, made, of.hotspots)

    whole = view("whole", drawing.whole)
    closeup = view("closeup", drawing.closeup) if drawing.closeup else None
    return Figure(job.step_id, job.device, job.shot.sidecar, whole, closeup), files


def _uri(job: Job, view: str, file: KeptFile) -> str:
    digest, suffix = file.name.split(".")
    name = f"{job.step_id}-{job.device}-{view}-{file.width}.{digest[:8]}.{suffix}"
    return f"pictures/{job.guide}/{name}"


def _placed(job: Job, found: Iterable[Fault]) -> tuple[Finding, ...]:
    return tuple(fault.at(_place(job, fault)) for fault in found)


def _place(job: Job, fault: Fault) -> Place:
    return job.shot.places.of(fault.path) if fault.path else Place(job.path)
