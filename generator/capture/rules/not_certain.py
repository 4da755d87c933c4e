"""On a live service nothing is pressed that is not certainly meant.

**What.** The element found carries the words of the definition, and it is not the one of the
irreversible action, nor around it or inside it.

**Why.** A selector that has come to match another button could end somebody's membership.

**How to fix.** Correct `find` or `label`.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-not-certain", __doc__)
