"""The report for GitHub Actions: annotations, and the whole report in the log.

GitHub shows ten errors and ten warnings of a step as annotations, so the log has all of them again.
"""

from __future__ import annotations

import hashlib

from generator.nouns.findings import Finding
from generator.reports.display import visible
from generator.reports.report import Report
from generator.reports.summary import summary
from generator.reports.text import render_text


def render_github(report: Report) -> str:
    """Return workflow commands, one an annotation, and after them the report for people.

    The report stands between `stop-commands` and its token, so that nothing in an excerpt can be
    taken for a command; the token follows from the report, which nobody can write to match.
    """
    text = render_text(report)
    token = hashlib.sha256(text.encode(errors="replace")).hexdigest()[:32]
    annotations = [_annotation(finding) for finding in report.told]
    log = [f"::stop-commands::{token}", text.rstrip("\n"), f"::{token}::"]
    closing = [f"::notice title=taikai::{_data(summary(report))}"]
    return "".join(f"{line}\n" for line in [*annotations, *log, *closing])


def _annotation(finding: Finding) -> str:
    span = finding.place.span
    properties = {"file": finding.place.path}
    if span is not None:
        properties["line"] = str(span.line)
        properties["endLine"] = str(span.end_line)
        if span.line == span.end_line:  # GitHub takes columns only within one line
            properties["col"] = str(span.column)
            properties["endColumn"] = str(max(span.column, span.end_column - 1))
    properties["title"] = finding.rule
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(visible(words) for words in (finding.message, finding.help) if words)
    return f"::{finding.severity} {told}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
