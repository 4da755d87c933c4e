"""The new picture has as many pixels to a CSS pixel as the old one.

**What.** A picture twice or half as wide as the old one was taken at another scale factor.

**Why.** Letters are drawn anew at each scale, so that nothing looks the same in its pixels, and a
button could be taken for another.

The old picture is 1280 × 800 pixels large: a window of 1280 × 800, at a scale of 1.

```console
$ taikai refresh midori leave new.png
```

Passes: a new picture of 1280 × 800 pixels.

Fails: a new picture of 2560 × 1600 pixels, which is the same window at a scale of 2.

**How to fix.** Take it at the scale of the old one (browsers have *device pixel ratio* among
their developer tools). Or give the new `--scale`, with the place of every target (`--box`) and every mask.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("refresh-scale", __doc__)
