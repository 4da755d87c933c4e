"""Every screen can be reached.

**What.** A screen with a `path` answers there. One without is reached by the actions of the
steps before it, so the first screen of a route has a `path`.

**Why.** A picture of another screen would be wrong in every mark.

**How to fix.** Correct `path`, or give one to the first screen.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-unreachable", __doc__)
