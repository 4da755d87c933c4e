"""`taikai capture`: takes the screenshots of guides again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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
from generator.cli.guide_name import guide_name
from generator.cli.options import project_option
from generator.cli.show import show_findings
from generator.loader import find_project, load_collection
from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding, errors, in_file_order
from generator.nouns.guide.screen import Device
from generator.nouns.project import Project


@click.command()
@click.argument("guides", nargs=-1, required=True, metavar="GUIDE...")
@project_option
@browsing_options
@click.pass_context
def capture(  # noqa: PLR0913 - one for each option
    context: click.Context,
    guides: tuple[str, ...],
    folder: Path,
    *,
    against: str | None,
    devices: tuple[Device, ...],
    routes: tuple[str, ...],
    browser: str | None,
    state: Path | None,
) -> None:
    """Take the screenshots of each GUIDE in a real browser, by its own actions.

    Pictures and sidecars are written below images/ where they have changed; when anything is
    wrong, nothing is. On a live service no irreversible action is performed, and what a field
    needs is taken from the environment or asked. Exit status 1 means errors.
    """
    project = find_project(folder)
    collection = load_collection(project)
    options = capture_options(against, devices, routes, browser, state)
    findings: list[Finding] = []
    entries: list[Entry] = []
    for name in [guide_name(guide, project) for guide in guides]:
        broken = what_is_broken(collection, name, project)
        entry = collection.entry(name)
        findings += broken
        if entry is not None and not broken:
            refuse_unknown_routes(entry, routes)
            entries.append(entry)
    if entries:
        with one_browser(options) as chosen:
            for entry in entries:
                findings += _captured(project, entry, chosen)
    if findings:
        show_findings(in_file_order(_waived(findings, collection)), project)
    context.exit(1 if errors(findings) else 0)


def _waived(findings: Sequence[Finding], collection: Collection) -> tuple[Finding, ...]:
    """Waive warnings only: what was refused has not been written, whatever a guide says."""
    refused = errors(findings)
    return (*refused, *waive((f for f in findings if f not in refused), collection))


def _captured(project: Project, entry: Entry, options: CaptureOptions) -> tuple[Finding, ...]:
    from generator.capture.capture import capture as take  # noqa: PLC0415 - an optional part

    captured = take(project, entry, options)
    for path in captured.written:
        click.echo(project.relative(path))
    if errors(captured.findings):
        click.echo(f"{entry.name}: nothing was written", err=True)
    else:
        counts = f"{len(captured.written)} pictures written, {captured.unchanged} unchanged"
        click.echo(f"{entry.name}: {counts}", err=True)
    return captured.findings
