"""A picture can be read.

**What.** Every `images/<guide>/<device>/<screen>.png` is a whole PNG file, neither cut off nor
damaged, nor another format under the name of a PNG.

**Why.** A part of a screenshot misleads, and other formats have lost pixels that are needed to
find a button again after a redesign.

Passes: a PNG file.

Fails: a JPEG file that was renamed to `leave.png`.

**How to fix.** Take the screenshot again, or save it as PNG from a program that opens it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.rule import error
from generator.nouns.said import Said, say
from generator.pictures.fault import Fault
from generator.pictures.png import PngHeader

RULE = error("picture-unreadable", __doc__)


def fault(message: Said) -> Fault:
    """Return what is told of a file that is not a whole picture."""
    return Fault(RULE, message, say("take the screenshot again"))


def judged(header: PngHeader) -> Iterator[Fault]:
    """Yield a fault for a file without its last chunk."""
    if not header.complete:
        yield fault(say("the file is cut off before its end"))
