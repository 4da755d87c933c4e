"""The summary of a report, as numbers and in one line."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Severity
from generator.nouns.said import Said, say
from generator.reports.language import translated
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
    line = say("no findings")
    if report.told:
        line = say("{found} in {files}", found=_found(found), files=_files(found.files))
    if found.waived:
        line = say("{line} ({count} waived)", line=line, count=found.waived)
    return translated(line, report.lang)


def _found(found: Counts) -> Said:
    errors, warnings = _errors(found.errors), _warnings(found.warnings)
    if found.errors and found.warnings:
        return say("{errors}, {warnings}", errors=errors, warnings=warnings)
    return errors if found.errors else warnings


def _errors(count: int) -> Said:
    return say("1 error") if count == 1 else say("{count} errors", count=f"{count:,}")


def _warnings(count: int) -> Said:
    return say("1 warning") if count == 1 else say("{count} warnings", count=f"{count:,}")


def _files(count: int) -> Said:
    return say("1 file") if count == 1 else say("{count} files", count=f"{count:,}")
