"""The close-up: the part of a picture around its marks, cut where nothing is cut in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import product

from generator.nouns.geometry import Box
from generator.pictures.placed import PlacedMark

READ_WIDTH_CSS = 343
"""Width at which a phone 375 CSS pixels wide shows a picture inside its margins."""

READ_HEIGHT_CSS = 12
"""How high the words of a target must be there, in CSS pixels."""

_LEAST_WIDTH_CSS = 320
_MOST_WIDTH_CSS = 560
_LEAST_ASPECT, _MOST_ASPECT = 0.5, 1.25
"""Height as a share of the width: not a slit, not longer than the screen."""

_CONTEXT_CSS = 28
_LEAST_CONTEXT_CSS = 6
_STEP_CSS = 4
_WORTH = 0.72
"""A close-up that shows more than this share of the whole picture's area is no close-up."""


def frame_closeup(
    marks: Sequence[PlacedMark],
    targets: Sequence[Box],
    text: Sequence[Box],
    bounds: Box,
    scale: int,
) -> Box | None:
    """Return the part to show close up, in pixels, or None where the whole serves as well.

    Neither a target nor a line of text is cut, and words as high as the targets' own stay
    `READ_HEIGHT_CSS` high at `READ_WIDTH_CSS`. Where all marks do not fit, those around the last
    one do: it is the action that leads on.
    """
    if not marks:
        return None
    whole = [*targets, *text]
    limit = _widest(marks, text, bounds, scale)
    for group in _groups(marks):
        core = reduce(Box.union, (m.extent for m in group)).clipped(bounds)
        others = [m.extent for m in marks if m not in group]
        if core is None or core.width > limit:
            continue
        frame = _best_frame(core, [*whole, *others], bounds, limit, scale)
        if frame is not None:
            return frame if frame.area <= _WORTH * bounds.area else None
    return None


def _widest(marks: Sequence[PlacedMark], text: Sequence[Box], bounds: Box, scale: int) -> int:
    """Return the pixels that a close-up may be wide for its words to stay readable."""
    heights = [
        line.height for line in text if any(line.overlap(m.target) * 2 > line.area for m in marks)
    ]
    most = _MOST_WIDTH_CSS * scale
    if heights:
        smallest = min(heights)
        most = min(most, smallest * READ_WIDTH_CSS // READ_HEIGHT_CSS)
    return min(bounds.width, max(most, _LEAST_WIDTH_CSS * scale))


def _groups(marks: Sequence[PlacedMark]) -> Iterator[tuple[PlacedMark, ...]]:
    """Yield the marks from all of them down to the last alone, always those before it."""
    for start in range(len(marks)):
        yield tuple(marks[start:])


def _best_frame(core: Box, whole: Sequence[Box], bounds: Box, limit: int, scale: int) -> Box | None:
    best: tuple[float, Box] | None = None
    for left, right in product(
        _cuts(core.x, -1, bounds.x, scale), _cuts(core.right, 1, bounds.right, scale)
    ):
        width = right - left
        if width > limit:
            continue
        frame = _grown_down(core, left, right, whole, bounds, scale)
        if frame is None:
            continue
        cost = _cost(frame, core, scale)
        if best is None or cost < best[0]:
            best = (cost, frame)
    return best[1] if best else None


def _cuts(start: int, sign: int, end: int, scale: int) -> Iterator[int]:
    """Yield positions for a cut from `start` outwards up to the picture's edge."""
    step, reach = _STEP_CSS * scale, 240 * scale
    room = abs(end - start)
    for away in range(min(room, _LEAST_CONTEXT_CSS * scale), min(room, reach) + 1, step):
        yield start + sign * away
    if room <= reach:
        yield end


def _grown_down(
    core: Box, left: int, right: int, whole: Sequence[Box], bounds: Box, scale: int
) -> Box | None:
    """Return the frame between two vertical cuts, its height chosen so that nothing is cut."""
    touching = [b for b in whole if b.x < right and b.right > left]
    crossed = [b for b in touching if b.x < left or b.right > right]
    if any(b.y < core.bottom and b.bottom > core.y for b in crossed):
        return None
    ceiling = max([bounds.y, *(b.bottom for b in crossed if b.bottom <= core.y)])
    floor = min([bounds.bottom, *(b.y for b in crossed if b.y >= core.bottom)])
    height = max(core.height + 2 * _CONTEXT_CSS * scale, round(_LEAST_ASPECT * (right - left)))
    spare = max(0, height - core.height) // 2
    inside = [b for b in touching if b not in crossed]
    top = _free_row(core.y - spare, core.y, ceiling, inside)
    bottom = _free_row(core.bottom + spare, core.bottom, floor, inside)
    if top is None or bottom is None:
        return None
    return Box(left, top, right - left, bottom - top)


def _free_row(ideal: int, start: int, end: int, inside: Sequence[Box]) -> int | None:
    """Return the row nearest to `ideal`, between `start` and `end`, that runs through nothing."""
    low, high = sorted((start, end))
    ideal = min(max(ideal, low), high)
    edges = {ideal, low, high}
    for box in inside:
        edges.update((box.y, box.bottom))
    free = [
        row for row in edges if low <= row <= high and not any(b.y < row < b.bottom for b in inside)
    ]
    return min(free, key=lambda row: (abs(row - ideal), row), default=None)


def _cost(frame: Box, core: Box, scale: int) -> float:
    """Return how far a frame is from the usual: even context, and not wider than needed."""
    context = _CONTEXT_CSS * scale
    sides = (core.x - frame.x, frame.right - core.right)
    heights = (core.y - frame.y, frame.bottom - core.bottom)
    uneven = sum(abs(side - context) for side in sides) / scale
    thin = sum(max(0, context // 2 - side) for side in heights) / scale
    least = max(0, _LEAST_WIDTH_CSS * scale - frame.width) / scale
    return uneven + 2 * thin + 2 * least
