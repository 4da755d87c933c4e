"""Any layout at all: what is promised of marks holds, or a finding says that it cannot."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark, MarkKind
from generator.nouns.sidecar import Sidecar, TargetSeen
from generator.pictures import rules
from generator.pictures.painting import paint
from generator.pictures.placed import PlacedMark, Plan
from generator.pictures.planning import plan_marks
from generator.pictures.theme import unit_of

WIDTH, HEIGHT = 640, 480
BOUNDS = Box(0, 0, WIDTH, HEIGHT)
KINDS: tuple[MarkKind, ...] = ("act", "irreversible", "avoid")


@st.composite
def boxes(draw: st.DrawFn, most: tuple[int, int]) -> Box:
    width = draw(st.integers(3, most[0]))
    height = draw(st.integers(3, most[1]))
    x = draw(st.integers(0, WIDTH - width))
    y = draw(st.integers(0, HEIGHT - height))
    return Box(x, y, width, height)


def drawn(targets: list[Box], text: list[Box], paper: str) -> Image.Image:
    image = Image.new("RGB", (WIDTH, HEIGHT), paper)
    draw = ImageDraw.Draw(image)
    for box in targets:
        draw.rectangle((box.x, box.y, box.right - 1, box.bottom - 1), outline="#777777")
    for box in text:
        for x in {*range(box.x, box.right, 4), box.right - 1}:
            draw.line((x, box.y, x, box.bottom - 1), fill="#3355aa")
    return image


@dataclass(frozen=True)
class Layout:
    """Targets, lines of text, the marks on some of the targets, and the colour behind it all."""

    targets: list[Box]
    text: list[Box]
    marks: list[Mark]
    paper: str

    def sidecar(self) -> Sidecar:
        return Sidecar(
            guide="any",
            screen="any",
            device="desktop",
            size=(WIDTH, HEIGHT),
            scale=1,
            how="captured",
            ui="ja",
            on="2026-11-01",
            targets={f"t{i}": TargetSeen(box=box) for i, box in enumerate(self.targets)},
            text=tuple(self.text),
        )

    def others(self, placed: PlacedMark) -> list[Box]:
        """Return what a mark must not touch: text, and targets not around or inside its own."""
        target = placed.target
        apart = [b for b in self.targets if not b.contains(target) and not target.contains(b)]
        return [*apart, *self.text]


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    targets = draw(st.lists(boxes((300, 120)), min_size=1, max_size=10, unique=True))
    text = draw(st.lists(boxes((260, 24)), max_size=14))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=len(targets)))
    marks = [
        Mark(kind, "" if kind == "avoid" else str(index + 1), f"t{index}")
        for index, kind in enumerate(kinds)
    ]
    paper = draw(st.sampled_from(["#ffffff", "#12161c", "#d2460c", "#8aa4b8"]))
    return Layout(targets, text, marks, paper)


def check(layout: Layout) -> None:
    image = drawn(layout.targets, layout.text, layout.paper)
    plan = plan_marks(image, layout.sidecar(), layout.marks)
    refused = [fault for fault in plan.faults if fault.rule is not rules.OVERLAP]
    told = sorted([p.mark.target for p in plan.marks] + [str(f.path[1]) for f in refused])
    assert told == sorted(mark.target for mark in layout.marks)
    for placed in plan.marks:
        check_alone(placed, layout)
    for one, two in itertools.permutations(plan.marks, 2):
        assert not one.badge.overlap(two.badge)
        if one.ring is not None:
            assert not any(band.overlap(two.badge) for band in one.ring.bands)
    check_paint(image, plan)
    if plan.closeup is not None:
        assert BOUNDS.contains(plan.closeup)
        extents = [placed.extent for placed in plan.marks]
        assert all(extent.overlap(plan.closeup) in {0, extent.area} for extent in extents)


def check_alone(placed: PlacedMark, layout: Layout) -> None:
    others = layout.others(placed)
    assert BOUNDS.contains(placed.badge)
    assert not any(placed.badge.overlap(other) for other in others)
    if placed.ring is not None:
        assert BOUNDS.contains(placed.ring.outer)
        assert not any(band.overlap(other) for band in placed.ring.bands for other in others)


def check_paint(image: Image.Image, plan: Plan) -> None:
    unit = unit_of(WIDTH, 1)
    changed = (np.asarray(image) != np.asarray(paint(image, plan, unit))).any(axis=2)
    for placed in plan.marks:
        for part in placed.painted(unit):
            box = part.clipped(BOUNDS)
            if box is not None:
                changed[box.y : box.bottom, box.x : box.right] = False
    assert not changed.any()


@settings(max_examples=120, deadline=None, derandomize=True)
@given(layouts())
def test_marks_of_any_layout(layout: Layout) -> None:
    check(layout)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@settings(max_examples=5000, deadline=None)
@given(layouts())
def test_marks_of_very_many_layouts(layout: Layout) -> None:
    check(layout)
