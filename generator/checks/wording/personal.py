"""Personal data in words that are published: what belongs to a person, never to an operator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.wording.normal import Normal
from generator.nouns.personal import DASH, IN_TEXTS, SPACES

_MAYBE = re.compile(r"[\d@＠]")
"""All that is looked for has digits, or is a mail address."""


def personal_data(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each thing that looks like personal data, and what it looks like, in order."""
    if not _MAYBE.search(text):
        return
    plain = Normal(text).replace(SPACES, " ").replace(DASH, "-")
    found = [(*at, shape.looks_like) for shape in IN_TEXTS for at in shape.places(plain.words)]
    end = 0
    for start, stop, looks_like in sorted(found):
        if start >= end:
            end = stop
            yield (*plain.written(start, stop), looks_like)
