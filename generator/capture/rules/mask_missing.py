"""Each mask matches something.

**What.** Every selector under `mask` matches at least one visible element of the page.

**Why.** The personal data that it was written for may now stand elsewhere, in the open.

**How to fix.** Correct the selector; delete the mask if what it hid is gone for good.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-mask-missing", __doc__)
