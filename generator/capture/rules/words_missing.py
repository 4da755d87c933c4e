"""The evidence says what the guide says that it says.

**What.** The words of `done.says` and the subject of `done.mail` are on their screens.

**Why.** By these words readers know that they have left.

**How to fix.** Correct the words, or the way to the screen.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-words-missing", __doc__)
