"""The reference: what an author can write, made from the model, with every example rendered."""

from generator.pages.reference.page import URI as REFERENCE_URI
from generator.pages.reference.page import render_reference
from generator.pages.reference.rule_pages import rule_page, rule_title
from generator.pages.reference.rules_page import URI as RULES_URI
from generator.pages.reference.rules_page import render_rules

__all__ = [
    "REFERENCE_URI",
    "RULES_URI",
    "render_reference",
    "render_rules",
    "rule_page",
    "rule_title",
]
