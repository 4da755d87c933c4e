"""All targets of a screen are visible together.

**What.** A picture shows one window of the page, on a desktop 1280 × 800 and on a phone
390 × 844. All targets that the steps on the screen name are whole and uncovered in it.

**Why.** A number without its mark would send the reader looking in the wrong place.

**How to fix.** Define two screens, with a step each, where one has to scroll or to open
something in between.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-targets-apart", __doc__)
