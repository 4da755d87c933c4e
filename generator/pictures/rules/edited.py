"""A picture is the one that its sidecar was written for.

**What.** Where the sidecar carries the hash of the picture's pixels (`picture`), the picture
has these pixels.

**Why.** `taikai capture` writes both together. If the picture was changed afterwards, its boxes
may no longer be where the sidecar says.

Passes: picture and sidecar as they were written.

Fails: a red arrow that was painted into the picture afterwards.

**How to fix.** Take the screenshot again, with a mask if something was to be hidden. If the
change was made by hand and no box moved, remove `picture` from the sidecar.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("picture-edited", __doc__)
