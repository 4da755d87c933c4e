"""Reports: findings in the formats that people, editors and CI services read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.reports.github import render_github
from generator.reports.json import render_json
from generator.reports.junit import render_junit
from generator.reports.report import Report, make_report
from generator.reports.sarif import render_sarif
from generator.reports.text import render_text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "sarif": render_sarif,
    "junit": render_junit,
}

__all__ = ["FORMATS", "Report", "make_report", "render_text"]
