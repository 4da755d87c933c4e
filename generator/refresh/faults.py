"""What can keep a new picture from being taken over, each with the page that explains it."""

from __future__ import annotations

from generator.nouns.rule import Rule, error

MASK_UNCERTAIN = error(
    "refresh-mask-uncertain",
    """Every mask has its certain place in the new picture.

    **What.** What stood around each mask of the old picture stands around one place of the new one,
    unchanged, and something shows there that is to be hidden.

    **Why.** A mask beside what it was to hide would put somebody's name into the repository, where
    it stays.

    **How to fix.** Look into the new picture and give the place in its pixels: `--mask 1=40,20,300,36`
    for the first mask, `--mask 40,20,300,36` for one more, `--no-mask 1` where nothing is left
    to hide.
    """,
)
SCALE = error(
    "refresh-scale",
    """The new picture has as many pixels to a CSS pixel as the old one.

    **What.** A picture twice or half as wide as the old one was taken at another scale factor.

    **Why.** Letters are drawn anew at each scale, so that nothing looks the same in its pixels, and a
    button could be taken for another.

    **How to fix.** Take it at the scale of the old one (browsers have *device pixel ratio* among
    their developer tools). Or give the new `--scale`, with the place of every target (`--box`) and every mask.
    """,
)
OTHER_SCREEN = error(
    "refresh-other-screen",
    """The new picture shows the same screen as the old one.

    **What.** At least one target, or what stood around it, is found again.

    **Why.** Where nothing is, it is most likely the wrong file, or the whole look has changed; a guide
    with this picture would have no marks at all.

    **How to fix.** See that it is the right file, taken on the same device at the same zoom. If it is,
    measure the targets by hand: `--box withdraw=300,400,220,44`.
    """,
)
BOX_OUTSIDE = error(
    "refresh-box-outside",
    """A box that was measured by hand lies in the new picture.

    **What.** `--box` and `--mask` are x, y, width and height in pixels of the new picture, not in
    CSS pixels.

    **Why.** A mark or mask beyond the edge is none.

    **How to fix.** Measure again, in a program that shows the picture pixel by pixel.
    """,
)
RULES: tuple[Rule, ...] = (MASK_UNCERTAIN, SCALE, OTHER_SCREEN, BOX_OUTSIDE)
