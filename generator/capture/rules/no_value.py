"""What is entered on a live service comes from the environment.

**What.** For each field that must be filled there is the variable that the message names.

**Why.** Nothing that opens an account belongs in a file.

**How to fix.** Set the variable for this one run, or run the command in a terminal, where it
asks.
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-no-value", __doc__)
