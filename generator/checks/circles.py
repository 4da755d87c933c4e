"""Circles: which of many names lead back to themselves by way of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

Uses = Mapping[str, Sequence[str]]
"""What each name uses; names that use nothing need not be there."""


def circle_of(uses: Uses) -> dict[str, str]:
    """Return for each name one name of its circle; two have the same where each leads to the other.

    This takes time in proportion to the uses, and no recursion (Kosaraju's algorithm, as in Aho,
    Hopcroft and Ullman, Data Structures and Algorithms, 1983).
    """
    used_by: defaultdict[str, list[str]] = defaultdict(list)
    for name, used in uses.items():
        for other in used:
            used_by[other].append(name)
    circles: dict[str, str] = {}
    for first in reversed(_innermost_first(uses)):
        waiting = [first]
        while waiting:
            name = waiting.pop()
            if name not in circles:
                circles[name] = first
                waiting.extend(used_by[name])
    return circles


def _innermost_first(uses: Uses) -> list[str]:
    """Return all names, each after those that it uses, as far as no circle stands against it."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = [(name, False) for name in uses]
    while waiting:
        name, is_done = waiting.pop()
        if is_done:
            found.setdefault(name)
        elif name not in seen:
            seen.add(name)
            waiting.append((name, True))
            waiting.extend((other, False) for other in uses.get(name, ()))
    return list(found)
