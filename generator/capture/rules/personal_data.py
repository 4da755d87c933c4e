"""Nothing that looks personal is in a picture.

**What.** At the moment of the picture no name, address, number or value of a field shows that
is under no mask; nor a page within the page, which cannot be looked into.

**Why.** Pictures are published, and what is in the repository stays there.

**How to fix.** Add the selectors that the message lists to the screen's `mask`. Words that
belong to nobody, such as the operator's own phone number, go to its `not_personal`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-personal-data", __doc__)
