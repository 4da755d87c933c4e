"""Files that are not what they should be: each a finding within two seconds, or plain RGB."""

from __future__ import annotations

import io
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from generator.pictures.faults import Fault
from generator.pictures.source import decode, read_source

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


def faults_of(data: bytes, folder: Path) -> tuple[Image.Image | None, list[Fault], float]:
    path = folder / "leave.png"
    path.write_bytes(data)
    start = time.perf_counter()
    source = read_source(path)
    found = list(source.faults)
    image: Image.Image | None = None
    if source.usable:
        image, more = decode(source)
        found.extend(more)
    return image, found, time.perf_counter() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_is_refused_at_once(name: str, tmp_path: Path) -> None:
    make, rule, words = HOSTILE[name]
    image, found, seconds = faults_of(make(), tmp_path)
    assert image is None
    assert [fault.rule.id for fault in found if fault.rule.severity == "error"] == [rule]
    assert words in found[0].message
    assert seconds < 2


@pytest.mark.parametrize("name", CONVERTED)
def test_other_kinds_of_png_become_plain_rgb(name: str, tmp_path: Path) -> None:
    make, rule, colour = CONVERTED[name]
    image, found, _ = faults_of(make(), tmp_path)
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
        image, found, _ = faults_of(data, tmp_path)
        assert found == []
        assert image is not None
        assert image.info == {}
        assert image.getpixel((5, 5)) == (200, 30, 40)


def test_the_largest_picture_that_is_accepted_is_read_in_time(tmp_path: Path) -> None:
    image, found, seconds = faults_of(
        png(Image.new("RGB", (6250, 4000)), compress_level=1), tmp_path
    )
    assert found == []
    assert image is not None
    assert seconds < 2
