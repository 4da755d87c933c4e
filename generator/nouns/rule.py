"""Rules: what a finding can be about, each with the page that explains it."""

from __future__ import annotations

import inspect
from dataclasses import dataclass

from generator.nouns.findings import Finding, Severity
from generator.nouns.places import Place


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong with content.

    `page` is Markdown for authors: what is refused, why, an example that passes and one that
    fails, how to mend it. Its first line is the rule's title.
    """

    id: str
    severity: Severity
    page: str

    @property
    def title(self) -> str:
        """The rule in one line."""
        return self.page.partition("\n")[0].removesuffix(".")

    def finding(self, place: Place, message: str, help_: str = "") -> Finding:
        """Return a finding of this rule, with the rule's own severity."""
        return Finding(self.id, self.severity, place, message, help_)


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules that look at the same kind of thing; `id` is the anchor of the group."""

    id: str
    rules: tuple[Rule, ...]


def error(id_: str, docstring: str | None) -> Rule:
    """Return a rule whose findings keep a guide from being published."""
    return Rule(id_, Severity.ERROR, inspect.cleandoc(docstring or ""))


def warning(id_: str, docstring: str | None) -> Rule:
    """Return a rule whose findings are worth a look, and fail only a strict run."""
    return Rule(id_, Severity.WARNING, inspect.cleandoc(docstring or ""))
