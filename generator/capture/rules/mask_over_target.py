"""No mask hides a target.

**What.** A mask does not overlap the box of a target, unless it lies inside, as in a field.

**Why.** A mark on a grey box shows nobody what to press.

**How to fix.** Choose a narrower element for the mask.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-mask-over-target", __doc__)
