"""Where in a picture a piece of another may be: normalised correlation, by way of Fourier."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FLAT = 0.35
"""A window whose deviation is under this share of the piece's correlates with nothing: dividing by
next to nothing makes noise on empty ground look like a perfect match."""

_NOTHING = 1.0
"""Deviation, in steps of grey, under which a piece shows nothing that could be searched."""


class Searched:
    """Samples to search in, with their spectrum and sums worked out once."""

    def __init__(self, samples: NDArray[np.float32]) -> None:
        """Takes brightness, height × width."""
        self._samples = samples - samples.mean(dtype=np.float64).astype(np.float32)
        self._size = tuple(_fast_length(side) for side in samples.shape)

    def places(
        self, piece: NDArray[np.float32], least: float, most: int
    ) -> list[tuple[int, int, float]]:
        """Return x, y and fit of the places where `piece` fits best, the best first.

        The fit is the normalised correlation, at most 1 and at least `least`, which is above 0. It is
        worked out only where it can be as high: a window that is flat beside the piece, or a flat
        piece, correlates with nothing.
        """
        rows, columns = (a - b + 1 for a, b in zip(self._samples.shape, piece.shape, strict=True))
        centred = (piece - piece.mean(dtype=np.float64)).astype(np.float32) if piece.size else piece
        strength = float(np.sqrt(np.square(centred, dtype=np.float64).sum()))
        if min(rows, columns) < 1 or strength <= _NOTHING * np.sqrt(piece.size):
            return []
        products = self._products(centred)[:rows, :columns]
        # A window under FLAT is worth nothing, and over it the product has at least this size.
        ys, xs = np.nonzero(products >= least * FLAT * strength**2)
        fits = products[ys, xs] / (
            strength * self._deviations(ys, xs, piece.shape, FLAT * strength)
        )
        good = np.flatnonzero(fits >= least)
        best = good[np.argsort(-fits[good], kind="stable")]
        found = ((int(xs[i]), int(ys[i]), min(1.0, float(fits[i]))) for i in best)
        return _apart(found, most)

    @cached_property
    def _spectrum(self) -> NDArray[np.complexfloating]:
        return np.fft.rfft2(self._samples, self._size)

    @cached_property
    def _sums(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return _summed(self._samples), _summed(np.square(self._samples, dtype=np.float64))

    def _products(self, piece: NDArray[np.float32]) -> NDArray[np.floating]:
        spectrum = np.fft.rfft2(piece, self._size)
        return np.fft.irfft2(self._spectrum * np.conj(spectrum), self._size)

    def _deviations(
        self, ys: NDArray[np.intp], xs: NDArray[np.intp], shape: tuple[int, ...], least: float
    ) -> NDArray[np.float64]:
        """Return the deviation of windows, times the root of their size; endless under `least`."""
        height, width = shape
        total, squares = (
            table[ys + height, xs + width]
            - table[ys, xs + width]
            - table[ys + height, xs]
            + table[ys, xs]
            for table in self._sums
        )
        deviations = np.sqrt(np.maximum(squares - np.square(total) / (height * width), 0))
        return np.where(deviations < least, np.inf, deviations)


def _apart(found: Iterable[tuple[int, int, float]], most: int) -> list[tuple[int, int, float]]:
    """Leave out what lies beside something better."""
    kept: list[tuple[int, int, float]] = []
    taken: set[tuple[int, int]] = set()
    for x, y, fit in found:
        if (x, y) not in taken:
            kept.append((x, y, fit))
            if len(kept) == most:
                break
        # Whatever is near is on the slope of this one, kept or not.
        taken.update((x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return kept


def _summed(samples: NDArray[np.floating]) -> NDArray[np.float64]:
    table = np.zeros((samples.shape[0] + 1, samples.shape[1] + 1))
    np.cumsum(samples, axis=0, dtype=np.float64, out=table[1:, 1:])
    np.cumsum(table[1:, 1:], axis=1, out=table[1:, 1:])
    return table


def _fast_length(length: int) -> int:
    """Return the next length that has no prime factor above 5, which transforms fast."""
    while _without_small_factors(length) != 1:
        length += 1
    return length


def _without_small_factors(number: int) -> int:
    for factor in (2, 3, 5):
        while number and number % factor == 0:
            number //= factor
    return number
