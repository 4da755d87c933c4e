"""`taikai diff`: what of the screens of guides is no longer as their pictures show it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.capture.options import CaptureOptions
from generator.checks import waive
from generator.cli.browsing import (
    browsing_options,
    capture_options,
    one_browser,
    refuse_unknown_routes,
    what_is_broken,
)
from generator.cli.guarded import Stop
from generator.cli.guide_name import guide_name
from generator.cli.options import project_option
from generator.cli.show import locale_language, show_findings
from generator.loader import find_project, load_collection
from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project
from generator.nouns.text import LANGS, Lang

if TYPE_CHECKING:
    from generator.drift.diff import Drift

_FORMATS = ("text", "json", "github")


@click.command()
@click.argument("guides", nargs=-1, required=True, metavar="GUIDE...")
@project_option
@browsing_options
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How the changes are written.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Also write a page with the pictures side by side into this folder.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    default=None,
    help="The language of the sentences. [default: that of the locale]",
)
@click.pass_context
def diff(  # noqa: PLR0913 - one for each option
    context: click.Context,
    guides: tuple[str, ...],
    folder: Path,
    *,
    against: str | None,
    devices: tuple[Device, ...],
    routes: tuple[str, ...],
    browser: str | None,
    state: Path | None,
    form: str,
    report: Path | None,
    lang: Lang | None,
) -> None:
    """Tell which steps of each GUIDE no longer look as their pictures show them.

    The screens are photographed in memory, by the guide's own actions and with the promises of
    `capture`; no picture is written. Exit status 0: nothing has changed; 1: something has; 2: the
    command could not run.
    """
    project = find_project(folder)
    collection = load_collection(project)
    options = capture_options(against, devices, routes, browser, state)
    entries = [_entry(collection, guide_name(guide, project), project) for guide in guides]
    for entry in entries:
        refuse_unknown_routes(entry, routes)
    with one_browser(options) as chosen:
        drifts = [_drift(project, entry, chosen) for entry in entries]
    _show(drifts, collection, project, form, lang or locale_language())
    if report is not None:
        from generator.drift.report import write_report  # noqa: PLC0415 - an optional part

        click.echo(write_report(drifts, report, lang or locale_language()), err=True)
    context.exit(1 if any(drift.changed for drift in drifts) else 0)


def _entry(collection: Collection, name: str, project: Project) -> Entry:
    broken = what_is_broken(collection, name, project)
    entry = collection.entry(name)
    if entry is None or broken:
        _end_with(broken, project)
        raise Stop(f"`{name}` cannot be followed")
    return entry


def _drift(project: Project, entry: Entry, options: CaptureOptions) -> Drift:
    from generator.drift.diff import NothingSeenError, diff  # noqa: PLC0415 - an optional part

    try:
        return diff(project, entry, options)
    except NothingSeenError as problem:
        _end_with(problem.findings, project)
        raise Stop(f"`{entry.name}`: {problem}") from problem


def _end_with(findings: Sequence[Finding], project: Project) -> None:
    show_findings(findings, project, err=True)


def _show(
    drifts: Sequence[Drift], collection: Collection, project: Project, form: str, lang: Lang
) -> None:
    from generator.drift.data import render_json  # noqa: PLC0415 - an optional part
    from generator.drift.findings import changes_as_findings  # noqa: PLC0415
    from generator.drift.text import render_text  # noqa: PLC0415

    findings = waive([f for drift in drifts for f in drift.findings], collection)
    if form == "github":
        changes = [f for drift in drifts for f in changes_as_findings(drift)]
        show_findings([*changes, *findings], project, form, lang)
        return
    if form == "json":
        click.echo(render_json(row for drift in drifts for row in drift.rows), nl=False)
    else:
        click.echo("".join(render_text(drift, lang) for drift in drifts), nl=False)
    if findings:
        show_findings(findings, project, lang=lang, err=True)
