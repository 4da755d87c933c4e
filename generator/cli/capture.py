"""`taikai capture`: takes the screenshots of guides again."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.capture.errors import CannotCaptureError
from generator.capture.options import CaptureOptions, Progress
from generator.checks import check_collection, waive
from generator.cli.guarded import Stop
from generator.cli.guide_name import guide_name
from generator.cli.options import project_option
from generator.cli.show import show_findings
from generator.loader import find_project, load_collection
from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding, Severity, errors, in_file_order
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.project import Project

_NEEDED = frozenset({"screen-missing", "target-missing"})
"""Rules without which the way through a guide is not known; all others can wait."""


@click.command()
@click.argument("guides", nargs=-1, required=True, metavar="GUIDE...")
@project_option
@click.option(
    "--against",
    metavar="URL|replica:NAME/VERSION",
    help="What to take pictures of, instead of what the guide says. An address is a live service.",
)
@click.option(
    "--device",
    "devices",
    type=click.Choice(DEVICES),
    multiple=True,
    help="Only this device; may be given twice. [default: all]",
)
@click.option(
    "--browser",
    metavar="ENDPOINT",
    help="A browser that runs elsewhere: ws://… of a Playwright server, http://… of a DevTools port.",
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A browser state saved by Playwright, of somebody logged in to a live service.",
)
@click.pass_context
def capture(  # noqa: PLR0913 - one for each option
    context: click.Context,
    guides: tuple[str, ...],
    folder: Path,
    *,
    against: str | None,
    devices: tuple[Device, ...],
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
    options = CaptureOptions(
        against=against,
        devices=devices or DEVICES,
        browser=browser,
        state=state,
        ask=_ask if sys.stdin.isatty() else None,
        on_progress=_show,
    )
    findings: list[Finding] = []
    for name in [guide_name(guide, project) for guide in guides]:
        broken = _broken(collection, name, project)
        entry = collection.entry(name)
        findings += broken
        if entry is not None and not broken:
            findings += _captured(project, entry, options)
    if findings:
        show_findings(waive(in_file_order(findings), collection), project)
    context.exit(1 if errors(findings) else 0)


def _broken(collection: Collection, name: str, project: Project) -> tuple[Finding, ...]:
    """Return what keeps a definition from being followed."""
    checked = (f for f in check_collection(collection, project) if f.rule in _NEEDED)
    read = (f for f in collection.findings if f.severity is Severity.ERROR)
    return tuple(f for f in (*read, *checked) if f.place.path == f"guides/{name}.yml")


def _captured(project: Project, entry: Entry, options: CaptureOptions) -> tuple[Finding, ...]:
    try:
        from generator.capture.capture import capture as take  # noqa: PLC0415 - an optional part
    except ModuleNotFoundError as error:
        raise Stop(
            "a browser driver is missing; install it with: pip install playwright"
        ) from error
    try:
        captured = take(project, entry, options)
    except CannotCaptureError as error:
        raise Stop(f"{error}\n  help: {error.help}" if error.help else str(error)) from error
    for path in captured.written:
        click.echo(project.relative(path))
    if errors(captured.findings):
        click.echo(f"{entry.name}: nothing was written", err=True)
    else:
        counts = f"{len(captured.written)} pictures written, {captured.unchanged} unchanged"
        click.echo(f"{entry.name}: {counts}", err=True)
    return captured.findings


def _show(progress: Progress) -> None:
    where = f"{progress.guide} {progress.device} {progress.screen}"
    click.echo(f"[{progress.number}/{progress.total}] {where}", err=True)


def _ask(variable: str) -> str | None:
    value: str = click.prompt(f"{variable} (not shown)", hide_input=True, default="", err=True)
    return value or None
