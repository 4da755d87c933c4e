"""Every mask has its certain place in the new picture.

**What.** What stood around each mask of the old picture stands around one place of the new one,
unchanged, and something shows there that is to be hidden.

**Why.** A mask beside what it was to hide would put somebody's name into the repository, where
it stays.

**How to fix.** Look into the new picture and give the place in its pixels: `--mask 1=40,20,300,36`
for the first mask, `--mask 40,20,300,36` for one more, `--no-mask 1` where nothing is left
to hide.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("refresh-mask-uncertain", __doc__)
