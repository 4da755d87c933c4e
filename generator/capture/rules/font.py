"""Every character on the screen can be drawn.

**What.** The fonts of the page or of this machine have all Japanese characters in view.

**Why.** A missing character is photographed as an empty box.

Passes: on a machine with a Japanese font, the button `退会する` shows its four characters.

Fails: on a machine with Latin fonts alone, it shows four empty boxes.

**How to fix.** Install a Japanese font, such as Noto Sans CJK (on Debian and Ubuntu
`fonts-noto-cjk`).
"""

from __future__ import annotations

from generator.nouns.rule import error

RULE = error("capture-font", __doc__)
