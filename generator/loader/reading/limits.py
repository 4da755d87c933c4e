"""A file must stay within what a person could have written.

**What.** A definition holds at most 1 MiB, a sidecar 2 MiB; both hold at most 50,000 values, nested at
most 50 deep, and each text has at most 10,000 characters. A hand-written page holds at most 128 KiB
(as HTML 1 MiB), and no more open brackets and tags, headings, cells, levels and lines without an
empty one than can be rendered in a second or two. A guide has at most 1,000 steps, those of a group
counted wherever it is used, and groups use one another at most 20 deep. No rule is broken more than
200 times in one guide. Of a built site, a page holds at most 4 MiB and 150,000 elements, a style
sheet 1 MiB.

**Why.** The longest guides have some 50 kB, 3,000 values, 15 levels, 60 steps and 1,000 characters a
text. A file far beyond that is a mistake (a picture saved under the wrong name, a generator that ran
away) or an attack, and would only slow the build or exhaust its memory.

Passes: a paragraph of 10,000 characters.

Fails: a picture that somebody pasted into a text as `data:image/png;base64,` with 20,000 characters.

**How to fix.** Split the guide, use its groups less often, or look for what was pasted into the file
by accident.
"""

from __future__ import annotations

from generator.nouns.rule import error

TOO_LARGE = error("file-too-large", __doc__)

MAX_DEPTH = 50
MAX_VALUES = 50_000
MAX_TEXT = 10_000
"""Characters of one value. What looks for something in a text may take its square to do so."""
MAX_STEPS = 1_000
"""Steps of all ways of a guide; those of a group, and each `use`, count wherever it is used."""
MAX_GROUPS_DEEP = 20
"""Groups that use one another."""
MAX_FAULTS = 200
"""More faults in one file are one mistake: the first ones are told."""
MAX_DEFINITION_BYTES = 1024 * 1024
MAX_SIDECAR_BYTES = 2 * 1024 * 1024
MAX_MARKDOWN_BYTES = 128 * 1024
MAX_PAGE_BYTES = 1024 * 1024
