"""Source pictures: read with suspicion, handed on as plain RGB."""

from __future__ import annotations

import hashlib
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, UnidentifiedImageError

from generator.nouns.said import say
from generator.pictures.fault import Fault
from generator.pictures.png import NotPngError, PngHeader, bare, colour_profile, read_header
from generator.pictures.rules import converted, metadata, too_large, unfit, unreadable
from generator.pictures.rules.too_large import MAX_BYTES

_STRIP = 256
"""Rows that are worked on at once, so that what is made on the way needs little memory."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file, what its header says, and whether it may be decoded."""

    data: bytes
    header: PngHeader | None
    faults: tuple[Fault, ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of the file's bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def usable(self) -> bool:
        """Whether nothing found so far forbids to show the picture."""
        return self.header is not None and not any(fault.fatal for fault in self.faults)


def read_source(path: Path) -> Source:
    """Read a file and judge it by its header alone; every problem is a fault of the result."""
    try:
        data = _read(path)
    except OSError as problem:
        message = say("the file cannot be read: {problem}", problem=problem.strerror or "")
        return _refused(unreadable.fault(message))
    if data is None:
        message = say("this is not an ordinary file")
        return _refused(unreadable.fault(message))
    if len(data) > MAX_BYTES:
        return _refused(too_large.bytes_fault())
    try:
        header = read_header(data)
    except NotPngError as problem:
        return Source(data, None, (unreadable.fault(problem.said),))
    return Source(data, header, _judged(header))


def decode(source: Source) -> tuple[Image.Image | None, tuple[Fault, ...]]:
    """Return the picture as 8-bit sRGB without metadata, and what only its pixels tell.

    The picture is None where it is damaged.
    """
    try:
        with Image.open(io.BytesIO(bare(source.data)), formats=["PNG"]) as image:
            image.load()
            plain, found = _plain(image)
        return _in_srgb(plain, colour_profile(source.data)), found
    except UnidentifiedImageError:
        message = say("the picture is damaged: its header is wrong")
    except Exception as problem:  # noqa: BLE001 - no list of what a decoder may raise is complete
        told = str(problem) or type(problem).__name__
        message = say("the picture is damaged: {problem}", problem=told)
    return None, (unreadable.fault(message),)


def _read(path: Path) -> bytes | None:
    """Return at most `MAX_BYTES` + 1 of a file, None where it is a pipe, a device or a folder.

    What is no file could keep us waiting, or never end.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        return None
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _refused(fault: Fault) -> Source:
    return Source(b"", None, (fault,))


def _judged(header: PngHeader) -> tuple[Fault, ...]:
    rules = (too_large, unreadable, unfit, converted, metadata)
    return tuple(fault for rule in rules for fault in rule.judged(header))


def pixel_digest(image: Image.Image) -> str:
    """Return the SHA-256 of size and pixels of an RGB picture, as sidecars carry it."""
    digest = hashlib.sha256(f"{image.width}x{image.height}:".encode())
    for _, strip in strips(image):
        digest.update(strip.tobytes())
    return digest.hexdigest()


def array_digest(pixels: NDArray[np.uint8]) -> str:
    """Return the same of pixels, height × width × 3, that are unpacked already."""
    height, width = pixels.shape[:2]
    digest = hashlib.sha256(f"{width}x{height}:".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """Yield the picture in pieces of its width, each with its first row."""
    for top in range(0, image.height, _STRIP):
        yield top, image.crop((0, top, image.width, min(top + _STRIP, image.height)))


def _plain(image: Image.Image) -> tuple[Image.Image, tuple[Fault, ...]]:
    """Return the picture as RGB, strip by strip: the whole would be held several times at once."""
    plain = Image.new("RGB", image.size)
    opaque = True
    for top, strip in strips(image):
        if strip.has_transparency_data:
            coloured = _narrowed(strip).convert("RGBA")
            opaque &= coloured.getchannel("A").getextrema() == (255, 255)
            white = Image.new("RGBA", coloured.size, "white")
            plain.paste(Image.alpha_composite(white, coloured).convert("RGB"), (0, top))
        else:
            plain.paste(_narrowed(strip).convert("RGB"), (0, top))
    if opaque:
        return plain, ()
    return plain, (converted.transparency_fault(),)


def _narrowed(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        # Grey with 16 bits: Pillow's own conversion clips instead of scaling.
        return image.convert("I").point(lambda value: value / 257).convert("L")
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the colours as sRGB; a profile that cannot be used is passed over, as browsers do."""
    if profile is None:
        return image
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), inPlace=True)
    except (ImageCms.PyCMSError, OSError):
        return image
    image.info = {}  # the conversion notes the new profile there
    return image
