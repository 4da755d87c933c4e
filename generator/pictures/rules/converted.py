"""A picture is in plain 8-bit colour.

**What.** No palette, no 16 bits a channel, no transparent parts.

**Why.** They are converted when the picture is read, which may change what readers see:
transparent parts become white.

Passes: a PNG file in 8-bit RGB.

Fails: one that a program has reduced to 256 colours.

**How to fix.** Save the picture as 8-bit RGB.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.pictures.fault import Fault
from generator.pictures.png import PngHeader

RULE = warning("picture-converted", __doc__)

_PLAIN = say("save it as PNG in 8-bit RGB")


def judged(header: PngHeader) -> Iterator[Fault]:
    """Yield a fault for a palette and for 16 bits a channel."""
    if header.palette:
        message = say("the picture has a palette instead of full colour")
        yield Fault(RULE, message, _PLAIN)
    if header.depth == 16:  # noqa: PLR2004 - bits
        yield Fault(RULE, say("the picture has 16 bits a channel"), _PLAIN)


def transparency_fault() -> Fault:
    """Return what is told of a picture that shows what is behind it, which only its pixels tell."""
    return Fault(RULE, say("parts of the picture are transparent"), _PLAIN)
