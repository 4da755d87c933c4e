"""A browser's own dialog has no picture.

**What.** No action opens a dialog of the browser itself; one that opened was dismissed.

**Why.** It is no part of the page and cannot be photographed.

**How to fix.** Describe it in words. A stand-in can show the same words in a `<dialog>`.
"""

from __future__ import annotations

from generator.nouns.rule import warning

RULE = warning("capture-no-picture", __doc__)
