"""A picture has the size that its sidecar says.

**What.** `size` in the sidecar is the picture's width and height in pixels.

**Why.** The boxes in the sidecar count in pixels of the picture. If the picture was scaled or
cropped afterwards, marks would land in the wrong place.

Passes, beside a picture of 1280 × 800 pixels:

```json title="images/midori/desktop/leave.json"
{"size": [1280, 800]}
```

Fails, beside the same picture:

```json title="images/midori/desktop/leave.json"
{"size": [2560, 1600]}
```

**How to fix.** Take the screenshot again, or correct `size` together with all boxes.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("picture-size", __doc__)
