"""Painting a plan on a picture: small supersampled parts, never a layer as large as the picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache

from PIL import Image, ImageDraw

from generator.nouns.geometry import Box
from generator.pictures.arrows import Arrow
from generator.pictures.badges import badge_sprite
from generator.pictures.leaders import Leader
from generator.pictures.placed import Plan
from generator.pictures.rings import Ring
from generator.pictures.theme import Colour, Style, Unit

_OVER = 4
_SHAFT_CSS = 4
_HEAD_CSS = 12
_ARROW_HALO_CSS = 2
_DASH, _DASH_GAP = 2.6, 1.7
"""Length of a dash and of the gap after it, in stroke widths."""


def paint(image: Image.Image, plan: Plan, unit: Unit) -> Image.Image:
    """Return a copy of the RGB `image` with all marks of `plan`; nothing else changes."""
    if not plan.marks:
        return image
    painted = image.copy()
    for placed in plan.marks:
        if placed.ring is not None:
            _paint_ring(painted, placed.ring, placed.style)
    for placed in plan.marks:
        if placed.leader is not None:
            _paint_leader(painted, placed.leader, placed.style)
        if placed.arrow is not None:
            _paint_arrow(painted, placed.arrow, placed.style, unit)
    for placed in plan.marks:
        size = (placed.badge.width, placed.badge.height)
        sprite = badge_sprite(placed.style, placed.mark.badge, size)
        painted.paste(sprite, (placed.badge.x, placed.badge.y), sprite)
    return painted


def _paint_ring(image: Image.Image, ring: Ring, style: Style) -> None:
    inner, radius = ring.outer.grown(-ring.halo), ring.radius - ring.halo
    if not style.dashed:
        _paint_band(image, ring.outer, ring.radius, ring.thickness, style.halo)
        _paint_band(image, inner, radius, ring.stroke, style.colour)
        return
    # Each dash has a halo of its own: one round white band would outshine the marks that matter.
    dashes = list(_dashes(inner, radius, ring.stroke))
    _paint_corners(image, ring.outer, ring.radius, ring.thickness, style.halo)
    _fill(image, style.halo, [dash.grown(ring.halo) for dash in dashes])
    _paint_corners(image, inner, radius, ring.stroke, style.colour)
    _fill(image, style.colour, dashes)


def _fill(image: Image.Image, colour: Colour, boxes: Iterable[Box]) -> None:
    for box in boxes:
        image.paste(colour, (box.x, box.y, box.right, box.bottom))


def _paint_band(image: Image.Image, box: Box, radius: int, width: int, colour: Colour) -> None:
    """Paint a frame with round corners; its straight sides lie on whole pixels and stay sharp."""
    across, down = box.width - 2 * radius, box.height - 2 * radius
    x, y = box.x + radius, box.y + radius
    sides = (
        Box(x, box.y, across, width),
        Box(x, box.bottom - width, across, width),
        Box(box.x, y, width, down),
        Box(box.right - width, y, width, down),
    )
    _fill(image, colour, sides)
    _paint_corners(image, box, radius, width, colour)


def _paint_corners(image: Image.Image, box: Box, radius: int, width: int, colour: Colour) -> None:
    corner = _corner(radius, width)
    far_x, far_y = box.right - radius, box.bottom - radius
    flip, mirror = Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM
    image.paste(colour, (box.x, box.y), corner)
    image.paste(colour, (far_x, box.y), corner.transpose(flip))
    image.paste(colour, (box.x, far_y), corner.transpose(mirror))
    image.paste(colour, (far_x, far_y), corner.transpose(flip).transpose(mirror))


@cache
def _corner(radius: int, width: int) -> Image.Image:
    """Return the top left quarter of a ring as a mask of `radius` × `radius` pixels."""
    side = radius * _OVER
    mask = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((0, 0, 2 * side - 1, 2 * side - 1), fill=255)
    hole = width * _OVER
    if radius > width:
        draw.ellipse((hole, hole, 2 * side - 1 - hole, 2 * side - 1 - hole), fill=0)
    return mask.reduce(_OVER)


def _dashes(box: Box, radius: int, width: int) -> Iterator[Box]:
    """Yield the dashes of a frame's straight sides; its corners are dashes of their own."""
    for start, length in _along(box.width - 2 * radius, width):
        x = box.x + radius + start
        yield Box(x, box.y, length, width)
        yield Box(x, box.bottom - width, length, width)
    for start, length in _along(box.height - 2 * radius, width):
        y = box.y + radius + start
        yield Box(box.x, y, width, length)
        yield Box(box.right - width, y, width, length)


def _along(side: int, width: int) -> list[tuple[int, int]]:
    """Return start and length of dashes that fit a side, a gap before, between and after them."""
    dash, gap = _DASH * width, _DASH_GAP * width
    count = max(0, round((side - gap) / (dash + gap)))
    if count == 0:
        return []
    stretch = side / (count * dash + (count + 1) * gap)
    starts = [(gap + index * (dash + gap)) * stretch for index in range(count)]
    return [(round(s), round(s + dash * stretch) - round(s)) for s in starts]


def _paint_leader(image: Image.Image, leader: Leader, style: Style) -> None:
    _fill(image, style.halo, leader.swept)
    _fill(image, style.colour, (leader.along, leader.lead))


def _paint_arrow(image: Image.Image, arrow: Arrow, style: Style, unit: Unit) -> None:
    margin = unit(_HEAD_CSS)
    left = math.floor(min(arrow.tail[0], arrow.tip[0])) - margin
    top = math.floor(min(arrow.tail[1], arrow.tip[1])) - margin
    right = math.ceil(max(arrow.tail[0], arrow.tip[0])) + margin
    bottom = math.ceil(max(arrow.tail[1], arrow.tip[1])) + margin
    for grow, fill in ((unit(_ARROW_HALO_CSS), style.halo), (0, style.colour)):
        mask = Image.new("L", ((right - left) * _OVER, (bottom - top) * _OVER), 0)
        draw = ImageDraw.Draw(mask)
        shape = _arrow_shape(arrow, unit)
        outline = [((x - left) * _OVER, (y - top) * _OVER) for x, y in shape]
        draw.polygon(outline, fill=255)
        if grow:
            _draw_rounded(draw, outline, grow * _OVER)
        image.paste(fill, (left, top), mask.reduce(_OVER))


def _draw_rounded(
    draw: ImageDraw.ImageDraw, outline: list[tuple[float, float]], grow: float
) -> None:
    """Draw the outline again, `grow` thicker on each side, with round joints."""
    closed = [*outline, outline[0]]
    draw.line(closed, fill=255, width=round(2 * grow))
    for x, y in outline:
        draw.ellipse((x - grow, y - grow, x + grow, y + grow), fill=255)


def _arrow_shape(arrow: Arrow, unit: Unit) -> list[tuple[float, float]]:
    """Return the seven corners of a straight arrow."""
    length = math.dist(arrow.tail, arrow.tip)
    dx, dy = (arrow.tip[0] - arrow.tail[0]) / length, (arrow.tip[1] - arrow.tail[1]) / length
    shaft, head = unit(_SHAFT_CSS) / 2, float(unit(_HEAD_CSS))
    half = head / 2

    def at(along: float, aside: float) -> tuple[float, float]:
        return (arrow.tail[0] + dx * along - dy * aside, arrow.tail[1] + dy * along + dx * aside)

    neck = length - head
    return [
        at(0, shaft),
        at(neck, shaft),
        at(neck, half),
        at(length, 0),
        at(neck, -half),
        at(neck, -shaft),
        at(0, -shaft),
    ]
