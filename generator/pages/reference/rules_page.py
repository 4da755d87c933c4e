"""The page of rules: what each refuses, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.rule import Rule, RuleGroup
from generator.nouns.text import Lang
from generator.pages.environment import render
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, plain
from generator.pages.reference.addresses import OVERVIEW, Addresses
from generator.pages.reference.page import reference_meta
from generator.pages.reference.rule_pages import RulePart, rule_parts, rule_title
from generator.pages.reference.words import prose

URI = "rules.md"


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule: its title in the language of the page, and its own page in parts."""

    id: str
    severity: str
    severity_words: str
    title: Phrase
    parts: tuple[RulePart, ...]


@dataclass(frozen=True, slots=True)
class RuleGroupView:
    """Rules that look at the same kind of thing."""

    id: str
    title: str
    rules: tuple[RuleView, ...]


def render_rules(groups: tuple[RuleGroup, ...], lang: Lang) -> str:
    """Return the page of all rules as Markdown."""
    say = messages(lang)
    views = tuple(
        RuleGroupView(
            group.id,
            say[f"rules.groups.{group.id}"],
            tuple(_rule(rule, lang) for rule in group.rules),
        )
        for group in groups
    )
    lead = prose(say["rules.lead"], lang, Addresses(OVERVIEW))
    meta = reference_meta(say["rules.title"], plain(lead, lang))
    return render(
        "reference_rules.md.jinja", groups=views, lead=lead, lang=lang, say=say, meta=meta
    )


def _rule(rule: Rule, lang: Lang) -> RuleView:
    title = rule_title(rule, lang)
    return RuleView(
        id=rule.id,
        severity=str(rule.severity),
        severity_words=messages(lang)[f"rules.{rule.severity}"],
        title=prose(title, lang, Addresses(OVERVIEW)),
        parts=rule_parts(rule, lang),
    )
