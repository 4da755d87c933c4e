"""PNG files of every kind, made chunk by chunk where no program would write them."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

from PIL import Image, PngImagePlugin

from generator.pictures.fault import Fault
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
