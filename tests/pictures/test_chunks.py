"""Whatever chunks a PNG has, the answer is a picture or a fault."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.pictures.pngs import SIGNATURE, chunk, faults_of, header, plain, png, spliced


@pytest.mark.parametrize("before", [b"IDAT", b"IEND"])
@pytest.mark.parametrize("name", [b"iCCP", b"gAMA", b"cHRM", b"pHYs", b"zTXt", b"fcTL", b"sRGB"])
@pytest.mark.parametrize("body", [b"", b"\0", b"a\0", b"a\0\0", b"\xff" * 9])
def test_what_is_no_pixel_is_not_decoded(
    before: bytes, name: bytes, body: bytes, tmp_path: Path
) -> None:
    image, found = faults_of(spliced(before, chunk(name, body)), tmp_path)
    assert image is not None
    assert image.tobytes() == plain().tobytes()
    assert {fault.rule.id for fault in found} <= {"picture-metadata"}


NAMES = st.sampled_from(
    [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"eXIf", b"tEXt", b"iTXt", b"acTL"]
)
HEADERS = st.builds(
    header, st.integers(0, 70), st.integers(0, 50), st.integers(0, 17), st.integers(0, 7)
)
BODIES = st.one_of(st.binary(max_size=40), st.binary(max_size=40).map(zlib.compress))
CHUNKS = st.one_of(st.builds(chunk, NAMES, BODIES), HEADERS)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["in", "over", "out"]), CHUNKS)),
    mode=st.sampled_from(["RGB", "RGBA", "P", "L", "1", "I;16"]),
)
def test_whatever_chunks_are_changed_the_answer_is_a_picture_or_a_fault(
    edits: list[tuple[int, str, bytes]], mode: str, tmp_path: Path
) -> None:
    grey = Image.linear_gradient("L").resize((60, 40))
    data = png(grey.convert("I").convert(mode) if mode == "I;16" else grey.convert(mode))
    parts = list(chunks(data))
    for at, how, new in edits:
        parts[min(at, len(parts)) : min(at, len(parts)) + (how != "in")] = [new] * (how != "out")
    image, found = faults_of(SIGNATURE + b"".join(parts), tmp_path)
    assert (image is None) == any(fault.fatal for fault in found)
    assert image is None or (image.mode, image.info) == ("RGB", {})


def chunks(data: bytes) -> Iterator[bytes]:
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at : at + 12 + length]
        at += 12 + length
