"""Source pictures: read with suspicion, handed on as plain RGB."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, UnidentifiedImageError

from generator.nouns.rule import Rule
from generator.pictures import faults
from generator.pictures.faults import Fault
from generator.pictures.png import NotPngError, PngHeader, read_header

MAX_PIXELS = 25_000_000
"""Three times a 4K screen; decoded it takes 75 MB. A larger file is refused by its header."""

MAX_BYTES = 80_000_000
"""More than an uncompressed picture of `MAX_PIXELS` in RGB needs."""


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
        return self.header is not None and not any(f.rule.severity == "error" for f in self.faults)


def read_source(path: Path) -> Source:
    """Read a file and judge it by its header alone; every problem is a fault of the result."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return _refused(faults.TOO_LARGE, f"the file has {path.stat().st_size:,} bytes")
        data = path.read_bytes()
    except OSError as problem:
        return _refused(faults.UNREADABLE, f"the file cannot be read ({problem.strerror})")
    try:
        header = read_header(data)
    except NotPngError as problem:
        return Source(data, None, (Fault(faults.UNREADABLE, f"the file is {problem}, not a PNG"),))
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
        return None, (Fault(faults.UNREADABLE, "the picture is damaged: its header is wrong"),)
    except (OSError, SyntaxError, ValueError, EOFError) as problem:
        return None, (Fault(faults.UNREADABLE, f"the picture is damaged: {problem}"),)


def _refused(rule: Rule, message: str) -> Source:
    return Source(b"", None, (Fault(rule, message),))


def _judged(header: PngHeader) -> tuple[Fault, ...]:
    found: list[Fault] = []
    size = f"{header.width} × {header.height} pixels"
    if header.width * header.height > MAX_PIXELS:
        found.append(Fault(faults.TOO_LARGE, f"the picture has {size}, more than 25 million"))
    if not header.complete:
        found.append(Fault(faults.UNREADABLE, "the file is cut off before its end"))
    if header.animated:
        found.append(Fault(faults.UNFIT, "the picture is animated"))
    if header.orientation != 1:
        found.append(Fault(faults.UNFIT, "the picture carries an EXIF note that it is rotated"))
    if header.palette:
        found.append(Fault(faults.CONVERTED, "the picture has a palette instead of full colour"))
    if header.depth == 16:  # noqa: PLR2004 - bits
        found.append(Fault(faults.CONVERTED, "the picture has 16 bits a channel"))
    if header.private:
        names = ", ".join(header.private)
        found.append(Fault(faults.PRIVATE, f"the picture carries metadata ({names})"))
    return tuple(found)


def _plain(image: Image.Image) -> tuple[Image.Image, tuple[Fault, ...]]:
    found: tuple[Fault, ...] = ()
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # Grey with 16 bits: Pillow's own conversion clips instead of scaling.
        image = image.convert("I").point(lambda value: value / 257).convert("L")
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        if coloured.getchannel("A").getextrema() != (255, 255):
            found = (Fault(faults.CONVERTED, "parts of the picture are transparent"),)
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
