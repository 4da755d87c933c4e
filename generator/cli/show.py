"""Findings on standard output, in the format that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import click

from generator.cli.all_rules import RULES
from generator.nouns.findings import Finding
from generator.nouns.project import Project
from generator.reports import FORMATS, make_report, render_text
from generator.reports.sources import lines_below


def show_findings(findings: Iterable[Finding], project: Project, form: str = "text") -> None:
    """Write a report; text has colours on a terminal, unless the user wants none (NO_COLOR)."""
    report = make_report(findings, lines_below(project.root), RULES)
    if form == "text":
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        click.echo(render_text(report, colour=colour), nl=False)
    else:
        click.echo(FORMATS[form](report), nl=False)
