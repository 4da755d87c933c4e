"""A marked target is large enough to be seen.

**What.** The box of a target that a step marks is at least 5 CSS pixels wide and high: at `scale` 2
these are 10 pixels of the picture.

**Why.** A tick box has 13, a line of the smallest print 10. What is smaller is a mistake in
measuring, or an element that pages hide behind what readers see; the mark would point at nothing.

Passes:

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44]}}}
```

Fails:

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 1, 1]}}}
```

**How to fix.** Let `find` lead to what readers see, such as the label of a tick box that the page draws
itself, and take the screenshot again; or measure the box by hand.
"""

from __future__ import annotations

from generator.nouns.geometry import Box
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.pictures.fault import Fault

RULE = error("target-too-small", __doc__)

SMALLEST_CSS = 5


def small_fault(target: str, box: Box, scale: int) -> Fault | None:
    """Return what is wrong with the size of a box; `scale` is pixels of the picture a CSS pixel."""
    if min(box.width, box.height) >= SMALLEST_CSS * scale:
        return None
    message = say(
        "`{target}` is {width} × {height} pixels, too small to be seen below a mark",
        target=target,
        width=box.width,
        height=box.height,
    )
    help_ = say("measure what readers see and press, such as the label of a hidden tick box")
    return Fault(RULE, message, help_, ("targets", target, "box"))
