"""Where in a picture something looks the same as a piece of this or of another picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box
from generator.relocation.likeness import TOLERANCE, strange_shares, strange_within
from generator.relocation.picture import Picture

SAME = 0.06
"""Most strange pixels in a cell of something that looks the same. Letters drawn half a pixel further
on stay below, the least stroke that makes another letter at reading size does not."""

ALIKE = 0.2
"""Most strange pixels in a cell of something that could be mistaken for it, each cell where it fits
best: a frame and the letters in it are rounded to whole pixels each for itself, so that one of two
equal buttons may have its letters a pixel higher. So much also covers a digit of small print."""

_HOPELESS = 0.5
"""Most strange pixels in a cell that a pixel's move could explain."""

_WORTH_A_LOOK = 0.7
_MOST_LOOKS = 60
_FAR_OFF = 24
"""Mean difference of brightness, 0 to 255, of what cannot look the same; letters drawn a pixel
beside reach half of it."""

_SMALLEST_CSS = 8
"""A piece with a shorter side is too small to be told from others; its surroundings go with it."""

_AROUND = ((0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1))
_SAMPLES = 3000
_MARGIN_PX = 1


@dataclass(frozen=True, slots=True, order=True)
class Lookalike:
    """Something that looks like a piece: the share of strange pixels in its strangest cell, its box."""

    strangeness: float
    box: Box

    @property
    def same(self) -> bool:
        """Whether no difference can be seen."""
        return self.strangeness <= SAME


def lookalikes(piece: Box, source: Picture, picture: Picture) -> list[Lookalike]:
    """Return what could be taken for `piece` of `source` in `picture`, the most alike first."""
    settled = (_settle(piece, source, picture, guess) for guess in _guesses(piece, source, picture))
    found = sorted(
        Lookalike(strangeness(piece, source, box, picture), box)
        for box in dict.fromkeys(box for box in settled if box is not None)
    )
    apart = _apart(found, piece)
    if apart and not apart[0].same:
        apart[0] = _nudged(piece, source, picture, apart[0])
    return [
        each
        for each in apart
        if each.strangeness <= ALIKE
        or (each.strangeness <= _HOPELESS and _could_be(piece, source, each.box, picture))
    ]


def strangeness(
    piece: Box, source: Picture, at: Box, picture: Picture, tolerance: int = TOLERANCE
) -> float:
    """Return the share of strange pixels in the strangest cell, 0 for equal pieces.

    `at` has the size of `piece`; `tolerance` is that of `strange`.
    """
    return float(_shares(piece, source, at, picture, tolerance).max())


def _shares(
    piece: Box, source: Picture, at: Box, picture: Picture, tolerance: int = TOLERANCE
) -> NDArray[np.float64]:
    here, there = source.around(piece, _MARGIN_PX), picture.around(at, _MARGIN_PX)
    return strange_shares(strange_within(here, there, tolerance=tolerance), source.scale)


def _could_be(piece: Box, source: Picture, at: Box, picture: Picture) -> bool:
    """Tell whether each cell of a piece looks much the same a pixel around, if not at its place."""
    least = _shares(piece, source, at, picture)
    for dx, dy in _AROUND:
        least = np.minimum(least, _shares(piece, source, at.moved(dx, dy), picture))
        if least.max() <= ALIKE:
            return True
    return False


def _guesses(piece: Box, source: Picture, picture: Picture) -> list[Box]:
    """Return rough places, to a CSS pixel."""
    step = source.scale
    grown = _large_enough(piece, source)
    x, y = -(-grown.x // step), -(-grown.y // step)
    # The last sample of a mean over two reaches beyond the box.
    sample = source.coarse[y : grown.bottom // step - 1, x : grown.right // step - 1]
    return [
        piece.moved((at_x - x) * step, (at_y - y) * step)
        for at_x, at_y, _ in picture.searched.places(sample, _WORTH_A_LOOK, _MOST_LOOKS)
    ]


def _large_enough(piece: Box, source: Picture) -> Box:
    lacking = _SMALLEST_CSS * source.scale - min(piece.width, piece.height)
    grown = piece.grown(-(-lacking // 2)) if lacking > 0 else piece
    return grown.clipped(source.bounds) or piece


def _settle(piece: Box, source: Picture, picture: Picture, guess: Box) -> Box | None:
    """Return the place within a CSS pixel of `guess` where brightness differs least.

    None where even there it differs too much to look the same.
    """
    stride = max(1, int((piece.area / _SAMPLES) ** 0.5))
    brightness = source.grey[piece.y : piece.bottom : stride, piece.x : piece.right : stride]
    reach = range(-source.scale, source.scale + 1)
    best: tuple[float, Box] | None = None
    for box in (guess.moved(dx, dy) for dy in reach for dx in reach):
        if not picture.bounds.contains(box):
            continue
        there = picture.grey[box.y : box.bottom : stride, box.x : box.right : stride]
        difference = float(np.abs(brightness - there).mean())
        if best is None or difference < best[0]:
            best = (difference, box)
    return best[1] if best and best[0] <= _FAR_OFF else None


def _nudged(piece: Box, source: Picture, picture: Picture, found: Lookalike) -> Lookalike:
    """Return the least strange place a pixel around, where letters and frames have parted by one."""
    around = (found.box.moved(dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    within = [box for box in around if picture.bounds.contains(box)]
    return min(Lookalike(strangeness(piece, source, box, picture), box) for box in within)


def _apart(found: list[Lookalike], piece: Box) -> list[Lookalike]:
    """Leave out what only a better match beside it made look alike, such as an even border."""
    kept: list[Lookalike] = []
    for each in found:
        if all(each.box.overlap(other.box) < piece.area / 2 for other in kept):
            kept.append(each)
    return kept
