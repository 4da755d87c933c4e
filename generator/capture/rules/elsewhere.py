"""An action leads to the next screen.

**What.** After the last action of a step the browser is at the `path` of the next screen.

**Why.** The picture was taken at that path, but a reader who does what the step says does not
get there.

**How to fix.** Add the step that is missing, or correct the action or the path.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-elsewhere", __doc__)
