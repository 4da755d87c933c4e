"""A screen is as its picture shows it.

**What.** `taikai diff` finds each target of the committed picture on the screen as it is now: with the
same words, the same looks, in the same place, and with no lookalike that was not there.

**Why.** A picture of yesterday's screen sends readers looking for a button that is no longer there.

**How to fix.** Correct the definition where words or ways have changed, and take the pictures again with
`taikai capture`.
"""

from __future__ import annotations

from generator.nouns.rule import warning

SCREEN_CHANGED = warning("screen-changed", __doc__)
