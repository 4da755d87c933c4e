"""The page of rules: what each refuses, why, and how to mend it."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from generator.nouns.rule import Rule, RuleGroup
from generator.nouns.text import Lang
from generator.pages.environment import render
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, plain
from generator.pages.reference.addresses import OVERVIEW, Addresses
from generator.pages.reference.page import reference_meta
from generator.pages.reference.words import prose

URI = "rules.md"

_FENCE = re.compile(
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"]*)")?\n(?P<text>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RulePart:
    """A part of a rule's own page: Markdown or, where it has a `language`, code with its title."""

    text: str
    language: str = ""
    title: str = ""


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


@functools.cache
def rule_titles() -> Mapping[str, str]:
    """Return the Japanese titles of the rules; the English ones stand in their own pages."""
    file = resources.files("generator.pages.reference") / "rule_titles.ja.toml"
    return tomllib.loads(file.read_text("utf-8"))


def rule_title(rule: Rule, lang: Lang) -> str:
    """Return what a rule asks for, in a sentence."""
    return rule.title if lang == "en" else rule_titles().get(rule.id, rule.title)


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
    body = rule.page.partition("\n")[2].strip("\n")
    return RuleView(
        id=rule.id,
        severity=str(rule.severity),
        severity_words=messages(lang)[f"rules.{rule.severity}"],
        title=prose(title, lang, Addresses(OVERVIEW)),
        parts=tuple(_parts(body)),
    )


def _parts(body: str) -> Iterator[RulePart]:
    start = 0
    for fence in _FENCE.finditer(body):
        yield RulePart(body[start : fence.start()].strip("\n"))
        yield RulePart(**fence.groupdict(""))
        start = fence.end()
    yield RulePart(body[start:].strip("\n"))
