"""Findings on standard output, in the format that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import click

from generator.nouns.findings import Finding
from generator.nouns.project import Project
from generator.nouns.text import Lang
from generator.reports import FORMATS, make_report, render_text
from generator.reports.sources import lines_below
from generator.rules import RULES


def show_findings(
    findings: Iterable[Finding],
    project: Project,
    form: str = "text",
    lang: Lang | None = None,
    *,
    err: bool = False,
) -> None:
    """Write a report, in the language of the locale unless another is given.

    With `err` it goes to standard error.

    Text has colours on a terminal, unless the user wants none (NO_COLOR).
    """
    report = make_report(findings, lines_below(project.root), RULES, lang or locale_language())
    if form == "text":
        stream = sys.stderr if err else sys.stdout
        # Python has no stream where the shell closed it (`>&-`).
        colour = stream is not None and stream.isatty() and "NO_COLOR" not in os.environ
        click.echo(render_text(report, colour=colour), nl=False, err=err)
    else:
        click.echo(FORMATS[form](report), nl=False, err=err)


def locale_language() -> Lang:
    """Return the language in which the user's environment asks for messages."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((value for name in names if (value := os.environ.get(name))), "")
    return "ja" if asked.startswith("ja") else "en"
