"""A mark finds a place.

**What.** Badges, arrows and lines keep off targets, text and each other. Near the target there
is room for them.

**Why.** A mark over other content hides it, or points at the wrong thing.

Passes: a button on a plain ground.

Fails: a button in the middle of a photograph, all of which might be text as far as a sidecar without
`text` tells.

**How to fix.** Mark fewer targets in one step, or take the picture with more of the page around
the target. In a sidecar written by hand, list the boxes of the lines of text (`text`): without
them, everything that might be text counts as text.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("mark-no-room", __doc__)
