"""A report: what all formats are made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.nouns.findings import Finding, in_file_order
from generator.nouns.rule import Rule
from generator.reports.sources import Lines, no_lines


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in file order, the lines of their files for excerpts, and the rules there are."""

    findings: tuple[Finding, ...]
    lines: Lines = no_lines
    rules: Sequence[Rule] = ()

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(finding for finding in self.findings if finding.waived is None)


def make_report(
    findings: Iterable[Finding], lines: Lines = no_lines, rules: Sequence[Rule] = ()
) -> Report:
    """Return the report of findings in any order."""
    return Report(in_file_order(findings), lines, rules)
