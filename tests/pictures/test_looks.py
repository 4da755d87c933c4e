"""What marks look like, measured in pixels: contrast, shapes, numbers, nothing where nothing is asked."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark, MarkKind
from generator.nouns.sidecar import Sidecar, TargetSeen
from generator.pictures.badges import badge_size, badge_sprite
from generator.pictures.painting import paint
from generator.pictures.placed import PlacedMark, Plan
from generator.pictures.planning import plan_marks
from generator.pictures.theme import (
    MIN_CONTRAST,
    STYLES,
    Colour,
    contrast,
    ink_on,
    style_of,
    unit_of,
)

WIDTH, HEIGHT = 640, 480
TARGET = Box(240, 200, 160, 44)
KINDS: tuple[MarkKind, ...] = ("act", "irreversible", "avoid")


def stripes() -> Image.Image:
    columns = (np.arange(WIDTH) // 20 % 2 * 255).astype(np.uint8)
    return Image.fromarray(np.broadcast_to(columns, (HEIGHT, WIDTH))).convert("RGB")


def photo() -> Image.Image:
    """Return soft noise in all colours, as leaves or a crowd would be."""
    noise = np.random.default_rng(7).integers(0, 256, (HEIGHT // 8, WIDTH // 8, 3), dtype=np.uint8)
    return Image.fromarray(noise).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def flat(colour: Colour) -> Image.Image:
    return Image.new("RGB", (WIDTH, HEIGHT), colour)


GROUNDS: dict[str, Callable[[], Image.Image]] = {
    "white": lambda: flat((255, 255, 255)),
    "black": lambda: flat((0, 0, 0)),
    "grey": lambda: flat((128, 128, 128)),
    "photo": photo,
    "stripes": stripes,
    "its own colour": lambda: flat(STYLES["act"].colour),
    "the irreversible colour": lambda: flat(STYLES["irreversible"].colour),
    "the quiet colour": lambda: flat(STYLES["avoid"].colour),
}


def sidecar(targets: dict[str, Box], scale: int = 1) -> Sidecar:
    return Sidecar(
        guide="looks",
        screen="any",
        device="desktop",
        size=(WIDTH * scale, HEIGHT * scale),
        scale=scale,
        how="captured",
        ui="ja",
        on="2026-11-01",
        targets={name: TargetSeen(box=box) for name, box in targets.items()},
    )


def only(plan: Plan) -> PlacedMark:
    assert plan.faults == ()
    (placed,) = plan.marks
    return placed


def rays(pixels: NDArray[np.uint8], box: Box) -> list[NDArray[np.uint8]]:
    """Return lines of pixels from outside the outline to inside it, at many places along it."""
    reach = 4
    lines: list[NDArray[np.uint8]] = []
    for x in range(box.x + 16, box.right - 16, 3):
        lines.append(pixels[box.y - reach : box.y + 14, x])
        lines.append(pixels[box.bottom - 14 : box.bottom + reach, x])
    for y in range(box.y + 16, box.bottom - 16, 3):
        lines.append(pixels[y, box.x - reach : box.x + 14])
        lines.append(pixels[y, box.right - 14 : box.right + reach])
    return lines


def strongest(line: NDArray[np.uint8]) -> float:
    """Return the highest contrast between two pixels that have at most a softened one between."""
    colours = [(int(r), int(g), int(b)) for r, g, b in line]
    pairs = zip(colours, colours[2:], strict=False)
    return max(contrast(one, two) for one, two in pairs)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_an_outline_stands_out_all_along_on_any_background(ground: str, kind: MarkKind) -> None:
    image = GROUNDS[ground]()
    image.paste((245, 245, 245), (TARGET.x, TARGET.y, TARGET.right, TARGET.bottom))
    known = sidecar({"go": TARGET}).model_copy(update={"text": (Box(0, 0, 40, 12),)})
    plan = plan_marks(image, known, [Mark(kind, "1", "go")])
    placed = only(plan)
    assert placed.ring is not None
    pixels = np.asarray(paint(image, plan, unit_of(WIDTH, 1)))
    colour = np.array(placed.style.colour)
    lines = [line for line in rays(pixels, placed.ring.outer) if (line == colour).all(axis=1).any()]
    assert len(lines) > 40
    weakest = min(strongest(line) for line in lines)
    assert weakest >= 3, "WCAG 2.2, 1.4.11: graphical objects need 3:1 against what is beside them"


def test_nothing_is_drawn_where_nothing_is_asked() -> None:
    image = photo()
    plan = plan_marks(image, sidecar({"go": TARGET}), [])
    assert plan == Plan((), None, ())
    assert paint(image, plan, unit_of(WIDTH, 1)).tobytes() == image.tobytes()


def test_painting_leaves_the_source_as_it_was() -> None:
    image = flat((255, 255, 255))
    before = image.tobytes()
    plan = plan_marks(image, sidecar({"go": TARGET}), [Mark("act", "1", "go")])
    assert paint(image, plan, unit_of(WIDTH, 1)).tobytes() != before
    assert image.tobytes() == before


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        (Mark("act", "1", "elsewhere"), "no box"),
        (Mark("act", "1", "beyond"), "outside"),
    ],
)
def test_a_target_without_a_certain_place_gets_no_mark(mark: Mark, message: str) -> None:
    image = flat((255, 255, 255))
    known = sidecar({"go": TARGET, "beyond": Box(600, 20, 60, 40)})
    plan = plan_marks(image, known, [mark])
    assert plan.marks == ()
    (fault,) = plan.faults
    assert fault.rule.id == "target-unmeasured"
    assert fault.path[-1] == mark.target
    assert message in fault.message
    assert paint(image, plan, unit_of(WIDTH, 1)).tobytes() == image.tobytes()


def test_a_badge_covers_nothing_that_may_be_text_where_no_text_is_known() -> None:
    crowded = photo()
    crowded.paste((245, 245, 245), (0, TARGET.y - 70, WIDTH, TARGET.y - 10))
    badge = only(plan_marks(crowded, sidecar({"go": TARGET}), [Mark("act", "1", "go")])).badge
    assert TARGET.y - 70 <= badge.y
    assert badge.bottom <= TARGET.y - 10
    noise = np.random.default_rng(7).integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    full = Image.fromarray(noise)
    plan = plan_marks(full, sidecar({"go": TARGET}), [Mark("act", "1", "go")])
    assert [fault.rule.id for fault in plan.faults] == ["mark-no-room"]


@pytest.mark.parametrize("kind", ["act", "irreversible"])
def test_numbers_have_the_contrast_of_text(kind: MarkKind) -> None:
    colour = style_of(kind, on_dark=False).colour
    assert contrast(colour, ink_on(colour)) >= MIN_CONTRAST


def test_the_number_turns_dark_on_a_light_badge() -> None:
    assert ink_on((255, 214, 80)) == (26, 26, 26)
    assert ink_on((177, 18, 58)) == (255, 255, 255)


@pytest.mark.parametrize("badge", ["1", "7", "10", "38", "3a", "10b"])
@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_number_is_centred_in_its_badge_and_inside_it(badge: str, scale: int) -> None:
    for kind in ("act", "irreversible"):
        size = badge_size(Mark(kind, badge, "go"), unit_of(WIDTH * 2 * scale, scale))
        empty = np.asarray(badge_sprite(STYLES[kind], "", size)).astype(int)
        written = np.asarray(badge_sprite(STYLES[kind], badge, size)).astype(int)
        ink = np.abs(written - empty).max(axis=2) > 100
        columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
        assert len(columns) > 3 * scale
        left, right = columns[0], ink.shape[1] - 1 - columns[-1]
        top, bottom = rows[0], ink.shape[0] - 1 - rows[-1]
        assert abs(left - right) <= 1 + scale
        if badge.isdigit():
            assert abs(top - bottom) <= 1 + scale
        assert min(left, right) >= size[1] // 8


def test_badges_become_pills_from_two_digits_on() -> None:
    unit = unit_of(1280, 1)
    one, two, three = (badge_size(Mark("act", badge, "go"), unit) for badge in ("3", "10", "10b"))
    assert one[0] == one[1]
    assert one[0] < two[0] < three[0]
    assert one[1] == two[1] == three[1]


def test_the_irreversible_badge_has_corners_where_the_other_is_round() -> None:
    size = (72, 72)
    circle = np.asarray(badge_sprite(STYLES["act"], "1", size))[..., 3] > 127
    octagon = np.asarray(badge_sprite(STYLES["irreversible"], "1", size))[..., 3] > 127
    # The flat top of an octagon is as wide as its side, that of a circle hardly wider than a point.
    assert octagon[2].sum() >= 0.38 * 72
    assert circle[2].sum() < octagon[2].sum() * 1.05 or circle[0].sum() < octagon[0].sum()
    assert octagon[0].sum() > 1.8 * circle[0].sum()


def test_the_wrong_neighbour_is_quieter_than_the_right_one() -> None:
    image = flat((255, 255, 255))
    boxes = {"go": Box(100, 200, 160, 44), "stay": Box(320, 200, 160, 44)}
    marks = [Mark("act", "1", "go"), Mark("avoid", "", "stay")]
    plan = plan_marks(image, sidecar(boxes), marks)
    painted = np.asarray(paint(image, plan, unit_of(WIDTH, 1))).astype(int)
    right, wrong = plan.marks
    for name in ("badge", "extent"):
        assert getattr(wrong, name).area < getattr(right, name).area
    assert right.ring is not None
    assert wrong.ring is not None
    assert wrong.ring.stroke < right.ring.stroke

    def weight(placed: PlacedMark) -> float:
        box = placed.extent
        part = painted[box.y : box.bottom, box.x : box.right]
        return float((part.max(axis=2) - part.min(axis=2)).sum())

    assert weight(wrong) < 0.2 * weight(right)


def test_the_wrong_neighbour_is_dashed_and_crossed() -> None:
    image = flat((255, 255, 255))
    plan = plan_marks(image, sidecar({"stay": TARGET}), [Mark("avoid", "", "stay")])
    placed = only(plan)
    assert placed.ring is not None
    painted = np.asarray(paint(image, plan, unit_of(WIDTH, 1)))
    top = placed.ring.outer.y + placed.ring.halo + placed.ring.stroke // 2
    line = (painted[top, TARGET.x : TARGET.right] == np.array(placed.style.colour)).all(axis=1)
    assert np.count_nonzero(np.diff(line.astype(int)) == 1) >= 6
    badge = placed.badge
    middle = painted[badge.y + badge.height // 2, badge.x + badge.width // 2]
    assert tuple(middle) == (255, 255, 255)


@pytest.mark.parametrize("scale", [2, 3])
def test_marks_scale_with_the_picture(scale: int) -> None:
    def placed_at(scale: int) -> PlacedMark:
        image = Image.new("RGB", (WIDTH * scale, HEIGHT * scale), "white")
        box = Box(TARGET.x * scale, TARGET.y * scale, TARGET.width * scale, TARGET.height * scale)
        plan = plan_marks(image, sidecar({"go": box}, scale), [Mark("act", "1", "go")])
        return only(plan)

    one, more = placed_at(1), placed_at(scale)
    assert one.ring is not None
    assert more.ring is not None
    assert more.ring.stroke == scale * one.ring.stroke
    assert more.badge.width == scale * one.badge.width


def test_a_small_target_gets_an_arrow_that_stops_short_of_it() -> None:
    image = flat((255, 255, 255))
    box = Box(300, 200, 16, 16)
    placed = only(plan_marks(image, sidecar({"tick": box}), [Mark("act", "1", "tick")]))
    assert placed.arrow is not None
    assert placed.ring is not None
    tip = Box(round(placed.arrow.tip[0]), round(placed.arrow.tip[1]), 1, 1)
    assert 2 <= tip.gap(placed.ring.outer) <= 7


def test_two_marks_on_one_target_share_one_outline() -> None:
    image = flat((255, 255, 255))
    marks = [Mark("act", "1", "go"), Mark("irreversible", "2", "go")]
    plan = plan_marks(image, sidecar({"go": TARGET}), marks)
    assert plan.faults == ()
    first, second = plan.marks
    assert first.ring is None
    assert second.ring is not None
    assert first.badge.overlap(second.badge) == 0
