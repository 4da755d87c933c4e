"""What can be wrong with a picture or its marks, each with the page that explains it to authors."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Finding, Severity
from generator.nouns.places import Place
from generator.nouns.rule import Rule, error, warning
from generator.nouns.said import Said

UNREADABLE = error(
    "picture-unreadable",
    """A picture can be read.

    **What.** Every `images/<guide>/<device>/<screen>.png` is a whole PNG file, neither cut off nor
    damaged, nor another format under the name of a PNG.

    **Why.** A part of a screenshot misleads, and other formats have lost pixels that are needed to
    find a button again after a redesign.

    **How to fix.** Take the screenshot again, or save it as PNG from a program that opens it.
    """,
)
TOO_LARGE = error(
    "picture-too-large",
    """A picture has at most 16 million pixels.

    **What.** Width × height in the file's header is at most 16,000,000, and neither is more than
    40,000. The file has at most 32 MB, in at most 20,000 chunks (the parts that a PNG is made of).

    **Why.** A screen of 5120 × 2880 has 15 million. A larger file would fill the memory before
    anything is seen of it.

    **How to fix.** Photograph the visible part of the page only, as `taikai capture` does. A file
    with too many chunks is mended by saving it as PNG from another program.
    """,
)
UNFIT = error(
    "picture-unfit",
    """A picture is one upright image.

    **What.** No animation, no EXIF note that the picture is to be turned.

    **Why.** An animation has no one frame to put marks on. With a note to turn it, nobody can say
    which way the boxes of the sidecar count.

    **How to fix.** Save one frame, turned as it is to be seen, as PNG.
    """,
)
CONVERTED = warning(
    "picture-converted",
    """A picture is in plain 8-bit colour.

    **What.** No palette, no 16 bits a channel, no transparent parts.

    **Why.** They are converted when the picture is read, which may change what readers see:
    transparent parts become white.

    **How to fix.** Save the picture as 8-bit RGB.
    """,
)
PRIVATE = warning(
    "picture-metadata",
    """A picture carries no notes about its making.

    **What.** No text blocks and no EXIF block in the file.

    **Why.** They can hold names, places and times. They are never published, but they are in the
    repository.

    **How to fix.** Save the picture without metadata.
    """,
)
SIZE = error(
    "picture-size",
    """A picture has the size that its sidecar says.

    **What.** `size` in the sidecar is the picture's width and height in pixels.

    **Why.** The boxes in the sidecar count in pixels of the picture. If the picture was scaled or
    cropped afterwards, marks would land in the wrong place.

    **How to fix.** Take the screenshot again, or correct `size` together with all boxes.
    """,
)
EDITED = warning(
    "picture-edited",
    """A picture is the one that its sidecar was written for.

    **What.** Where the sidecar carries the hash of the picture's pixels (`picture`), the picture
    has these pixels.

    **Why.** `taikai capture` writes both together. If the picture was changed afterwards, its boxes
    may no longer be where the sidecar says.

    **How to fix.** Take the screenshot again, with a mask if something was to be hidden. If the
    change was made by hand and no box moved, remove `picture` from the sidecar.
    """,
)
TARGET = error(
    "target-unmeasured",
    """A marked target has its box in the picture.

    **What.** The sidecar has a box for every target that a step marks, wholly inside the picture.

    **Why.** A mark that is not certain is not drawn: it would mislead.

    **How to fix.** Take the screenshot again with `taikai capture`, or measure the box by hand and
    write it into the sidecar.
    """,
)
MASK = error(
    "mask-unfilled",
    """What a mask is to hide is hidden.

    **What.** In the box of every mask that the sidecar lists, every pixel has the mask's `fill`.

    **Why.** A mask that was moved, forgotten or drawn half transparent shows somebody's name or
    balance. Such a picture is not published, whatever else is right.

    **How to fix.** Fill the whole box with the colour in the original, and save it without layers;
    or take the screenshot again with `taikai capture`, which burns masks in.
    """,
)
CROWDED = error(
    "mark-no-room",
    """A mark finds a place.

    **What.** Badges, arrows and lines keep off targets, text and each other. Near the target there
    is room for them.

    **Why.** A mark over other content hides it, or points at the wrong thing.

    **How to fix.** Mark fewer targets in one step, or take the picture with more of the page around
    the target. In a sidecar written by hand, list the boxes of the lines of text (`text`): without
    them, everything that might be text counts as text.
    """,
)
RULES: tuple[Rule, ...] = (
    UNREADABLE,
    TOO_LARGE,
    UNFIT,
    CONVERTED,
    PRIVATE,
    SIZE,
    EDITED,
    TARGET,
    MASK,
    CROWDED,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, not yet at a place. `path` leads to what it is about in the sidecar, if any."""

    rule: Rule
    message: Said
    help: Said
    path: tuple[str | int, ...] = ()

    @property
    def fatal(self) -> bool:
        """Whether it keeps a guide from being published."""
        return self.rule.severity is Severity.ERROR

    def at(self, place: Place) -> Finding:
        """Return the finding that this fault is at `place`."""
        return self.rule.finding(place, self.message, self.help)
