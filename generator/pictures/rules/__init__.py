"""What can be wrong with a picture or its marks, a file for each."""

from __future__ import annotations

from generator.nouns.rule import Rule
from generator.pictures.rules.converted import RULE as CONVERTED
from generator.pictures.rules.edited import RULE as EDITED
from generator.pictures.rules.mark_no_room import RULE as CROWDED
from generator.pictures.rules.marks_overlap import RULE as OVERLAP
from generator.pictures.rules.mask_unfilled import RULE as MASK
from generator.pictures.rules.metadata import RULE as PRIVATE
from generator.pictures.rules.size import RULE as SIZE
from generator.pictures.rules.target_too_small import RULE as SMALL
from generator.pictures.rules.target_unmeasured import RULE as TARGET
from generator.pictures.rules.too_large import RULE as TOO_LARGE
from generator.pictures.rules.unfit import RULE as UNFIT
from generator.pictures.rules.unreadable import RULE as UNREADABLE

__all__ = [
    "CONVERTED",
    "CROWDED",
    "EDITED",
    "MASK",
    "OVERLAP",
    "PRIVATE",
    "RULES",
    "SIZE",
    "SMALL",
    "TARGET",
    "TOO_LARGE",
    "UNFIT",
    "UNREADABLE",
]

RULES: tuple[Rule, ...] = (
    UNREADABLE,
    TOO_LARGE,
    UNFIT,
    CONVERTED,
    PRIVATE,
    SIZE,
    EDITED,
    TARGET,
    SMALL,
    OVERLAP,
    MASK,
    CROWDED,
)
"""In the order of the reference."""
