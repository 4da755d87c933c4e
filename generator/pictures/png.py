"""What a PNG file says of itself, read from its chunks before anything is decoded.

Layout and chunk names: W3C PNG specification, third edition, sections 5 and 11.
"""

from __future__ import annotations

import itertools
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.nouns.said import Said, say

SIGNATURE = b"\x89PNG\r\n\x1a\n"

MAX_CHUNKS = 20_000
"""Five times what the usual 8 KiB to a chunk of pixels make of the largest file that is read."""

_MAX_PROFILE = 1024 * 1024
"""Colour profiles of screens have 0.5 to 3 kB, those of printers up to 600."""

_BEFORE_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS"})
_PIXELS_ALONE = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"cICP"}
    | {b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"hIST", b"sPLT", b"pHYs", b"acTL", b"fcTL", b"fdAT"}
    | {b"iDOT"}  # by macOS: where a decoder may begin with the second half
)
"""Chunks that say how the pixels look, and nothing of who made them, when or where."""
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

    `complete` is False where the file ends before its last chunk; `crowded` tells that it has more
    than `MAX_CHUNKS`, of which only the first were looked at. `orientation` is that of EXIF,
    1 for upright. `private` names the chunks that may say who made the picture, when and where;
    `trailing` counts the bytes behind the last chunk, which may be anything.
    """

    width: int
    height: int
    depth: int
    palette: bool
    animated: bool
    complete: bool
    crowded: bool
    orientation: int
    private: tuple[str, ...]
    trailing: int


def read_header(data: bytes) -> PngHeader:
    """Return the facts that the chunks of a PNG state.

    Raises:
        NotPngError: the bytes are something else, or too few for a header.
    """
    if not data.startswith(SIGNATURE):
        raise NotPngError(say("the file is {kind}, not a PNG", kind=kind_of(data)))
    chunks = list(itertools.islice(_chunks(data), MAX_CHUNKS + 1))
    if not chunks or chunks[0].name != b"IHDR" or len(chunks[0].body) < 13:  # noqa: PLR2004 - its size
        raise NotPngError(say("the file has no header"))
    names = {chunk.name for chunk in chunks}
    width, height, depth, colour = struct.unpack(">IIBB", chunks[0].body[:10])
    crowded = len(chunks) > MAX_CHUNKS
    exif = (bytes(chunk.body) for chunk in chunks if chunk.name == b"eXIf")
    return PngHeader(
        width=width,
        height=height,
        depth=depth,
        palette=colour == 3,  # noqa: PLR2004 - colour type 3 is indexed
        animated=b"acTL" in names,
        complete=crowded or chunks[-1].name == b"IEND",
        crowded=crowded,
        orientation=next(map(_orientation, exif), 1),
        private=tuple(sorted(map(_shown, names - _PIXELS_ALONE))),
        trailing=0 if crowded else len(data) - len(SIGNATURE) - sum(len(c.whole) for c in chunks),
    )


def _shown(name: bytes) -> str:
    return name.decode() if name.isalpha() else name.hex()


def bare(data: bytes) -> bytes:
    """Return a PNG with nothing but what its pixels need: header, palette, transparency, pixels.

    What else a file carries cannot trouble a decoder then.
    """
    kept: list[memoryview] = [memoryview(SIGNATURE)]
    before = set(_BEFORE_PIXELS)
    for chunk in _chunks(data):
        if chunk.name == b"IDAT":
            before.clear()
        elif chunk.name != b"IEND" and chunk.name not in before:
            continue
        before.discard(chunk.name)
        kept.append(chunk.whole)
    return data if sum(map(len, kept)) == len(data) else b"".join(kept)


def colour_profile(data: bytes) -> bytes | None:
    """Return the ICC profile that a PNG carries before its pixels, None where none can be read."""
    for chunk in _chunks(data):
        if chunk.name == b"IDAT":
            return None
        if chunk.name == b"iCCP":
            _, _, packed = bytes(chunk.body[: _MAX_PROFILE + 1]).partition(b"\0")
            unpacking = zlib.decompressobj()
            try:
                profile = unpacking.decompress(packed[1:], _MAX_PROFILE)  # after the method, 0
            except zlib.error:
                return None
            return profile if unpacking.eof else None
    return None


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


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A whole chunk: length, name, body and checksum."""

    whole: memoryview

    @property
    def name(self) -> bytes:
        return bytes(self.whole[4:8])

    @property
    def body(self) -> memoryview:
        return self.whole[8:-4]


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Yield each whole chunk as far as the last, without a copy."""
    at, view = len(SIGNATURE), memoryview(data)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if end > len(data):
            return
        chunk = _Chunk(view[at:end])
        yield chunk
        if chunk.name == b"IEND":
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
