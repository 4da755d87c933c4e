"""All rules of all layers: of reading, of guides, of pictures."""

from __future__ import annotations

from generator.checks import CHECKS
from generator.loader.rules import READING_RULES
from generator.nouns.rule import Rule
from generator.pictures.faults import RULES as PICTURE_RULES

RULES: tuple[Rule, ...] = (*READING_RULES, *(check.rule for check in CHECKS), *PICTURE_RULES)
