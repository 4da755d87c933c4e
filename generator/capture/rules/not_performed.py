"""Every action before a picture can be performed.

**What.** The element of an action is enabled, uncovered and of a kind that the action fits.

**Why.** What a browser cannot do as the guide says, a reader cannot do either.

**How to fix.** See that the actions before it lead to a state in which it can be done.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-not-performed", __doc__)
