"""Where the surroundings of a box have gone, whatever is in the box itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.nouns.geometry import Box
from generator.relocation.lookalikes import lookalikes
from generator.relocation.neighbours import Agreement, Neighbours
from generator.relocation.picture import TILE_CSS, Picture
from generator.relocation.surroundings import Tiles

Shift = tuple[int, int]
"""How far something has gone, in pixels to the right and down."""

_STRIP_TILES = (8, 2)
_STRIPS = 3
_PLACES = 3
_APART_CSS = 4


def best_place(
    box: Box, neighbours: Neighbours, old: Picture, new: Picture, shifts: Iterable[Shift] = ()
) -> tuple[Box | None, Agreement]:
    """Return the place with most of the surroundings of a box, and how much of them that is.

    `neighbours` are those of `box` in `old`; `shifts` are movements worth trying, those of other
    elements.
    """
    best: tuple[Box | None, Agreement] = (None, Agreement(0, 0))
    for dx, dy in sorted(
        {(0, 0), *shifts, *_shifts(neighbours.nearest, box, old, new, _STRIPS, 1)}
    ):
        place = box.moved(dx, dy)
        if new.bounds.contains(place):
            agreement = neighbours.agreement(new, place)
            if agreement.there > best[1].there:
                best = (place, agreement)
    return best


def is_elsewhere_too(box: Box, at: Box, neighbours: Neighbours, old: Picture, new: Picture) -> bool:
    """Tell whether the surroundings of a box stand in a second place as well as around `at`.

    Then `at` may belong to a copy, and the box's own place be the other, where it is no longer.
    """
    gone = (at.x - box.x, at.y - box.y)
    if max(map(abs, gone)) <= _APART_CSS * old.scale:
        return False
    shifts = {(0, 0), *_shifts(neighbours.nearest, box, old, new, 1, _PLACES)}
    return any(
        neighbours.agreement(new, box.moved(*shift), besides=gone).enough
        for shift in shifts
        if max(abs(shift[0] - gone[0]), abs(shift[1] - gone[1])) > _APART_CSS * old.scale
    )


def _shifts(
    tiles: Tiles, box: Box, old: Picture, new: Picture, strips: int, most: int
) -> Iterator[Shift]:
    """Yield how far pieces of line near a box have gone, if they are at `most` places at the most."""
    for strip in _strips(tiles, box, old)[:strips]:
        found = lookalikes(strip, old, new)
        if len(found) <= most:
            yield from ((each.box.x - strip.x, each.box.y - strip.y) for each in found)


def _strips(tiles: Tiles, box: Box, old: Picture) -> list[Box]:
    side = TILE_CSS * old.scale
    width, height = (count * side for count in _STRIP_TILES)
    strips: list[Box] = []
    for x, y in tiles.corners:
        strip = Box(x - (width - side) // 2, y - (height - side) // 2, width, height)
        strip = strip.clipped(old.bounds) or strip
        if not any(strip.overlap(each) for each in (box, *old.blind, *strips)):
            strips.append(strip)
        if len(strips) == _STRIPS:
            break
    return strips
