"""Pictures as PNG files: every pixel, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.capture.encode import as_png

ROOT = Path(__file__).parents[2]
SIZES = st.integers(1, 12)


@given(SIZES, SIZES, st.data())
def test_another_reader_sees_the_same_pixels(width: int, height: int, data: st.DataObject) -> None:
    pixels = data.draw(st.binary(min_size=3 * width * height, max_size=3 * width * height))
    file = as_png(np.frombuffer(pixels, np.uint8).reshape(height, width, 3))
    with Image.open(io.BytesIO(file)) as image:
        image.verify()  # the checksums
    with Image.open(io.BytesIO(file)) as image:
        assert (image.format, image.mode, image.size, image.info) == (
            "PNG",
            "RGB",
            (width, height),
            {},
        )
        assert image.tobytes() == pixels


def test_screens_become_smaller_than_by_filters() -> None:
    for path in (ROOT / "images/lancers/phone").glob("*.png"):
        with Image.open(path) as image:
            filtered = io.BytesIO()
            image.save(filtered, "PNG", compress_level=6)
            assert len(as_png(np.asarray(image))) < 0.95 * len(filtered.getvalue()), path
