"""Findings: what is wrong with content, where, and what to do about it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from generator.nouns.places import Place


class Severity(enum.StrEnum):
    """How much a finding weighs: an error keeps a guide from being published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in content.

    `rule` is the id of the rule that found it, `message` says what is wrong with the value as
    written, `help` what to do. `waived` carries the author's reason where the guide waives it.
    """

    rule: str
    severity: Severity
    place: Place
    message: str
    help: str = ""
    waived: str | None = None


def in_file_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by path, line and column; those about whole files first."""

    def key(finding: Finding) -> tuple[str, int, int, str, str]:
        span = finding.place.span
        line, column = (span.line, span.column) if span else (0, 0)
        return finding.place.path, line, column, finding.rule, finding.message

    return tuple(sorted(set(findings), key=key))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that keep a guide from being published."""
    return tuple(f for f in findings if f.severity is Severity.ERROR and f.waived is None)
