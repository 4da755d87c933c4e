"""A screen holds still while its picture is taken.

**What.** Everything stands after the picture where it was measured before.

**Why.** Marks and masks would be in the wrong place.

**How to fix.** Mask a clock, and have a moving banner closed by an action.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-moving", __doc__)
