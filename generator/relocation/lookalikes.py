"""Where in a picture something looks the same as a piece of this or of another picture."""

from __future__ import annotations

import numpy as np

from generator.nouns.geometry import Box
from generator.relocation.likeness import strange, strangest_cell
from generator.relocation.picture import Picture
from generator.relocation.search import peaks

SAME = 0.06
"""Most strange pixels in a cell of something that looks the same. Letters drawn half a pixel further
on stay below, the least stroke that makes another letter at reading size does not."""

ALIKE = 0.2
"""Most strange pixels in a cell of something that could be mistaken for it; so much covers what the
same letters look like at another fraction of a pixel, and a digit of small print."""

_WORTH_A_LOOK = 0.7
_MOST_LOOKS = 60
_SMALLEST_CSS = 8
"""A piece with a shorter side is too small to be told from others; its surroundings go with it."""

_HOPELESS = 0.5
_MARGIN_PX = 2


def lookalikes(piece: Box, source: Picture, picture: Picture) -> list[tuple[float, Box]]:
    """Return what looks like `piece` of `source` in `picture`: how strange, and where; best first.

    How strange is 0 for equal pixels, and at most `ALIKE`.
    """
    found: dict[Box, float] = {}
    for guess in _guesses(piece, source, picture):
        box = _settle(piece, source, picture, guess)
        if box is not None and box not in found:
            value, box = _least_strange(piece, source, picture, box)
            found[box] = value
    alike = sorted((value, box) for box, value in found.items() if value <= ALIKE)
    return _apart(alike, piece)


def strangeness(piece: Box, source: Picture, at: Box, picture: Picture) -> float:
    """Return the share of strange pixels in the strangest cell, 0 for equal pieces."""
    here, there = source.around(piece, _MARGIN_PX), picture.around(at, _MARGIN_PX)
    inner = strange(here, there)[_MARGIN_PX:-_MARGIN_PX, _MARGIN_PX:-_MARGIN_PX]
    return strangest_cell(inner, source.scale)


def _guesses(piece: Box, source: Picture, picture: Picture) -> list[Box]:
    """Return rough places, to a CSS pixel."""
    step = source.scale
    grown = _large_enough(piece, source)
    x, y = -(-grown.x // step), -(-grown.y // step)
    # The last sample of a mean over two reaches beyond the box.
    sample = source.coarse[y : grown.bottom // step - 1, x : grown.right // step - 1]
    fits = picture.searched.correlation(sample)
    return [
        piece.moved((at_x - x) * step, (at_y - y) * step)
        for at_x, at_y in peaks(fits, _WORTH_A_LOOK, _MOST_LOOKS)
    ]


def _large_enough(piece: Box, source: Picture) -> Box:
    lacking = _SMALLEST_CSS * source.scale - min(piece.width, piece.height)
    grown = piece.grown(-(-lacking // 2)) if lacking > 0 else piece
    return grown.clipped(source.bounds) or piece


def _settle(piece: Box, source: Picture, picture: Picture, guess: Box) -> Box | None:
    """Return the place within a CSS pixel of `guess` where brightness differs least."""
    stride = max(1, int((piece.area / 3000) ** 0.5))
    brightness = source.grey[piece.y : piece.bottom : stride, piece.x : piece.right : stride]
    reach = range(-source.scale, source.scale + 1)
    best: tuple[int, Box] | None = None
    for box in (guess.moved(dx, dy) for dy in reach for dx in reach):
        if not picture.bounds.contains(box):
            continue
        there = picture.grey[box.y : box.bottom : stride, box.x : box.right : stride]
        difference = int(np.abs(brightness - there).sum())
        if best is None or difference < best[0]:
            best = (difference, box)
    return best[1] if best else None


def _least_strange(piece: Box, source: Picture, picture: Picture, box: Box) -> tuple[float, Box]:
    """Return how strange a place is, or one a pixel beside it where letters have parted from frames."""
    value = strangeness(piece, source, box, picture)
    if not SAME < value < _HOPELESS:
        return value, box
    beside = (box.moved(dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    within = [each for each in beside if picture.bounds.contains(each)]
    return min((strangeness(piece, source, each, picture), each) for each in within)


def _apart(alike: list[tuple[float, Box]], piece: Box) -> list[tuple[float, Box]]:
    """Leave out what only a better match beside it made look alike, such as an even border."""
    kept: list[tuple[float, Box]] = []
    for value, box in alike:
        if all(box.overlap(other) < piece.area / 2 for _, other in kept):
            kept.append((value, box))
    return kept
