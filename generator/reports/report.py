"""A report: what all formats are made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.nouns.findings import Finding, in_file_order
from generator.nouns.rule import Rule
from generator.nouns.text import Lang
from generator.reports.language import in_language
from generator.reports.sources import Lines, no_lines


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in file order, the lines of their files for excerpts, the rules, the language."""

    findings: tuple[Finding, ...]
    lines: Lines = no_lines
    rules: Sequence[Rule] = ()
    lang: Lang = "en"

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(finding for finding in self.findings if finding.waived is None)


def make_report(
    findings: Iterable[Finding],
    lines: Lines = no_lines,
    rules: Sequence[Rule] = (),
    lang: Lang = "en",
) -> Report:
    """Return the report of findings in any order, with their words in `lang`."""
    ordered = in_file_order(findings)
    return Report(tuple(in_language(f, lang) for f in ordered), lines, rules, lang)
