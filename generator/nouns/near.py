"""The nearest known name, for the help line of a finding about a name that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.nouns.said import say

MAX_LISTED = 15
"""More names than this are not a help."""

MAX_COMPARED = 40
"""Characters of a name that are compared: the time grows with the square of the length."""

MAX_NAMES = 100
"""Names that are compared; of more, those that begin alike."""


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return the nearest of the known names, else all of them while they are few."""
    names = list(dict.fromkeys(known))
    near = nearest(wrong, names)
    if near:
        return say("did you mean `{near}`?", near=near)
    if not names or len(names) > MAX_LISTED:
        return ""
    return say("known here: {names}", names=listed(names))


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """Return the nearest of the known names, None where none is near."""
    names = list(known)
    if len(names) > MAX_NAMES:
        names = [name for name in names if name[:2] == wrong[:2]][:MAX_NAMES]
    near = difflib.get_close_matches(wrong[:MAX_COMPARED], names, n=1)
    return near[0] if near else None


def listed(names: Iterable[str]) -> str:
    """Return names as a message lists them."""
    return ", ".join(f"`{name}`" for name in names)
