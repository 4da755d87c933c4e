"""What marks cost: beside decoding and encoding the same picture, unchanged, and with two workers."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from benchmarks.measure import Ratio, compare, seconds
from generator.loader import load_collection
from generator.nouns.collection import Collection
from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.guide.pictured import pictured
from generator.nouns.guide.screen import DEVICES
from generator.nouns.project import Project
from generator.nouns.sidecar import Sidecar
from generator.pictures import draw_figures
from generator.pictures.painting import paint
from generator.pictures.placed import Plan
from generator.pictures.planning import plan_marks
from generator.pictures.renditions import renditions
from generator.pictures.source import Source, decode, read_source
from generator.pictures.theme import unit_of

ROOT = Path(__file__).parents[1]
MOST_DRAWING = 1.2
MOST_UNCHANGED = 0.01
LEAST_TWO_WORKERS = 1.7


@dataclass(frozen=True)
class Separate(Project):
    """The project with a cache of its own, so that measuring neither uses nor fills the real one."""

    store: Path

    @property
    def cache(self) -> Path:
        """The folder that is thrown away afterwards."""
        return self.store


def measure() -> Iterator[Ratio]:
    """Yield the ratios of every device that the project has marked pictures of, then of all."""
    collection = load_collection(Project(ROOT))
    for device in DEVICES:
        found = next(_marked(collection, device), None)
        if found is not None:
            yield from _drawing(device, *found)
    with tempfile.TemporaryDirectory() as folder:
        yield from _pool(collection, Path(folder))


def _marked(
    collection: Collection, device: str
) -> Iterator[tuple[Source, Sidecar, tuple[Mark, ...]]]:
    """Yield marked pictures of a device, those with the most marks first."""
    shown = ((entry, step) for entry in collection.entries for step in pictured(entry.guide))
    for entry, step in sorted(shown, key=lambda pair: -len(pair[1].marks)):
        for (on, screen), shot in entry.shots.items():
            if on == device and screen == step.screen and step.marks:
                yield read_source(shot.picture), shot.sidecar, step.marks


def _drawing(
    device: str, source: Source, sidecar: Sidecar, marks: tuple[Mark, ...]
) -> Iterator[Ratio]:
    image = _decoded(source)
    plan = plan_marks(image, sidecar, marks)
    unit = unit_of(image.width, sidecar.scale)

    published = paint(image, plan, unit)

    def plain() -> None:
        _decoded(source)
        _encode(published, plan, sidecar.scale)

    def marked() -> None:
        decoded = _decoded(source)
        planned = plan_marks(decoded, sidecar, marks)
        _encode(paint(decoded, planned, unit), planned, sidecar.scale)

    def draw() -> None:
        paint(image, plan_marks(image, sidecar, marks), unit)

    base, whole = compare(plain, marked)
    alone, _ = compare(draw, draw)
    detail = f"{1000 * whole:.0f} ms with {len(marks)} marks, {1000 * base:.0f} ms without drawing"
    name = f"pictures, {device}: decode + draw + encode / decode + encode"
    yield Ratio(name, whole / base, detail, most=MOST_DRAWING)
    share = f"pictures, {device}: drawing alone / decode + encode"
    yield Ratio(share, alone / base, f"{1000 * alone:.0f} ms", most=MOST_DRAWING - 1)


def _decoded(source: Source) -> Image.Image:
    image, _ = decode(source)
    if image is None:
        raise ValueError("the picture cannot be decoded")
    return image


def _encode(image: Image.Image, plan: Plan, scale: int) -> None:
    """Encode the views that are published of a plan, whether or not it is painted."""
    views = [Box(0, 0, *image.size), *([plan.closeup] if plan.closeup else [])]
    for box in views:
        for _ in renditions(image.crop((box.x, box.y, box.right, box.bottom)), scale):
            pass


def _pool(collection: Collection, folder: Path) -> Iterator[Ratio]:
    numbers = itertools.count()

    def draw(workers: int, store: Path | None = None) -> None:
        project = Separate(ROOT, store or folder / str(next(numbers)))
        draw_figures(project, collection, workers=workers)

    pairs = [(seconds(lambda: draw(1)), seconds(lambda: draw(2))) for _ in range(3)]
    cold, pooled = min(one for one, _ in pairs), min(two for _, two in pairs)
    warm = min(seconds(lambda: draw(1, folder / "0")) for _ in range(5))
    count = sum(len(entry.shots) for entry in collection.entries)
    yield Ratio(
        "pictures, all: unchanged / drawn",
        warm / cold,
        f"{1000 * warm:.0f} ms of {cold:.1f} s for {count} screenshots",
        most=MOST_UNCHANGED,
    )
    yield Ratio(
        "pictures, all: one worker / two workers",
        cold / pooled,
        f"{cold:.1f} s and {pooled:.1f} s, needs idle cores",
        least=LEAST_TWO_WORKERS,
    )
