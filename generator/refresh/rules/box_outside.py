"""A box that was measured by hand lies in the new picture.

**What.** `--box` and `--mask` are x, y, width and height in pixels of the new picture, not in
CSS pixels.

**Why.** A mark or mask beyond the edge is none.

The new picture is 1280 × 800 pixels large.

Passes:

```console
$ taikai refresh midori leave new.png --box withdraw=1000,90,240,44
```

Fails, because 1100 + 240 is more than 1280:

```console
$ taikai refresh midori leave new.png --box withdraw=1100,90,240,44
```

**How to fix.** Measure again, in a program that shows the picture pixel by pixel.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("refresh-box-outside", __doc__)
