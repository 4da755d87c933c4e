"""Changes of a page, each a script that gets one element which it may act on; and of the picture alone.

A folder is a kind of change, a file a change: its first line says what happens.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Retouch = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]
"""Turns the pixels of a picture into others of the same size."""

SCRIPTS: Mapping[str, str] = {
    f"{path.parent.name}/{path.stem}": path.read_text("utf-8").partition("\n")[2]
    for path in sorted((Path(__file__).parent / "changes").glob("*/*.js"))
}


def _saved_as_jpeg(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=88)
    return np.asarray(Image.open(file).convert("RGB"))


def _saved_with_a_palette(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(Image.fromarray(pixels).quantize(256).convert("RGB"))


def _scaled_down_and_up(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    image = Image.fromarray(pixels)
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
    return np.asarray(small.resize(image.size, Image.Resampling.LANCZOS))


RETOUCHES: Mapping[str, Retouch] = {
    "picture/saved-as-jpeg": _saved_as_jpeg,
    "picture/saved-with-a-palette": _saved_with_a_palette,
    "picture/scaled-down-and-up": _scaled_down_and_up,
}
"""What programs between the browser and the file do to a picture."""

CHANGES = (*SCRIPTS, *RETOUCHES)
