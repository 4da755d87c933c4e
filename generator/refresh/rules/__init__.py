"""What can keep a new picture from being taken over, a file for each."""

from __future__ import annotations

from generator.nouns.rule import Rule
from generator.refresh.rules.box_outside import RULE as BOX_OUTSIDE
from generator.refresh.rules.mask_uncertain import RULE as MASK_UNCERTAIN
from generator.refresh.rules.other_screen import RULE as OTHER_SCREEN
from generator.refresh.rules.scale import RULE as SCALE

__all__ = [
    "BOX_OUTSIDE",
    "MASK_UNCERTAIN",
    "OTHER_SCREEN",
    "RULES",
    "SCALE",
]

RULES: tuple[Rule, ...] = (
    MASK_UNCERTAIN,
    SCALE,
    OTHER_SCREEN,
    BOX_OUTSIDE,
)
"""In the order of the reference."""
