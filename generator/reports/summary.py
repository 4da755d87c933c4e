"""The summary of a report, as numbers and in one line."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Severity
from generator.reports.report import Report


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of each kind there are, and in how many files those that count stand."""

    errors: int
    warnings: int
    waived: int
    files: int


def counts(report: Report) -> Counts:
    """Return the numbers of a report."""
    errors = sum(finding.severity is Severity.ERROR for finding in report.told)
    return Counts(
        errors=errors,
        warnings=len(report.told) - errors,
        waived=len(report.findings) - len(report.told),
        files=len({finding.place.path for finding in report.told}),
    )


def summary(report: Report) -> str:
    """Return the numbers of a report as a person reads them."""
    found = counts(report)
    kinds = [_count(found.errors, "error"), _count(found.warnings, "warning")]
    line = ", ".join(kind for kind in kinds if kind)
    line = f"{line} in {_count(found.files, 'file')}" if line else "no findings"
    return f"{line} ({found.waived} waived)" if found.waived else line


def _count(number: int, noun: str) -> str:
    if number == 0:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
