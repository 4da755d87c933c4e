"""What can go wrong in a capture, a file for each."""

from __future__ import annotations

from generator.capture.rules.elsewhere import RULE as ELSEWHERE
from generator.capture.rules.font import RULE as FONT
from generator.capture.rules.found_again import RULE as FOUND_AGAIN
from generator.capture.rules.label import RULE as LABEL
from generator.capture.rules.live_end import RULE as LIVE_END
from generator.capture.rules.mask_missing import RULE as MASK_MISSING
from generator.capture.rules.mask_over_target import RULE as MASK_OVER_TARGET
from generator.capture.rules.moving import RULE as MOVING
from generator.capture.rules.no_picture import RULE as NO_PICTURE
from generator.capture.rules.no_value import RULE as NO_VALUE
from generator.capture.rules.not_certain import RULE as NOT_CERTAIN
from generator.capture.rules.not_performed import RULE as NOT_PERFORMED
from generator.capture.rules.personal_data import RULE as PERSONAL
from generator.capture.rules.selector import RULE as SELECTOR
from generator.capture.rules.target_missing import RULE as TARGET_MISSING
from generator.capture.rules.target_twice import RULE as TARGET_TWICE
from generator.capture.rules.targets_apart import RULE as TARGETS_APART
from generator.capture.rules.unreachable import RULE as UNREACHABLE
from generator.capture.rules.words_missing import RULE as WORDS_MISSING
from generator.nouns.rule import Rule

__all__ = [
    "ELSEWHERE",
    "FONT",
    "FOUND_AGAIN",
    "LABEL",
    "LIVE_END",
    "MASK_MISSING",
    "MASK_OVER_TARGET",
    "MOVING",
    "NOT_CERTAIN",
    "NOT_PERFORMED",
    "NO_PICTURE",
    "NO_VALUE",
    "PERSONAL",
    "RULES",
    "SELECTOR",
    "TARGETS_APART",
    "TARGET_MISSING",
    "TARGET_TWICE",
    "UNREACHABLE",
    "WORDS_MISSING",
]

RULES: tuple[Rule, ...] = (
    TARGET_MISSING,
    TARGET_TWICE,
    SELECTOR,
    TARGETS_APART,
    MASK_MISSING,
    MASK_OVER_TARGET,
    PERSONAL,
    FONT,
    MOVING,
    UNREACHABLE,
    NOT_PERFORMED,
    NO_VALUE,
    NOT_CERTAIN,
    WORDS_MISSING,
    FOUND_AGAIN,
    LABEL,
    ELSEWHERE,
    NO_PICTURE,
    LIVE_END,
)
"""In the order of the reference."""
