"""Many boxes at once: arrays with a row x, y, right, bottom for each, compared all with all."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from generator.nouns.geometry import Box

Boxes = NDArray[np.int64]
"""Shape (n, 4), pixels."""


def table(boxes: Iterable[Box]) -> Boxes:
    """Return rows of x, y, right, bottom."""
    rows = [(box.x, box.y, box.right, box.bottom) for box in boxes]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def grown(boxes: Boxes, by: int) -> Boxes:
    """Return the boxes with `by` pixels more on each side."""
    return np.asarray(boxes + np.array([-by, -by, by, by]), dtype=np.int64)


def inside(boxes: Boxes, bounds: Box) -> NDArray[np.bool_]:
    """Tell which boxes lie wholly inside `bounds`."""
    return np.asarray(
        (boxes[:, 0] >= bounds.x)
        & (boxes[:, 1] >= bounds.y)
        & (boxes[:, 2] <= bounds.right)
        & (boxes[:, 3] <= bounds.bottom)
    )


def overlaps(boxes: Boxes, others: Boxes, margin: int = 0) -> NDArray[np.bool_]:
    """Tell which of `boxes` (rows) come within `margin` pixels of which of `others` (columns)."""
    return np.asarray(
        (boxes[:, None, 0] < others[None, :, 2] + margin)
        & (boxes[:, None, 2] > others[None, :, 0] - margin)
        & (boxes[:, None, 1] < others[None, :, 3] + margin)
        & (boxes[:, None, 3] > others[None, :, 1] - margin)
    )


def touching(boxes: Boxes, others: Boxes, margin: int = 0) -> NDArray[np.bool_]:
    """Tell which of `boxes` come within `margin` pixels of any of `others`."""
    return np.asarray(overlaps(boxes, others, margin).any(axis=1))
