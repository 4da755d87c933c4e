"""Words of a screen or a message in which `{name}` stands for something that varies."""

from __future__ import annotations

import re

VARYING = re.compile(r"(?<![#${])\{([^\W\d][\w ]*)\}(?!\})")
"""One such part, with its name. Names begin with a letter; any other braces are on the screen."""
