"""Pages that are left out of a site: all of them is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.nouns.said import say
from generator.site.configuration.fault import Fault

_EVERY_PAGE = frozenset(
    f"{start}{rest}" for start in ("", "/", "**/") for rest in ("*", "**", "*.md")
)


def exclusion_faults(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault where every page is left out, and none taken back in."""
    patterns = str(data.get("exclude_docs")).split()
    taken_back = any(pattern.startswith("!") for pattern in patterns)
    found = next((pattern for pattern in patterns if pattern in _EVERY_PAGE), None)
    if found is not None and not taken_back:
        message = say("`{pattern}` leaves out every page", pattern=found)
        yield Fault(("exclude_docs",), message, say("name the files that are to be left out"))
