"""All rules of all layers, by what they look at: for `taikai rules`, and for the page of rules."""

from __future__ import annotations

from generator.capture.rules import RULES as CAPTURE_RULES
from generator.checks import CHECKS
from generator.checks.waiver_unused import RULE as WAIVER_UNUSED
from generator.drift.screen_changed import SCREEN_CHANGED
from generator.loader.rules import READING_RULES
from generator.nouns.findings import Severity
from generator.nouns.rule import Rule, RuleGroup
from generator.online import OUTER_LINK
from generator.pictures.rules import RULES as PICTURE_RULES
from generator.refresh.rules import RULES as REFRESH_RULES
from generator.site.active import PAGE_ACTIVE
from generator.site.built import SITE_LINK
from generator.site.configuration import CONFIGURATION, SETTING_UNKNOWN

RULE_GROUPS: tuple[RuleGroup, ...] = (
    RuleGroup("files", READING_RULES),
    RuleGroup("guides", (*(check.rule for check in CHECKS), WAIVER_UNUSED)),
    RuleGroup("pictures", PICTURE_RULES),
    RuleGroup("site", (CONFIGURATION, SETTING_UNKNOWN, SITE_LINK, PAGE_ACTIVE, OUTER_LINK)),
    RuleGroup("capture", (*CAPTURE_RULES, SCREEN_CHANGED)),
    RuleGroup("refresh", REFRESH_RULES),
)

WAIVABLE_ABOVE = tuple(
    rule.id for rule in (*CAPTURE_RULES, SCREEN_CHANGED) if rule.severity is Severity.WARNING
)
"""What of capture and diff a guide may waive; a capture that was refused has no picture to show."""

RULES: tuple[Rule, ...] = tuple(rule for group in RULE_GROUPS for rule in group.rules)
