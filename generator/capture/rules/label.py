"""A target is labelled as the guide says.

**What.** The words of `label` are in what the element shows, or in what a screen reader says.

**Why.** Readers look for the words as they stand on the screen.

**How to fix.** Correct `label`. Where the element shows no words, give it a `name` instead.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-label", __doc__)
