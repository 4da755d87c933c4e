"""A target is one element, not several.

**What.** `find` matches exactly one visible element.

**Why.** A mark on the wrong one of two lookalikes would mislead.

**How to fix.** Say which one is meant, for instance by the form or row that it stands in:
`css=form.leave >> role=button`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-target-twice", __doc__)
