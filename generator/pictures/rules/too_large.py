"""A picture has at most 16 million pixels.

**What.** Width × height in the file's header is at most 16,000,000, and neither is more than
40,000. The file has at most 32 MB, in at most 20,000 chunks (the parts that a PNG is made of).

**Why.** A screen of 5120 × 2880 has 15 million. A larger file would fill the memory before
anything is seen of it.

Passes: a window of 2560 × 1600 pixels.

Fails: a whole page of 2560 × 9000 pixels.

**How to fix.** Photograph the visible part of the page only, as `taikai capture` does. A file
with too many chunks is mended by saving it as PNG from another program.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.sidecar import MAX_SIDE_PX
from generator.pictures.fault import Fault
from generator.pictures.png import MAX_CHUNKS, PngHeader

RULE = error("picture-too-large", __doc__)

MAX_PIXELS = 16_000_000
"""A screen of 5120 × 2880, or ten of a phone's under each other. Pillow needs 64 MB for that, twice
while it converts; a larger file is refused by its header."""

MAX_BYTES = 32_000_000
"""More than a photograph of `MAX_PIXELS` takes as PNG."""

_PART = say("photograph the visible part of the page only")
_SAVED = say("save it as PNG from another program")


def bytes_fault() -> Fault:
    """Return what is told of a file of more than `MAX_BYTES`."""
    message = say("the file has more than {most} MB", most=MAX_BYTES // 1_000_000)
    return Fault(RULE, message, _PART)


def judged(header: PngHeader) -> Iterator[Fault]:
    """Yield a fault for too many pixels, by their count or on one side, and for too many chunks."""
    if header.width * header.height > MAX_PIXELS:
        size = say(
            "the picture has {width} × {height} pixels, more than 16 million",
            width=header.width,
            height=header.height,
        )
        yield Fault(RULE, size, _PART)
    elif max(header.width, header.height) > MAX_SIDE_PX:
        size = say(
            "the picture has {width} × {height} pixels, more than {most} on a side",
            width=header.width,
            height=header.height,
            most=f"{MAX_SIDE_PX:,}",
        )
        yield Fault(RULE, size, _PART)
    if header.crowded:
        message = say("the file has more than {most} chunks", most=f"{MAX_CHUNKS:,}")
        yield Fault(RULE, message, _SAVED)
