"""The summary of a report in one line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.nouns.findings import Finding, Severity


def summary(findings: Sequence[Finding]) -> str:
    """Return how many errors, warnings and waived findings there are, in how many files."""
    told = [f for f in findings if f.waived is None]
    waived = len(findings) - len(told)
    errors = sum(f.severity is Severity.ERROR for f in told)
    warnings = len(told) - errors
    files = len({f.place.path for f in told})
    counts = [_count(errors, "error"), _count(warnings, "warning")]
    line = ", ".join(count for count in counts if count)
    line = f"{line} in {_count(files, 'file')}" if line else "no findings"
    return f"{line} ({waived} waived)" if waived else line


def _count(number: int, noun: str) -> str:
    if number == 0:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
