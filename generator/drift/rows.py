"""What a comparison says: a row for each screen and target, and for changes that touch no target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.drift.steps import StepName
from generator.nouns.geometry import Box
from generator.nouns.guide.screen import Device

Change = Literal[
    "unchanged",
    "moved",  # it looks the same and stands elsewhere
    "relabelled",  # it carries other words
    "restyled",  # it looks different, or something that touches it does
    "gone",
    "ambiguous",  # which of several elements it is cannot be told
    "new-twin",  # an element that looks the same has appeared
    "region",  # a part of the screen changed that touches no target
    "unreached",  # the screen could not be reached, or not be photographed
    "new",  # there is no picture yet to compare with
]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison.

    `target` is None for what concerns no target. `before` and `after`
    are words on the screen, boxes are in pixels of the old and of the new picture. `confidence` is
    between 0 and 1. `reason` says why something could not be told, for people.
    """

    guide: str
    device: Device
    screen: str
    step: StepName
    target: str | None
    change: Change = "unchanged"
    before: str = ""
    after: str = ""
    box_before: Box | None = None
    box_after: Box | None = None
    scale: int = 1
    confidence: float = 1.0
    reason: str = ""

    @property
    def changed(self) -> bool:
        """Whether somebody should look at it."""
        return self.change != "unchanged"

    @property
    def way_css(self) -> tuple[int, int]:
        """How far it moved to the right and down, in CSS pixels; 0 where that is not known."""
        before, after = self.box_before, self.box_after
        if before is None or after is None:
            return 0, 0
        return round((after.x - before.x) / self.scale), round((after.y - before.y) / self.scale)
