"""All rules of all layers: of reading, of guides, of pictures, of the built site, of capturing."""

from __future__ import annotations

from generator.capture.faults import RULES as CAPTURE_RULES
from generator.checks import CHECKS
from generator.loader.rules import READING_RULES
from generator.nouns.rule import Rule
from generator.pictures.faults import RULES as PICTURE_RULES
from generator.site.built import SITE_LINK

RULES: tuple[Rule, ...] = (
    *READING_RULES,
    *(check.rule for check in CHECKS),
    *PICTURE_RULES,
    SITE_LINK,
    *CAPTURE_RULES,
)
