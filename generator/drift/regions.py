"""Which regions of a screen have changed, whatever has only been moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.drift.looks import nudges
from generator.nouns.geometry import Box
from generator.relocation.likeness import strange, unequal
from generator.relocation.lookalikes import lookalikes
from generator.relocation.picture import Picture
from generator.relocation.place import Shift
from generator.relocation.surroundings import cut_tiles
from generator.relocation.whole import same_throughout

CELL_CSS = 8
_STRANGE_IN_CELL = 0.1
_HOPELESS = 0.6
"""Share of a cell that is elsewhere from which it shows something else, not the same a pixel on."""

_TOGETHER_CSS = 24
"""Changed cells that are as near belong to one region, such as the words of a line."""

_NEAR_CSS = 2
_LEAST_CELLS = 2
"""A single cell is what rounding leaves where a letter and a frame meet."""

_STRIP_CSS = (96, 24)
_STRIPS = 8

Cells = NDArray[np.bool_]
"""Rows × columns of cells of `CELL_CSS` a side; those at the right and lower edge may be cut."""


def changed_regions(old: Picture, new: Picture, shifts: Iterable[Shift] = ()) -> tuple[Box, ...]:
    """Return boxes around what is on one of two pictures alone, the largest first.

    `shifts` are movements that explain a difference: what is found again that far on is not new.
    What is under a mask in either picture is left out. Pictures of different sizes have one region.
    """
    if same_throughout(old, new):
        return ()
    if old.pixels.shape != new.pixels.shape:
        return (new.bounds,)
    appeared = _unequal(old, new) & ~_masked(old, new)
    appeared[appeared] = _share_of_others(appeared, new, old, (0, 0)) > _STRANGE_IN_CELL
    vanished = appeared.copy()
    known = [shift for shift, _ in Counter(shifts).most_common() if shift != (0, 0)]
    _explain(known, appeared, vanished, old, new)
    found = _shifts_of_strips(vanished, old, new)
    _explain(found, appeared, vanished, old, new)
    most = [(0, 0), *(known or found)[:1]]
    for shift in most:
        _explain_near(shift, appeared, vanished, old, new)
    return tuple(sorted(_boxes(appeared | vanished, old), key=lambda box: -box.area))


def _explain(
    shifts: Iterable[Shift], appeared: Cells, vanished: Cells, old: Picture, new: Picture
) -> None:
    """Take out of two maps of cells what has only gone some way."""
    for dx, dy in shifts:
        appeared[appeared] = _share_of_others(appeared, new, old, (-dx, -dy)) > _STRANGE_IN_CELL
        vanished[vanished] = _share_of_others(vanished, old, new, (dx, dy)) > _STRANGE_IN_CELL


def _explain_near(
    shift: Shift, appeared: Cells, vanished: Cells, old: Picture, new: Picture
) -> None:
    """Take out what has gone that way but for a CSS pixel."""
    x, y = shift
    steps = nudges(old.scale)[1:]
    appeared[:] = _left(appeared, new, old, [(-x, -y), *((-x - dx, -y - dy) for dx, dy in steps)])
    vanished[:] = _left(vanished, old, new, [(x, y), *((x + dx, y + dy) for dx, dy in steps)])


def _left(cells: Cells, here: Picture, there: Picture, ways: Sequence[Shift]) -> Cells:
    """Return the cells that are not in `there` by any of some ways that lie close together.

    Most of what shows something else there is not looked for any further.
    """
    first, *others = ways
    hopeful = cells.copy()
    hopeful[cells] = _share_of_others(cells, here, there, first) < _HOPELESS
    hopeless = cells & ~hopeful
    for by in others:
        hopeful[hopeful] = _share_of_others(hopeful, here, there, by) > _STRANGE_IN_CELL
    return np.asarray(hopeful | hopeless)


def _share_of_others(cells: Cells, here: Picture, there: Picture, by: Shift) -> NDArray[np.float64]:
    """Return of each of some cells of `here` how much of it, 0 to 1, is not in `there` so far on."""
    side = CELL_CSS * here.scale
    rows, columns = np.nonzero(cells)
    shares = np.ones(len(rows))
    # What scrolled out by so little is not gone; farther off, the movement may be a wrong guess.
    outside = 0.0 if max(map(abs, by)) <= _NEAR_CSS * here.scale else 1.0
    for start in range(0, len(rows), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        x, y = columns[some] * side, rows[some] * side
        pieces = cut_tiles(here.pixels, x, y, side)
        others = cut_tiles(there.pixels, x + by[0], y + by[1], side)
        odd = strange(pieces, others)[:, 1:-1, 1:-1].mean(axis=(1, 2))
        inside = (x + by[0] >= 0) & (y + by[1] >= 0)
        inside &= (x + by[0] < there.bounds.width) & (y + by[1] < there.bounds.height)
        shares[some] = np.where(inside, odd, outside)
    return shares


_AT_ONCE = 2000
"""Cells compared in one go: more would take much memory for no time."""


def _shifts_of_strips(vanished: Cells, old: Picture, new: Picture) -> list[Shift]:
    """Return how far lines that are no longer in their place have gone."""
    shifts: Counter[Shift] = Counter()
    for strip in _strips(vanished, old):
        found = lookalikes(strip, old, new)
        if len(found) == 1 and found[0].same:
            shifts[found[0].box.x - strip.x, found[0].box.y - strip.y] += 1
    return [shift for shift, _ in shifts.most_common() if shift != (0, 0)]


def _strips(vanished: Cells, old: Picture) -> list[Box]:
    """Return pieces of line spread over what has vanished."""
    side = CELL_CSS * old.scale
    width, height = (length * old.scale for length in _STRIP_CSS)
    rows, columns = np.nonzero(vanished)
    strips: list[Box] = []
    for index in np.linspace(0, len(rows) - 1, min(len(rows), 8 * _STRIPS)).astype(int).tolist():
        box = Box(int(columns[index]) * side, int(rows[index]) * side, width, height)
        if old.bounds.contains(box) and not any(box.overlap(each) for each in strips):
            strips.append(box)
    return strips[:: -(-len(strips) // _STRIPS)] if strips else []


def _unequal(old: Picture, new: Picture) -> Cells:
    """Tell which cells differ in any pixel, which costs little and spares a closer look at most."""
    different = unequal(old.pixels, new.pixels)
    starts = (np.arange(0, length, CELL_CSS * old.scale) for length in different.shape)
    rows, columns = starts
    return np.asarray(
        np.logical_or.reduceat(np.logical_or.reduceat(different, rows, axis=0), columns, axis=1)
    )


def _masked(old: Picture, new: Picture) -> Cells:
    side = CELL_CSS * old.scale
    cells = np.zeros(tuple(-(-length // side) for length in old.pixels.shape[:2]), dtype=np.bool_)
    for box in (*old.blind, *new.blind):
        cells[box.y // side : -(-box.bottom // side), box.x // side : -(-box.right // side)] = True
    return cells


def _boxes(cells: Cells, picture: Picture) -> Iterator[Box]:
    """Yield a box around each group of cells that lie together."""
    side, reach = CELL_CSS * picture.scale, _TOGETHER_CSS // CELL_CSS
    left = {(int(y), int(x)) for y, x in zip(*np.nonzero(cells), strict=True)}
    while left:
        group = _together(left.pop(), left, reach)
        if len(group) < _LEAST_CELLS:
            continue
        ys, xs = [y for y, _ in group], [x for _, x in group]
        width, height = max(xs) - min(xs) + 1, max(ys) - min(ys) + 1
        box = Box(min(xs) * side, min(ys) * side, width * side, height * side)
        yield box.clipped(picture.bounds) or box


def _together(
    first: tuple[int, int], left: set[tuple[int, int]], reach: int
) -> list[tuple[int, int]]:
    """Take out of `left` everything that `first` leads to in steps of `reach` cells."""
    group = [first]
    for y, x in group:  # grows while it is gone through
        near = [
            (y + dy, x + dx)
            for dy in range(-reach, reach + 1)
            for dx in range(-reach, reach + 1)
            if (y + dy, x + dx) in left
        ]
        left.difference_update(near)
        group.extend(near)
    return group
