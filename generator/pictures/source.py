"""Source pictures: read with suspicion, handed on as plain RGB."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, UnidentifiedImageError

from generator.nouns.said import say
from generator.pictures import faults
from generator.pictures.faults import Fault
from generator.pictures.png import NotPngError, PngHeader, read_header

MAX_PIXELS = 25_000_000
"""Three times a 4K screen; decoded it takes 75 MB. A larger file is refused by its header."""

MAX_BYTES = 80_000_000
"""More than an uncompressed picture of `MAX_PIXELS` in RGB needs."""


_AGAIN = say("take the screenshot again")
_PART = say("photograph the visible part of the page only")
_STILL = say("save it as one upright PNG")
_PLAIN = say("save it as PNG in 8-bit RGB")
_CLEAN = say("save it without metadata")


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
        size = path.stat().st_size
        if size > MAX_BYTES:
            return _refused(
                Fault(faults.TOO_LARGE, say("the file has {size} bytes", size=size), _PART)
            )
        data = path.read_bytes()
    except OSError as problem:
        message = say("the file cannot be read: {problem}", problem=problem.strerror or "")
        return _refused(Fault(faults.UNREADABLE, message, _AGAIN))
    try:
        header = read_header(data)
    except NotPngError as problem:
        return Source(data, None, (Fault(faults.UNREADABLE, problem.said, _AGAIN),))
    return Source(data, header, _judged(header))


def decode(source: Source) -> tuple[Image.Image | None, tuple[Fault, ...]]:
    """Return the picture as 8-bit sRGB without metadata, and what only its pixels tell.

    The picture is None where it is damaged.
    """
    try:
        with warnings.catch_warnings():
            # Our own cap has been applied; Pillow's warning would be a second, lower one.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(source.data), formats=["PNG"]) as image:
                image.load()
                return _plain(image)
    except UnidentifiedImageError:
        message = say("the picture is damaged: its header is wrong")
        return None, (Fault(faults.UNREADABLE, message, _AGAIN),)
    except (OSError, SyntaxError, ValueError, EOFError) as problem:
        message = say("the picture is damaged: {problem}", problem=str(problem))
        return None, (Fault(faults.UNREADABLE, message, _AGAIN),)


def _refused(fault: Fault) -> Source:
    return Source(b"", None, (fault,))


def _judged(header: PngHeader) -> tuple[Fault, ...]:
    found: list[Fault] = []
    if header.width * header.height > MAX_PIXELS:
        size = say(
            "the picture has {width} × {height} pixels, more than 25 million",
            width=header.width,
            height=header.height,
        )
        found.append(Fault(faults.TOO_LARGE, size, _PART))
    if not header.complete:
        message = say("the file is cut off before its end")
        found.append(Fault(faults.UNREADABLE, message, _AGAIN))
    if header.animated:
        found.append(Fault(faults.UNFIT, say("the picture is animated"), _STILL))
    if header.orientation != 1:
        message = say("a note in the file asks to turn the picture")
        found.append(Fault(faults.UNFIT, message, _STILL))
    if header.palette:
        message = say("the picture has a palette instead of full colour")
        found.append(Fault(faults.CONVERTED, message, _PLAIN))
    if header.depth == 16:  # noqa: PLR2004 - bits
        found.append(Fault(faults.CONVERTED, say("the picture has 16 bits a channel"), _PLAIN))
    if header.private:
        names = ", ".join(header.private)
        message = say("the picture carries notes about its making ({names})", names=names)
        found.append(Fault(faults.PRIVATE, message, _CLEAN))
    return tuple(found)


def pixel_digest(image: Image.Image) -> str:
    """Return the SHA-256 of size and pixels of an RGB picture, as sidecars carry it."""
    head = f"{image.width}x{image.height}:".encode()
    return hashlib.sha256(head + image.tobytes()).hexdigest()


def _plain(image: Image.Image) -> tuple[Image.Image, tuple[Fault, ...]]:
    found: tuple[Fault, ...] = ()
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # Grey with 16 bits: Pillow's own conversion clips instead of scaling.
        image = image.convert("I").point(lambda value: value / 257).convert("L")
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        if coloured.getchannel("A").getextrema() != (255, 255):
            message = say("parts of the picture are transparent")
            found = (Fault(faults.CONVERTED, message, _PLAIN),)
        image = Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured)
    plain = image.convert("RGB")
    plain = _in_srgb(plain, profile) if profile else plain
    plain.info = {}  # last, as the conversion notes the new profile there
    return plain, found


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the colours as sRGB; a profile that cannot be used is passed over, as browsers do."""
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image
    return image if changed is None else changed
