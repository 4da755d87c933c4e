"""What is known of the targets of a screen while it is visited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import ElementHandle, Locator

from generator.nouns.findings import Finding
from generator.nouns.geometry import Box

Why = Literal[
    "gone",  # nothing on the page is like it
    "elsewhere",  # something with its words stands in another place
    "twins",  # several elements are too much alike to tell
    "hidden",  # it is there, but covered or out of view
    "behind",  # an action that was to bring it could not be performed
]


@dataclass(frozen=True, slots=True)
class Missed:
    """A target that the page does not show beyond doubt.

    `words` and `box` are those of the element most like it, if any; `score` is how alike it is,
    0 to 1.
    """

    why: Why
    words: str = ""
    box: Box | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """The one visible element of a target as it is now, and the locator that finds it again.

    `find` is the selector of the definition, if it was this that found it.
    """

    locator: Locator
    element: ElementHandle
    find: str | None = None


@dataclass(slots=True)
class Memory:
    """Of the screen that is being visited: targets found again, missed, and waited for in vain.

    `at_hand` are those of the last shot, while nothing has been done since that could move them.

    `again` tells of those that an earlier picture helped to find whether they are the `same` or
    `relabelled`. Under None, `missed` has the words of the evidence. `told` are findings that were
    not reported yet.
    """

    again: dict[str, str] = field(default_factory=dict)
    missed: dict[str | None, Missed] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    told: list[Finding] = field(default_factory=list)
    at_hand: Mapping[str, Found] = field(default_factory=dict)

    def arrive(self) -> None:
        """Begin with another screen."""
        self.again.clear()
        self.missed.clear()
        self.given_up.clear()
        self.at_hand = {}

    def tell(self) -> tuple[Finding, ...]:
        """Return the findings that were not reported yet."""
        told, self.told = tuple(self.told), []
        return told
