"""A marked target has its box in the picture.

**What.** The sidecar has a box for every target that a step marks, wholly inside the picture.

**Why.** A mark that is not certain is not drawn: it would mislead.

Passes:

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44]}}}
```

Fails, because the button that the step says to press has no box:

```json title="images/midori/desktop/leave.json"
{"targets": {}}
```

**How to fix.** Take the screenshot again with `taikai capture`, or measure the box by hand and
write it into the sidecar.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("target-unmeasured", __doc__)
