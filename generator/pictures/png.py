"""What a PNG file says of itself, read from its chunks before anything is decoded.

Layout and chunk names: W3C PNG specification, third edition, sections 5 and 11.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.said import Said, say

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_PRIVATE_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf"})
_KINDS = (
    (0, b"\xff\xd8\xff", say("a JPEG")),
    (0, b"GIF8", say("a GIF")),
    (0, b"BM", say("a BMP")),
    (0, b"II*\x00", say("a TIFF")),
    (0, b"MM\x00*", say("a TIFF")),
    (0, b"%PDF", say("a PDF")),
    (0, b"8BPS", say("a Photoshop file")),
    (8, b"WEBP", say("a WebP")),
    (4, b"ftyp", say("an AVIF or HEIC")),
)
_TEXT_KINDS = (
    (b"<svg", say("an SVG")),
    (b"<?xml", say("an SVG")),
    (b"<!doctype", say("a web page")),
    (b"<html", say("a web page")),
    (b"version https://git-lfs", say("a Git LFS pointer whose picture was not fetched")),
)


class NotPngError(Exception):
    """The bytes are no PNG; `said` tells what they are, as far as that can be told."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class PngHeader:
    """Facts of one PNG: size in pixels, bits a channel, and what its chunks hold.

    `complete` is False where the file ends before its last chunk. `orientation` is that of EXIF,
    1 for upright. `private` names the chunks that may say who made the picture, when and where.
    """

    width: int
    height: int
    depth: int
    palette: bool
    animated: bool
    complete: bool
    orientation: int
    private: tuple[str, ...]


def read_header(data: bytes) -> PngHeader:
    """Return the facts that the chunks of a PNG state.

    Raises:
        NotPngError: the bytes are something else, or too few for a header.
    """
    if not data.startswith(SIGNATURE):
        raise NotPngError(say("the file is {kind}, not a PNG", kind=kind_of(data)))
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) < 13:  # noqa: PLR2004 - its size
        raise NotPngError(say("the file has no header"))
    names = [name for name, _ in chunks]
    width, height, depth, colour = struct.unpack(">IIBB", chunks[0][1][:10])
    return PngHeader(
        width=width,
        height=height,
        depth=depth,
        palette=colour == 3,  # noqa: PLR2004 - colour type 3 is indexed
        animated=b"acTL" in names,
        complete=names[-1] == b"IEND",
        orientation=next((_orientation(body) for name, body in chunks if name == b"eXIf"), 1),
        private=tuple(sorted({name.decode() for name in names if name in _PRIVATE_CHUNKS})),
    )


def kind_of(data: bytes) -> Said:
    """Return what the bytes look like, for people, such as `a JPEG`, `a web page` or `empty`."""
    if not data:
        return say("empty")
    for at, start, kind in _KINDS:
        if data[at:].startswith(start):
            return kind
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, kind in _TEXT_KINDS:
        if head.startswith(start):
            return kind
    return say("no picture at all")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of each whole chunk; pixels are passed over, their body is left empty."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            return
        yield name, b"" if name == b"IDAT" else data[at + 8 : end - 4]
        if name == b"IEND":
            return
        at = end


def _orientation(exif: bytes) -> int:
    """Return tag 0x0112 of the first directory of an EXIF block, 1 where there is none."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 10:  # noqa: PLR2004 - a TIFF header and one count
        return 1
    (start,) = struct.unpack(f"{order}I", exif[4:8])
    if start + 2 > len(exif):
        return 1
    (count,) = struct.unpack(f"{order}H", exif[start : start + 2])
    for index in range(count):
        entry = exif[start + 2 + 12 * index : start + 14 + 12 * index]
        if len(entry) == 12 and struct.unpack(f"{order}H", entry[:2]) == (0x0112,):  # noqa: PLR2004
            return int(struct.unpack(f"{order}H", entry[8:10])[0])
    return 1
