"""The report for programs: one JSON object, its keys and their order fixed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from generator.nouns.findings import Finding
from generator.reports.report import Report
from generator.reports.summary import counts

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys do not count."""


def render_json(report: Report) -> str:
    """Return the report as JSON.

    Lines and columns count from 1, columns in code points; `end_column` is the first that is no
    longer meant. Findings about whole files have none of these. `waived` is the reason, or null.
    """
    shown = {
        "version": VERSION,
        "summary": asdict(counts(report)),
        "findings": [_finding(finding) for finding in report.findings],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    span = finding.place.span
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.place.path,
        **(asdict(span) if span else {}),
        "message": finding.message,
        "help": finding.help,
        "waived": finding.waived,
    }
