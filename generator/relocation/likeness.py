"""Whether two pieces of picture look the same, whatever a renderer does at the edges of letters."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generator.relocation.picture import Pixels

TOLERANCE = 24
"""Difference, 0 to 255, that is no other colour: noise of encoders, a shadow that ends here."""

CELL_CSS = 8
"""CSS pixels a side of the cells that are judged alone. Half a letter is as large: a button that
differs by a letter of its label is another button, though 99 % of its pixels are equal."""


def strange(here: Pixels, there: Pixels, tolerance: int = TOLERANCE) -> NDArray[np.bool_]:
    """Tell for each pixel whether it has no counterpart within one pixel of it, in either piece.

    A letter that is drawn a fraction of a pixel further on has other greys, and each lies between
    two neighbours of the first; a colour of its own, a stroke more or less does not. The pieces,
    … × height × width × 3, have equal shape; their outermost pixels lack neighbours on one side.
    `tolerance` is how far beyond its neighbours a value may lie, 0 to 255.
    """
    margin = [*[(0, 0)] * (here.ndim - 3), (1, 1), (1, 1), (0, 0)]
    padded = (np.pad(each, margin, mode="edge") for each in (here, there))
    return strange_within(*padded, tolerance=tolerance)


def strange_within(here: Pixels, there: Pixels, *, tolerance: int = TOLERANCE) -> NDArray[np.bool_]:
    """Tell the same of all pixels but the outermost, which serve as neighbours only."""
    return _beyond(here, there, tolerance) | _beyond(there, here, tolerance)


def unequal(here: Pixels, there: Pixels) -> NDArray[np.bool_]:
    """Tell for each pixel whether it differs at all."""
    return _any_channel(here != there)


def strange_shares(found: NDArray[np.bool_], scale: int) -> NDArray[np.float64]:
    """Return the share of strange pixels in each cell of `CELL_CSS` CSS pixels; rows × columns."""
    height, width = found.shape
    rows, columns = (max(1, round(side / (CELL_CSS * scale))) for side in found.shape)
    ys = np.linspace(0, height, rows + 1).astype(int)[:-1]
    xs = np.linspace(0, width, columns + 1).astype(int)[:-1]
    counts = np.add.reduceat(np.add.reduceat(found.astype(np.int32), ys, axis=0), xs, axis=1)
    return np.asarray(counts * (rows * columns / found.size))


def _beyond(values: Pixels, frame: Pixels, tolerance: int) -> NDArray[np.bool_]:
    values = values[..., 1:-1, 1:-1, :]
    low, high = _neighbourhood(frame)
    low = np.maximum(low, tolerance) - np.uint8(tolerance)
    high = np.minimum(high, 255 - tolerance) + np.uint8(tolerance)
    return _any_channel((values < low) | (values > high))


def _any_channel(found: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return np.asarray(
        found[..., 0] | found[..., 1] | found[..., 2]
    )  # `any` takes five times as long


def _neighbourhood(values: Pixels) -> tuple[Pixels, Pixels]:
    """Return the least and the greatest value of the three by three pixels around each inner one."""
    return _over_three(np.minimum, values), _over_three(np.maximum, values)


def _over_three(choose: np.ufunc, values: Pixels) -> Pixels:
    across = choose(choose(values[..., :-2, :], values[..., 1:-1, :]), values[..., 2:, :])
    down = choose(choose(across[..., :-2, :, :], across[..., 1:-1, :, :]), across[..., 2:, :, :])
    return np.asarray(down)
