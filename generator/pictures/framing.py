"""The close-up: the part of a picture around its marks, cut where nothing is cut in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice

import numpy as np

from generator.nouns.geometry import Box
from generator.pictures.ground import INK_MARGIN, Ground
from generator.pictures.placed import PlacedMark
from generator.pictures.tables import Boxes, table

READ_WIDTH_CSS = 343
"""Width at which a phone 375 CSS pixels wide shows a picture inside its margins."""

READ_SIZES_CSS = (12.0, 10.0, 8.5)
"""How large the words of a target are to be there, as a font size: wanted, and accepted where marks
are so wide apart that some would have to be left out. With the smallest, a line is 12 pixels high."""

_INK_SHARE = 0.94
"""Height of the ink of a line with kanji as a share of its font size; kana alone have less, which
makes their close-up a little narrower than it must be."""

_NARROW_CSS = 480
"""A screen no wider than this is shown in its whole width: only its height is cut."""

_LEAST_WIDTH_CSS = 320
_MOST_WIDTH_CSS = 640
_LEAST_ASPECT = 0.5
"""Height as a share of the width: a slit tells nothing of where on the screen it is."""

_CONTEXT_CSS = 28
_LEAST_CONTEXT_CSS = 8
_REACH_CSS = 200
_AIR_CSS = 8
"""Free pixels between a cut and what it leaves inside; outside a fifth of that is enough."""

_SHIFTS_CSS = (-16, -8, 8, 16, 24, 32)
_COST_CROSSED, _MOST_CROSSED = 4.0, 6

_MOST_PAIRS = 2_000
"""Pairs of vertical cuts for which horizontal ones are looked for; one of the first nearly always does."""

_WORTH = 0.72
"""A close-up that shows more than this share of the picture is no close-up."""


@dataclass(frozen=True, slots=True)
class Scenery:
    """The picture's bounds, all that must not be cut (targets, text), pixels a CSS pixel."""

    bounds: Box
    ground: Ground
    whole: Sequence[Box]
    text: Sequence[Box]
    scale: int


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a cut may be: from the core's side `start` outwards as far as `end`.

    `border` is the picture's own edge there, which cuts nothing; `context` the CSS pixels wanted
    between core and cut, `extra` one more position to try. `crossed` counts what a cut at a
    position runs through: lines of boxes and pictures, which may be cut, but better are not.
    """

    start: int
    end: int
    border: int
    context: float
    crossed: Callable[[int], int]
    extra: int | None = None


def frame_closeup(marks: Sequence[PlacedMark], scenery: Scenery) -> Box | None:
    """Return the part to show close up, in pixels, or None where the whole serves as well.

    Neither a target nor a line of text is cut, and the words of the targets are legible at
    `READ_WIDTH_CSS`. Where no part with all marks is, the last ones decide: they lead on.
    """
    for start in range(len(marks)):
        group = marks[start:]
        core = reduce(Box.union, (m.extent for m in group)).clipped(scenery.bounds)
        others = [m.extent for m in marks[:start]]
        for font_size in READ_SIZES_CSS:
            limit = _widest(group, scenery, font_size)
            if core is None or core.width > limit:
                continue
            frame = _best_frame(core, [*scenery.whole, *others], scenery, limit)
            if frame is not None:
                return frame if frame.area <= _WORTH * scenery.bounds.area else None
    return None


def _widest(marks: Sequence[PlacedMark], scenery: Scenery, font_size_css: float) -> int:
    """Return the pixels that a close-up may be wide for its targets' words to be legible."""
    bounds, scale = scenery.bounds, scenery.scale
    if bounds.width <= _NARROW_CSS * scale:
        return bounds.width
    sizes = [size for mark in marks if (size := _font_size(mark.target, scenery))]
    widest = min(
        [_MOST_WIDTH_CSS * scale, *(size * READ_WIDTH_CSS / font_size_css for size in sizes)]
    )
    return min(bounds.width, int(max(widest, _LEAST_WIDTH_CSS * scale)))


def _font_size(target: Box, scenery: Scenery) -> float:
    """Return the pixels of the largest words in a target, 0 where it has none."""
    heights = (line.height for line in scenery.text if line.overlap(target) * 2 > line.area)
    return max(0, max(heights, default=0) - INK_MARGIN * scenery.scale) / _INK_SHARE


def _best_frame(core: Box, whole: Sequence[Box], scenery: Scenery, limit: int) -> Box | None:
    best: tuple[float, Box] | None = None
    boxes = table(whole)
    for cost, left, right in islice(_columns(core, boxes, scenery, limit), _MOST_PAIRS):
        if best is not None and cost >= best[0]:
            break
        rows = _rows(core, (left, right), boxes, scenery)
        if rows is not None:
            top, bottom, more = rows
            if best is None or cost + more < best[0]:
                best = (cost + more, Box(left, top, right - left, bottom - top))
    return best[1] if best else None


def _columns(core: Box, whole: Boxes, scenery: Scenery, limit: int) -> list[tuple[float, int, int]]:
    """Return pairs of vertical cuts that cut nothing beside the core, with cost, cheapest first."""
    bounds, scale = scenery.bounds, scenery.scale
    if bounds.width <= _NARROW_CSS * scale:
        return [(0.0, bounds.x, bounds.right)]
    beside = whole[(whole[:, 1] < core.bottom) & (whole[:, 3] > core.y)][:, [0, 2]]
    least = _LEAST_WIDTH_CSS * scale
    context = max(_CONTEXT_CSS, (least - core.width) / 2 / scale)
    top, bottom = core.y - _CONTEXT_CSS * scale, core.bottom + _CONTEXT_CSS * scale

    def crossed(x: int) -> int:
        return scenery.ground.crossed_by_column(x, top, bottom)

    to_left = _Span(core.x, bounds.x, bounds.x, context, crossed, bounds.right - least)
    to_right = _Span(core.right, bounds.right, bounds.right, context, crossed, bounds.x + least)
    lefts, rights = _cuts(to_left, beside, scale), _cuts(to_right, beside, scale)
    pairs = (
        (one + two + _too_narrow(right - left, scale), left, right)
        for left, one in lefts
        for right, two in rights
        if right - left <= limit
    )
    return sorted(pairs)


def _rows(
    core: Box, columns: tuple[int, int], whole: Boxes, scenery: Scenery
) -> tuple[int, int, float] | None:
    """Return the best horizontal cuts between two vertical ones, with their cost."""
    (left, right), bounds, scale = columns, scenery.bounds, scenery.scale
    touching = whole[(whole[:, 0] < right) & (whole[:, 2] > left)]
    cut = (touching[:, 0] < left) | (touching[:, 2] > right)
    inside, crossed = touching[~cut][:, [1, 3]], touching[cut][:, [1, 3]]
    over = crossed[:, 0] < core.y
    ceiling = int(crossed[over][:, 1].max(initial=bounds.y))
    floor = int(crossed[~over][:, 0].min(initial=bounds.bottom))
    if ceiling > core.y or floor < core.bottom:
        return None
    lacking = round(_LEAST_ASPECT * (right - left)) - core.height
    context = max(_CONTEXT_CSS, lacking / 2 / scale)

    def row_crossed(y: int) -> int:
        return scenery.ground.crossed_by_row(y, left, right)

    tops = _cuts(_Span(core.y, ceiling, bounds.y, context, row_crossed), inside, scale)
    bottoms = _cuts(_Span(core.bottom, floor, bounds.bottom, context, row_crossed), inside, scale)
    if not tops or not bottoms:
        return None
    (top, above), (bottom, below) = (
        min(tops, key=lambda cut: cut[1]),
        min(bottoms, key=lambda cut: cut[1]),
    )
    return top, bottom, 0.5 * (above + below)


def _cuts(span: _Span, things: Boxes, scale: int) -> list[tuple[int, float]]:
    """Return positions within a span at which a cut goes through none of `things`, with cost.

    `things` are rows of where each begins and ends.

    A cut keeps its distance from what it leaves inside, less so from what it leaves outside.
    """
    outward = 1 if span.border > 0 else -1  # the left and the upper border are 0
    low, high = sorted((span.start, span.end))
    air, thin = _AIR_CSS * scale, max(1, _AIR_CSS * scale // 5)
    before, after = (thin, air) if outward > 0 else (air, thin)
    begins, ends = np.sort(things[:, 0] - before), np.sort(things[:, 1] + after)
    ideal = span.start + outward * round(span.context * scale)
    wanted = {ideal + shift * scale for shift in _SHIFTS_CSS}
    wanted |= {span.end, min(max(ideal, low), high), *begins.tolist(), *ends.tolist()}
    if span.extra is not None:
        wanted.add(span.extra)
    # On whole CSS pixels, outwards, so that the close-up at 1× has whole pixels too.
    whole = {-(-at // scale) * scale if outward > 0 else at // scale * scale for at in wanted}
    free = [
        at
        for at in sorted({*whole, span.end})
        if at == span.border == span.end
        or (
            low <= at <= high
            and _LEAST_CONTEXT_CSS * scale <= abs(at - span.start) <= _REACH_CSS * scale
            and np.searchsorted(begins, at) == np.searchsorted(ends, at, "right")  # none is open
        )
    ]
    return [(at, abs(at - ideal) / scale + _crossing_cost(at, span)) for at in free]


def _crossing_cost(at: int, span: _Span) -> float:
    return 0 if at == span.border else _COST_CROSSED * min(_MOST_CROSSED, span.crossed(at))


def _too_narrow(width: int, scale: int) -> float:
    return 2 * max(0, _LEAST_WIDTH_CSS - width / scale)
