"""`taikai check`: what is wrong with the guides and their pictures."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from generator.checks import waive
from generator.cli.guide_name import guide_name
from generator.cli.options import DayType, day_here, lang_option, project_option
from generator.cli.show import show_findings
from generator.loader import find_project, load_collection
from generator.nouns.findings import Finding, Severity, in_file_order
from generator.nouns.project import Project
from generator.nouns.text import Lang
from generator.online import look_at_links
from generator.reports import FORMATS
from generator.rules import WAIVABLE_ABOVE
from generator.site.built import read_built, site_findings
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
@lang_option
@click.option(
    "--site",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="Also look at every link of the site that was built into this folder.",
)
@click.option(
    "--online",
    is_flag=True,
    help="Also ask whether the pages of other sites that are linked to are there.",
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
    online: bool,
) -> None:
    """Check the guides and their pictures: all of them, or each GUIDE by name or file.

    Nothing is written but the cache, and neither a browser is used nor, without --online, the
    network. Exit status 1 means errors; warnings count only with --strict.
    """
    project = find_project(folder)
    findings = check_project(project, today=today, waivable=WAIVABLE_ABOVE)
    if online:
        findings = in_file_order((*findings, *_outer_links(project)))
    if guides:
        findings = _about(findings, [guide_name(g, project) for g in guides], project)
    if site is not None:
        findings += site_findings(read_built(site), project.relative(site.resolve()))
    if strict:
        findings = tuple(_hardened(f) for f in findings)
    show_findings(findings, project, form, lang)
    failed = any(f.severity is Severity.ERROR and f.waived is None for f in findings)
    context.exit(1 if failed else 0)


def _about(
    findings: tuple[Finding, ...], names: list[str], project: Project
) -> tuple[Finding, ...]:
    """Return the findings about some guides, their pictures and the folders that hold them."""
    folders = [project.images / name for name in names]
    # As findings call them: a name may hold what no report can.
    own = {project.relative(path) for path in (project.guides, project.images, *folders)}
    own |= {project.relative(project.guides / f"{name}.yml") for name in names}
    below = tuple(f"{project.relative(folder)}/" for folder in folders)
    return tuple(f for f in findings if f.place.path in own or f.place.path.startswith(below))


def _outer_links(project: Project) -> tuple[Finding, ...]:
    collection = load_collection(project)
    looked = look_at_links(collection, project, day_here())
    told = f"{looked.links} links to other sites, {looked.unknown} of which nobody can tell"
    click.echo(told, err=True)
    return waive(looked.findings, collection)


def _hardened(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR)
