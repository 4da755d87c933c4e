"""A picture is one upright image.

**What.** No animation, no EXIF note that the picture is to be turned.

**Why.** An animation has no one frame to put marks on. With a note to turn it, nobody can say
which way the boxes of the sidecar count.

Passes: a PNG file of one image.

Fails: an animated PNG of the way to the button.

**How to fix.** Save one frame, turned as it is to be seen, as PNG.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.rule import error
from generator.nouns.said import say
from generator.pictures.fault import Fault
from generator.pictures.png import PngHeader

RULE = error("picture-unfit", __doc__)

_STILL = say("save it as one upright PNG")


def judged(header: PngHeader) -> Iterator[Fault]:
    """Yield a fault for an animation, and for a note to turn the picture."""
    if header.animated:
        yield Fault(RULE, say("the picture is animated"), _STILL)
    if header.orientation != 1:
        yield Fault(RULE, say("a note in the file asks to turn the picture"), _STILL)
