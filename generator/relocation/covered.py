"""Finds again what masks cover: nothing is known of it but what stands around it and its rim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.likeness import strange_shares, strange_within
from generator.relocation.lookalikes import ALIKE
from generator.relocation.neighbours import Neighbours
from generator.relocation.outcome import Relocated
from generator.relocation.picture import Picture
from generator.relocation.place import Shift, best_place, is_elsewhere_too

_RIM_CSS = (48, 10)
"""CSS pixels to each side, and above and below, that must be as they were around a mask. A longer
name, a second line of it, and one that has moved along its row reach into them."""

_FRAME_CSS = (4, 4)
_EDGE_PX = 2
_INK = 24
_LEAST_INK = 0.005

Whole = Literal["rim", "frame"]


def find_covered(
    box: Box, old: Picture, new: Picture, shifts: Iterable[Shift] = (), around: Whole = "frame"
) -> Relocated:
    """Return where a box of `old` is in `new` that is covered in whole or in part.

    It is `moved` only when its surroundings came along to one place, and what is not covered of
    the box and around it looks the same there: with `rim` far enough around to notice covered words
    that have moved or grown, with `frame` just beyond the edge of a field.
    """
    neighbours = Neighbours(box, old)
    place, agreement = best_place(box, neighbours, old, new, shifts)
    if place is None or not agreement.enough:
        return Relocated("lost", "gone")
    if is_elsewhere_too(box, place, neighbours, old, new):
        return Relocated("review", "copied", place, agreement.share)
    reach = _RIM_CSS if around == "rim" else _FRAME_CSS
    if not _same_around(box, place, (reach[0] * old.scale, reach[1] * old.scale), old, new):
        return Relocated("review", "covered", place, agreement.share)
    return Relocated("moved", "found", place, agreement.share)


def shows_something(picture: Picture, box: Box) -> bool:
    """Tell whether there is more in a box than an even ground."""
    part = picture.grey[box.y : box.bottom, box.x : box.right]
    if not part.size:
        return False
    return float((np.abs(part - np.median(part)) > _INK).mean()) >= _LEAST_INK


def _same_around(box: Box, place: Box, reach: tuple[int, int], old: Picture, new: Picture) -> bool:
    """Tell whether all that is not covered of a box and `reach` pixels around it looks the same."""
    wide = _widened(box, reach).clipped(old.bounds)
    moved = None if wide is None else wide.moved(place.x - box.x, place.y - box.y)
    if wide is None or moved is None or not new.bounds.contains(moved):
        return False
    seen = _uncovered(wide, old) & _uncovered(moved, new)
    here = old.around(wide, 1)
    least: NDArray[np.float64] | None = None
    for dx, dy in ((x, y) for y in (-1, 0, 1) for x in (-1, 0, 1)):
        found = strange_within(here, new.around(moved.moved(dx, dy), 1))
        shares = strange_shares(found & seen, old.scale)
        least = shares if least is None else np.minimum(least, shares)
    return least is not None and bool(least.max() <= ALIKE)


def _uncovered(area: Box, picture: Picture) -> NDArray[np.bool_]:
    seen = np.ones((area.height, area.width), dtype=np.bool_)
    for mask in picture.blind:
        # The edge of a mask is no part of the page; its neighbours are compared with it.
        part = mask.grown(_EDGE_PX).clipped(area)
        if part is not None:
            left, top = part.x - area.x, part.y - area.y
            seen[top : top + part.height, left : left + part.width] = False
    return seen


def _widened(box: Box, reach: tuple[int, int]) -> Box:
    across, down = reach
    return Box(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)
