"""The report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.rule import Rule
from generator.reports.report import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(report: Report) -> str:
    """Return the report as a SARIF log of one run; waived findings are suppressed results."""
    index = {rule.id: number for number, rule in enumerate(report.rules)}
    driver = {
        "name": "taikai",
        "version": version("taikai"),
        "rules": [_rule(rule) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    result |= {
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(finding.place)}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if finding.waived is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.waived}]
    return result


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"}
    }
    if place.span is not None:
        location["region"] = {
            "startLine": place.span.line,
            "startColumn": place.span.column,
            "endLine": place.span.end_line,
            "endColumn": place.span.end_column,
        }
    return location


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same while a finding only moves within its file."""
    parts = (finding.rule, finding.place.path, finding.message)
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:32]
