"""What is found out on a screen about targets whose locators failed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

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


@dataclass(slots=True)
class Memory:
    """Of the screen that is being visited: targets found again, missed, and waited for in vain.

    `again` tells of those that an earlier picture helped to find whether they are the `same` or
    `relabelled`. Under None, `missed` has the words of the evidence. `told` are findings that were
    not reported yet.
    """

    again: dict[str, str] = field(default_factory=dict)
    missed: dict[str | None, Missed] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    told: list[Finding] = field(default_factory=list)

    def arrive(self) -> None:
        """Begin with another screen."""
        self.again.clear()
        self.missed.clear()
        self.given_up.clear()

    def tell(self) -> tuple[Finding, ...]:
        """Return the findings that were not reported yet."""
        told, self.told = tuple(self.told), []
        return told
