"""Where in a picture a piece of another may be: normalised correlation, by way of Fourier."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FLAT = 0.35
"""A window whose deviation is under this share of the piece's correlates with nothing: dividing by
next to nothing makes noise on empty ground look like a perfect match."""


class Searched:
    """Samples to search in, with their spectrum and sums worked out once."""

    def __init__(self, samples: NDArray[np.float32]) -> None:
        """Takes brightness, height × width."""
        self._samples = samples - samples.mean(dtype=np.float64).astype(np.float32)
        self._size = tuple(_fast_length(side) for side in samples.shape)

    @cached_property
    def _spectrum(self) -> NDArray[np.complexfloating]:
        return np.fft.rfft2(self._samples, self._size)

    @cached_property
    def _sums(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return _summed(self._samples), _summed(np.square(self._samples, dtype=np.float64))

    def correlation(self, piece: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return how well `piece` fits at each place of its top left sample, -1 to 1.

        It is 0 where the window is flat beside the piece, and everywhere where the piece itself is.
        """
        height, width = piece.shape
        rows, columns = (a - b + 1 for a, b in zip(self._samples.shape, piece.shape, strict=True))
        if min(rows, columns, height, width) < 1:
            return np.zeros((0, 0), dtype=np.float32)
        centred = piece - piece.mean(dtype=np.float64)
        strength = float(np.sqrt(np.square(centred, dtype=np.float64).sum()))
        if strength < np.sqrt(piece.size):  # less than one step of grey: nothing to see
            return np.zeros((rows, columns), dtype=np.float32)
        spectrum = np.fft.rfft2(centred.astype(np.float32), self._size)
        products = np.fft.irfft2(self._spectrum * np.conj(spectrum), self._size)[:rows, :columns]
        deviation = self._deviation(height, width)
        fits = products / (strength * np.maximum(deviation, FLAT * strength))
        return np.where(deviation < FLAT * strength, 0, fits).astype(np.float32)

    def _deviation(self, height: int, width: int) -> NDArray[np.float64]:
        total, squares = (_windows(table, height, width) for table in self._sums)
        return np.sqrt(np.maximum(squares - np.square(total) / (height * width), 0))


def peaks(fits: NDArray[np.float32], least: float, most: int) -> list[tuple[int, int]]:
    """Return x and y of the local maxima of at least `least`, the best first, at most `most`."""
    if not fits.size:
        return []
    padded = np.pad(fits, 1, constant_values=-1)
    rows = np.maximum(np.maximum(padded[:-2], padded[1:-1]), padded[2:])
    around = np.maximum(np.maximum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])
    ys, xs = np.nonzero((fits >= least) & (fits >= around))
    order = np.argsort(-fits[ys, xs], kind="stable")[:most]
    return [(int(xs[index]), int(ys[index])) for index in order]


def _summed(samples: NDArray[np.floating]) -> NDArray[np.float64]:
    table = np.zeros((samples.shape[0] + 1, samples.shape[1] + 1))
    np.cumsum(samples, axis=0, dtype=np.float64, out=table[1:, 1:])
    np.cumsum(table[1:, 1:], axis=1, out=table[1:, 1:])
    return table


def _windows(table: NDArray[np.float64], height: int, width: int) -> NDArray[np.float64]:
    below, above = table[height:], table[:-height]
    return np.asarray(below[:, width:] - above[:, width:] - below[:, :-width] + above[:, :-width])


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
