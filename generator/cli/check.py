"""`taikai check`: what is wrong with the guides and their pictures."""

from __future__ import annotations

import datetime as dt
import os
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from generator.checks import check_collection, waive
from generator.cli.options import DayType, project_option
from generator.loader import find_project, load_collection
from generator.nouns.findings import Finding, Severity, in_file_order
from generator.nouns.project import Project
from generator.pictures import picture_findings
from generator.reports import FORMATS, Render
from generator.reports.sources import lines_below


@click.command()
@click.argument("guides", nargs=-1, metavar="[GUIDE]...")
@project_option
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How the findings are written.",
)
@click.option(
    "--today",
    type=DayType(),
    default=None,
    help="Also tell which reviews are due on this day, YYYY-MM-DD or `now`.",
)
@click.pass_context
def check(
    context: click.Context,
    guides: tuple[str, ...],
    folder: Path,
    *,
    strict: bool,
    form: str,
    today: dt.date | None,
) -> None:
    """Check the guides and their pictures: all of them, or each GUIDE by name or file.

    Nothing is drawn or written, and neither the network nor a browser is used. Exit status 1 means
    errors; warnings count only with --strict.
    """
    project = find_project(folder)
    findings = project_findings(project, today)
    if guides:
        findings = _about(findings, [_guide_name(g, project) for g in guides])
    if strict:
        findings = tuple(_hardened(f) for f in findings)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    render: Render = FORMATS[form]
    click.echo(render(findings, lines_below(project.root), colour=colour), nl=False)
    failed = any(f.severity is Severity.ERROR and f.waived is None for f in findings)
    context.exit(1 if failed else 0)


def project_findings(project: Project, today: dt.date | None) -> tuple[Finding, ...]:
    """Return everything that can be found without drawing, in file order."""
    collection = load_collection(project)
    checked = check_collection(collection, project, today=today)
    seen = waive(picture_findings(project, collection), collection)
    return in_file_order((*collection.findings, *checked, *seen))


def _guide_name(guide: str, project: Project) -> str:
    name = PurePosixPath(guide.replace("\\", "/")).name.removesuffix(".yml")
    if not (project.guides / f"{name}.yml").is_file():
        raise click.BadParameter(
            f"there is no guide `{name}` in {project.relative(project.guides)}/"
        )
    return name


def _about(findings: tuple[Finding, ...], names: list[str]) -> tuple[Finding, ...]:
    files = {f"guides/{name}.yml" for name in names}
    folders = tuple(f"images/{name}/" for name in names)
    return tuple(f for f in findings if f.place.path in files or f.place.path.startswith(folders))


def _hardened(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR)
