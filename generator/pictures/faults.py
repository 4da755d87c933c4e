"""What can be wrong with a picture or its marks, each with the page that explains it to authors."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.rule import Rule, error, warning

MISSING = error(
    "picture-missing",
    """A sidecar has no picture.

    Every `<screen>.json` below `images/` describes the `<screen>.png` beside it. Take the
    screenshot again with `taikai capture`, or delete the sidecar.
    """,
)
ALONE = error(
    "sidecar-missing",
    """A picture has no sidecar.

    A screenshot is published only with its sidecar, which says what it shows, when it was taken
    and where its targets are. Take it again with `taikai capture`, or write `<screen>.json` by
    hand beside `<screen>.png`.
    """,
)
UNREADABLE = error(
    "picture-unreadable",
    """A picture cannot be read.

    The file is cut off, damaged, or something else under the name of a PNG. Only whole PNG files
    are accepted: other formats lose pixels, and relocation compares pixels.
    """,
)
TOO_LARGE = error(
    "picture-too-large",
    """A picture is too large.

    More than 25 million pixels are no screenshot of one screen. Such a file is refused by its
    header, before it fills the memory. Take the visible part of the page only.
    """,
)
UNFIT = error(
    "picture-unfit",
    """A picture is animated or rotated.

    An animation has no one frame to put marks on, and a rotation note makes it uncertain which
    way the boxes of the sidecar count. Save the picture as one upright PNG.
    """,
)
CONVERTED = warning(
    "picture-converted",
    """A picture is not in plain 8-bit colour.

    Palettes, 16 bits a channel and transparency are converted when the picture is read, which may
    change colours a little. Save the picture as 8-bit RGB to be sure of what readers see.
    """,
)
PRIVATE = warning(
    "picture-metadata",
    """A picture carries notes about its making.

    Text and EXIF blocks can hold names, places and times. They are not published, but they are
    in the repository. Save the picture without metadata.
    """,
)
SIZE = error(
    "picture-size",
    """A picture and its sidecar disagree about the size.

    The boxes in the sidecar count in pixels of the picture, so marks would land in the wrong
    place. Take the screenshot again, or correct the sidecar by hand together with its boxes.
    """,
)
TARGET = error(
    "target-unmeasured",
    """A target has no place in the picture.

    A mark needs the target's box in the sidecar, inside the picture. Without it nothing is drawn:
    a mark that is not certain would mislead. Take the screenshot again with `taikai capture`, or
    measure the box by hand.
    """,
)
CROWDED = error(
    "mark-no-room",
    """A mark has no room.

    Badges and arrows keep off targets, text and each other. Here no place near the target is
    free, and a mark over other content could point at the wrong thing. Show fewer targets in one
    step, or take the picture with more of the page around the target.
    """,
)
RULES: tuple[Rule, ...] = (
    MISSING,
    ALONE,
    UNREADABLE,
    TOO_LARGE,
    UNFIT,
    CONVERTED,
    PRIVATE,
    SIZE,
    TARGET,
    CROWDED,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, not yet at a place. `target` names the target that it is about, if any."""

    rule: Rule
    message: str
    help: str = ""
    target: str | None = None

    def at(self, place: Place) -> Finding:
        """Return the finding that this fault is at `place`."""
        return self.rule.finding(place, self.message, self.help)
