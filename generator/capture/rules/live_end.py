"""A live capture ends before the irreversible action.

**What.** The screens behind that action were not visited; older pictures of them stay.

**Why.** It is never performed on a live service.

**How to fix.** Take the pictures of these screens of a stand-in.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-live-end", __doc__)
