"""What a mask is to hide is hidden.

**What.** In the box of every mask that the sidecar lists, every pixel has the mask's `fill`.

**Why.** A mask that was moved, forgotten or drawn half transparent shows somebody's name or
balance. Such a picture is not published, whatever else is right.

Passes, where the picture is grey from (1000, 20) to (1200, 50):

```json title="images/midori/desktop/leave.json"
{"masks": [{"find": "css=.user-name", "box": [1000, 20, 200, 30], "fill": "#6b7280"}]}
```

Fails, beside the same picture:

```json title="images/midori/desktop/leave.json"
{"masks": [{"find": "css=.user-name", "box": [1000, 60, 200, 30], "fill": "#6b7280"}]}
```

**How to fix.** Fill the whole box with the colour in the original, and save it without layers;
or take the screenshot again with `taikai capture`, which burns masks in.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("mask-unfilled", __doc__)
