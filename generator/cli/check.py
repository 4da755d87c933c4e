"""`taikai check`: what is wrong with the guides and their pictures."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from generator.cli.guide_name import guide_name
from generator.cli.options import DayType, project_option
from generator.cli.show import show_findings
from generator.loader import find_project
from generator.nouns.findings import Finding, Severity
from generator.nouns.text import LANGS, Lang
from generator.reports import FORMATS
from generator.site.built import site_findings
from generator.site.findings import check_project


@click.command()
@click.argument("guides", nargs=-1, metavar="[GUIDE]...")
@project_option
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
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
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    default=None,
    help="The language of the messages. [default: that of the locale]",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Also look at every link of the site that was built into this folder.",
)
@click.pass_context
def check(  # noqa: PLR0913 - one for each option
    context: click.Context,
    guides: tuple[str, ...],
    folder: Path,
    *,
    strict: bool,
    form: str,
    today: dt.date | None,
    site: Path | None,
    lang: Lang | None,
) -> None:
    """Check the guides and their pictures: all of them, or each GUIDE by name or file.

    Nothing is written but the cache, and neither the network nor a browser is used. Exit status 1
    means errors; warnings count only with --strict.
    """
    project = find_project(folder)
    findings = check_project(project, today=today)
    if guides:
        findings = _about(findings, [guide_name(g, project) for g in guides])
    if site is not None:
        findings += site_findings(site.resolve(), project.relative(site.resolve()))
    if strict:
        findings = tuple(_hardened(f) for f in findings)
    show_findings(findings, project, form, lang)
    failed = any(f.severity is Severity.ERROR and f.waived is None for f in findings)
    context.exit(1 if failed else 0)


def _about(findings: tuple[Finding, ...], names: list[str]) -> tuple[Finding, ...]:
    files = {f"guides/{name}.yml" for name in names}
    folders = tuple(f"images/{name}/" for name in names)
    return tuple(f for f in findings if f.place.path in files or f.place.path.startswith(folders))


def _hardened(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR)
