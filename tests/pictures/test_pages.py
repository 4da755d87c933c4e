"""Marks on rendered pages: measured against the pixels of the text and the boxes of the targets."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.sidecar import Sidecar
from generator.pictures.framing import READ_WIDTH_CSS
from generator.pictures.painting import paint
from generator.pictures.placed import PlacedMark, Plan
from generator.pictures.planning import plan_marks
from generator.pictures.theme import Unit, unit_of

PAGES = sorted(path.stem for path in (Path(__file__).parent / "pages").glob("*.html"))

CROWDED = {"link-tight"}
"""Lines so close that not even a rule fits between them, and words on both sides of the link."""

FILLED = {
    "calendar-cells",
    "card-in-card",
    "huge",
    "phone-list",
    "phone-stacked",
    "whole-viewport",
}
"""Targets with no room beside them: the badge stands on the target, beside its text."""

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Case:
    """A page, its plan, and which pixels painting the plan changed; `text` as in conftest."""

    name: str
    image: Image.Image
    bounds: Box
    sidecar: Sidecar
    marks: tuple[Mark, ...]
    plan: Plan
    unit: Unit
    text: NDArray[np.bool_]
    changed: NDArray[np.bool_]

    @property
    def targets(self) -> list[Box]:
        return [target.box for target in self.sidecar.targets.values()]


@pytest.fixture(params=PAGES, scope="module")
def case(request: pytest.FixtureRequest, render: Callable[[str], Any]) -> Case:
    page = render(request.param)
    plan = plan_marks(page.image, page.sidecar, page.marks)
    unit = unit_of(page.image.width, page.sidecar.scale)
    painted = paint(page.image, plan, unit)
    changed = (np.asarray(page.image) != np.asarray(painted)).any(axis=2)
    return Case(
        page.name,
        page.image,
        Box(0, 0, *page.image.size),
        page.sidecar,
        page.marks,
        plan,
        unit,
        page.text,
        changed,
    )


def unrelated(placed: PlacedMark, boxes: list[Box]) -> list[Box]:
    """Return the targets that neither hold the marked one nor are held by it."""
    target = placed.target
    return [b for b in boxes if not b.contains(target) and not target.contains(b)]


def test_there_are_more_than_thirty_pages() -> None:
    assert len(PAGES) > 30


def test_marks_cover_no_pixel_of_text(case: Case) -> None:
    assert case.changed.any() or case.name in CROWDED
    assert not (case.changed & case.text).any()


def test_marks_cover_no_pixel_of_text_where_no_browser_measured_it(case: Case) -> None:
    by_hand = case.sidecar.model_copy(update={"text": ()})
    plan = plan_marks(case.image, by_hand, case.marks)
    found = len(case.marks) - len(plan.marks)
    assert found == len(plan.faults)
    assert found == 0 or case.name in {*CROWDED, "photo"}
    painted = paint(case.image, plan, case.unit)
    changed = (np.asarray(case.image) != np.asarray(painted)).any(axis=2)
    assert not (changed & case.text).any()


def test_every_mark_is_placed_or_reported(case: Case) -> None:
    expected = ["mark-no-room"] if case.name in CROWDED else []
    assert [fault.rule.id for fault in case.plan.faults] == expected
    assert len(case.plan.marks) == len(case.marks) - len(expected)


def test_badges_keep_off_targets_and_each_other(case: Case) -> None:
    for placed in case.plan.marks:
        assert case.bounds.contains(placed.badge)
        assert not any(placed.badge.overlap(b) for b in unrelated(placed, case.targets))
        if case.name not in FILLED:
            assert not placed.badge.overlap(placed.target)
    for one, two in itertools.combinations(case.plan.marks, 2):
        assert not one.badge.overlap(two.badge)


def test_outlines_touch_no_other_target_and_no_other_outline(case: Case) -> None:
    ringed = [placed for placed in case.plan.marks if placed.ring is not None]
    for placed in ringed:
        assert placed.ring is not None
        assert case.bounds.contains(placed.ring.outer)
        others = unrelated(placed, case.targets)
        assert not any(band.overlap(box) for band in placed.ring.bands for box in others)
    for one, two in itertools.combinations(ringed, 2):
        assert one.ring is not None
        assert two.ring is not None
        pairs = itertools.product(one.ring.bands, two.ring.bands)
        assert not any(band.overlap(other) for band, other in pairs)


def test_nothing_changes_outside_the_marks(case: Case) -> None:
    outside = case.changed.copy()
    for placed in case.plan.marks:
        for part in placed.painted(case.unit):
            box = part.clipped(case.bounds)
            if box is not None:
                outside[box.y : box.bottom, box.x : box.right] = False
    assert not outside.any()


def test_a_closeup_cuts_no_target_no_mark_and_no_letter(case: Case) -> None:
    frame = case.plan.closeup
    if frame is None:
        return
    assert case.bounds.contains(frame)
    extents = [placed.extent for placed in case.plan.marks]
    for box in (*case.targets, *extents):
        assert box.overlap(frame) in {0, box.area}
    assert frame.contains(extents[-1])
    columns = [x for x in (frame.x, frame.right) if 0 < x < case.bounds.right]
    rows = [y for y in (frame.y, frame.bottom) if 0 < y < case.bounds.bottom]
    for x in columns:
        assert not case.text[frame.y : frame.bottom, x - 1 : x + 1].all(axis=1).any()
    for y in rows:
        assert not case.text[y - 1 : y + 1, frame.x : frame.right].all(axis=0).any()


def test_words_of_a_closeup_can_be_read_on_a_phone(case: Case) -> None:
    frame = case.plan.closeup
    if frame is None:
        return
    shown = READ_WIDTH_CSS / frame.width
    for placed in case.plan.marks:
        words = [line for line in case.sidecar.text if placed.target.contains(line)]
        if words and frame.contains(placed.extent):
            assert max(line.height for line in words) * shown >= 12
