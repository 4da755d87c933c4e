"""Files that are not what they should be: each a finding, or plain RGB."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from generator.pictures.faults import Fault
from generator.pictures.source import decode, read_source
from tests.corpus.trial import PICTURE, SIDECAR, SOUND, wrote

CHECKED = """
import sys
from pathlib import Path
from generator.nouns.project import Project
from generator.site.findings import check_project
from tests.corpus.trial import most_memory_mb
found = check_project(Project(Path(sys.argv[1])))
print(most_memory_mb(), *(each.rule for each in found if each.place.path.endswith(".png")))
"""
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(image: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", **options)
    return buffer.getvalue()


def saved(image: Image.Image, format_: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def header(width: int, height: int, depth: int = 8, colour: int = 2) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))


def plain() -> Image.Image:
    return Image.linear_gradient("L").resize((60, 40)).convert("RGB")


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return png(plain(), exif=exif)


def with_text() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "somebody")
    return png(Image.new("RGB", (30, 20)), pnginfo=notes)


def sixteen_bits() -> bytes:
    row = b"\x00" + b"\x80\x00\x40\x00\xff\xff" * 30
    body = chunk(b"IDAT", zlib.compress(row * 20))
    return SIGNATURE + header(30, 20, depth=16) + body + chunk(b"IEND", b"")


def half_transparent() -> bytes:
    return png(Image.new("RGBA", (30, 20), (0, 100, 200, 128)))


def damaged() -> bytes:
    data = bytearray(png(plain()))
    at = data.index(b"IDAT") + 10
    data[at : at + 8] = b"\x00" * 8
    return bytes(data)


def animated() -> bytes:
    frames = [plain(), plain().transpose(Image.Transpose.FLIP_TOP_BOTTOM)]
    return png(frames[0], save_all=True, append_images=frames[1:])


def hundred_megapixels() -> bytes:
    """A header that promises 10,000 × 10,000 pixels, and a small bomb that keeps the promise."""
    rows = zlib.compress(bytes(10_000 * 30_001 // 50))
    return SIGNATURE + header(10_000, 10_000) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def spliced(at: bytes, *extra: bytes) -> bytes:
    """A sound picture with more chunks before the first one of a name."""
    data = png(plain())
    before = data.index(at) - 4
    return data[:before] + b"".join(extra) + data[before:]


def largest(colour: int, depth: int, channels: int) -> bytes:
    """As many pixels as are accepted, in few bytes; a palette and see-through where there can be."""
    rows = bytes((4000 * channels * depth // 8 + 1) * 4000)
    more = chunk(b"PLTE", bytes(768)) + chunk(b"tRNS", bytes(256)) if colour == 3 else b""
    pixels = chunk(b"IDAT", zlib.compress(rows, 9))
    return SIGNATURE + header(4000, 4000, depth, colour) + more + pixels + chunk(b"IEND", b"")


HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "empty": (lambda: b"", "picture-unreadable", "empty"),
    "cut off": (lambda: png(plain())[:-40], "picture-unreadable", "cut off"),
    "cut in the header": (lambda: png(plain())[:20], "picture-unreadable", "no header"),
    "damaged": (damaged, "picture-unreadable", "damaged"),
    "only a header": (lambda: SIGNATURE + header(9, 9) + chunk(b"IEND", b""), "picture-unreadable", "damaged"),
    "a JPEG": (lambda: saved(plain(), "JPEG"), "picture-unreadable", "a JPEG"),
    "a CMYK JPEG": (lambda: saved(plain().convert("CMYK"), "JPEG"), "picture-unreadable", "a JPEG"),
    "a CMYK TIFF": (lambda: saved(plain().convert("CMYK"), "TIFF"), "picture-unreadable", "a TIFF"),
    "a WebP": (lambda: saved(plain(), "WEBP"), "picture-unreadable", "a WebP"),
    "a GIF": (lambda: saved(plain(), "GIF"), "picture-unreadable", "a GIF"),
    "an SVG": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-unreadable", "an SVG"),
    "a web page": (lambda: b"\n<!DOCTYPE html><p>404", "picture-unreadable", "a web page"),
    "an LFS pointer": (
        lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
        "picture-unreadable",
        "Git LFS",
    ),
    "noise": (lambda: bytes(range(256)) * 9, "picture-unreadable", "no picture"),
    "100 megapixels": (hundred_megapixels, "picture-too-large", "10000 × 10000"),
    "a pixel too many": (
        lambda: SIGNATURE + header(16_000_001, 1) + chunk(b"IEND", b""),
        "picture-too-large",
        "more than 16 million",
    ),
    "too many bytes": (
        lambda: spliced(b"IEND", chunk(b"abCd", bytes(32_000_000))),
        "picture-too-large",
        "more than 32 MB",
    ),
    "too many chunks": (
        lambda: spliced(b"IDAT", *[chunk(b"abCd", b"")] * 20_000),
        "picture-too-large",
        "more than 20,000 chunks",
    ),
    "too many chunks of pixels": (
        lambda: spliced(b"IEND", *[chunk(b"IDAT", b"")] * 20_000),
        "picture-too-large",
        "more than 20,000 chunks",
    ),
    "animated": (animated, "picture-unfit", "animated"),
    "turned by EXIF": (turned, "picture-unfit", "turn the picture"),
}  # fmt: skip

CONVERTED: dict[str, tuple[Callable[[], bytes], str, tuple[int, int, int]]] = {
    "palette": (
        lambda: png(Image.new("RGB", (30, 20), (200, 30, 40)).quantize(4)),
        "picture-converted",
        (200, 30, 40),
    ),
    "16 bits": (sixteen_bits, "picture-converted", (128, 64, 255)),
    "half transparent": (half_transparent, "picture-converted", (127, 177, 227)),
    "grey": (lambda: png(Image.new("L", (30, 20), 77)), "", (77, 77, 77)),
    "grey, 16 bits": (
        lambda: png(Image.new("I;16", (30, 20), 0x8000)),
        "picture-converted",
        (127, 127, 127),
    ),
    "black and white": (lambda: png(Image.new("1", (30, 20), 1)), "", (255, 255, 255)),
    "opaque alpha": (lambda: png(Image.new("RGBA", (30, 20), "#123456")), "", (18, 52, 86)),
    "text notes": (with_text, "picture-metadata", (0, 0, 0)),
}


def faults_of(data: bytes, folder: Path) -> tuple[Image.Image | None, list[Fault]]:
    path = folder / "leave.png"
    path.write_bytes(data)
    source = read_source(path)
    found = list(source.faults)
    image: Image.Image | None = None
    if source.usable:
        image, more = decode(source)
        found.extend(more)
    return image, found


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_is_refused(name: str, tmp_path: Path) -> None:
    make, rule, words = HOSTILE[name]
    image, found = faults_of(make(), tmp_path)
    assert image is None
    assert [fault.rule.id for fault in found if fault.rule.severity == "error"] == [rule]
    assert words in found[0].message


@pytest.mark.parametrize("name", CONVERTED)
def test_other_kinds_of_png_become_plain_rgb(name: str, tmp_path: Path) -> None:
    make, rule, colour = CONVERTED[name]
    image, found = faults_of(make(), tmp_path)
    assert image is not None
    assert image.mode == "RGB"
    assert image.info == {}
    assert [fault.rule.id for fault in found] == ([rule] if rule else [])
    pixel = image.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) <= 1


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    source = read_source(tmp_path / "leave.png")
    assert not source.usable
    assert [fault.rule.id for fault in source.faults] == ["picture-unreadable"]


def test_colours_of_another_profile_are_brought_to_srgb(tmp_path: Path) -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    for profile in (usual.tobytes(), wide.tobytes(), b"no profile"):
        data = png(Image.new("RGB", (30, 20), (200, 30, 40)), icc_profile=profile)
        image, found = faults_of(data, tmp_path)
        assert found == []
        assert image is not None
        assert image.info == {}
        assert image.getpixel((5, 5)) == (200, 30, 40)


@pytest.mark.parametrize("size", [(4000, 4000), (5120, 2880), (3840, 2160), (1440, 11_000)])
def test_the_largest_screens_are_accepted(size: tuple[int, int], tmp_path: Path) -> None:
    image, found = faults_of(png(Image.new("RGB", size), compress_level=1), tmp_path)
    assert found == []
    assert image is not None
    assert image.size == size


@pytest.mark.parametrize(("colour", "depth", "channels"), [(6, 16, 4), (3, 8, 1), (0, 16, 1)])
def test_no_kind_of_picture_takes_more_memory_than_promised(
    colour: int, depth: int, channels: int, tmp_path: Path
) -> None:
    for name, content in SOUND.items():
        wrote(name, content)(tmp_path)
    notes = json.loads(SOUND[SIDECAR]) | {"size": [4000, 4000], "scale": 1, "picture": ""}
    wrote(SIDECAR, json.dumps(notes).encode())(tmp_path)
    wrote(PICTURE, largest(colour, depth, channels))(tmp_path)
    command = [sys.executable, "-c", CHECKED, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    memory_mb, *rules = done.stdout.split()
    assert set(rules) == {"picture-converted"}
    assert float(memory_mb) < 300


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


def test_a_decoder_that_runs_out_of_memory_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load_prepare", fail)
    image, found = faults_of(png(plain()), tmp_path)
    assert image is None
    assert [fault.message for fault in found] == ["the picture is damaged: MemoryError"]


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        (fault,) = read_source(path).faults
        assert fault.rule.id == "picture-unreadable"
        assert fault.message == "this is not an ordinary file"
