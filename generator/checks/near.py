"""The nearest known name, for the help line of a finding about a name that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.nouns.said import say

MAX_LISTED = 12
"""More names than this are not a help."""


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return the nearest of the known names, else all of them while they are few."""
    names = list(dict.fromkeys(known))
    near = difflib.get_close_matches(wrong, names, n=1)
    if near:
        return say("did you mean `{near}`?", near=near[0])
    if not names or len(names) > MAX_LISTED:
        return ""
    return say("known here: {names}", names=", ".join(f"`{name}`" for name in names))
