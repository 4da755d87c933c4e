"""What the commands that drive a browser share: options, guides that can be followed, errors."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import TypeVar

import click

from generator.capture.errors import CannotCaptureError
from generator.capture.options import CaptureOptions, Progress
from generator.checks import check_collection
from generator.cli.guarded import Stop
from generator.cli.options import OrdinaryFile
from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding, Severity
from generator.nouns.guide.outline import ways
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.project import Project

Command = TypeVar("Command", bound=Callable[..., object])

_NEEDED = frozenset({"screen-missing", "target-missing"})
"""Rules without which the way through a guide is not known; all others can wait."""

_OPTIONS = (
    click.option(
        "--against",
        metavar="URL|replica:NAME/VERSION",
        help="What to take pictures of, instead of what the guide says. An address is a live "
        "service.",
    ),
    click.option(
        "--device",
        "devices",
        type=click.Choice(DEVICES),
        multiple=True,
        help="Only this device; may be given twice. [default: all]",
    ),
    click.option(
        "--route",
        "routes",
        metavar="ID",
        multiple=True,
        help="Only this route through the guide; may be given several times. [default: all]",
    ),
    click.option(
        "--browser",
        metavar="ENDPOINT",
        help="A browser that runs elsewhere: ws://… of a Playwright server, http://… of a DevTools "
        "port.",
    ),
    click.option(
        "--state",
        type=OrdinaryFile(),
        help="A browser state saved by Playwright, of somebody logged in to a live service.",
    ),
)


def browsing_options(command: Command) -> Command:
    """Give a command the options that say what is photographed, and how."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def capture_options(
    against: str | None,
    devices: Sequence[Device],
    routes: Sequence[str],
    browser: str | None,
    state: Path | None,
) -> CaptureOptions:
    """Return what was chosen, with progress on standard error and questions at a terminal."""
    return CaptureOptions(
        against=against,
        devices=devices or DEVICES,
        routes=routes,
        browser=browser,
        state=state,
        ask=_ask if sys.stdin.isatty() else None,
        on_progress=_show,
    )


def what_is_broken(collection: Collection, name: str, project: Project) -> tuple[Finding, ...]:
    """Return what keeps a definition from being followed."""
    checked = (f for f in check_collection(collection, project) if f.rule in _NEEDED)
    read = (f for f in collection.findings if f.severity is Severity.ERROR)
    return tuple(f for f in (*read, *checked) if f.place.path == f"guides/{name}.yml")


def refuse_unknown_routes(entry: Entry, routes: Sequence[str]) -> None:
    """Refuse routes that a guide has not.

    Raises:
        click.BadParameter: with those that it has.
    """
    known = list(dict.fromkeys(way.id for way in ways(entry.guide)))
    for route in routes:
        if route not in known:
            raise click.BadParameter(
                f"`{entry.name}` has no route `{route}`; it has {', '.join(known)}",
                param_hint="--route",
            )


@contextmanager
def one_browser(options: CaptureOptions) -> Iterator[CaptureOptions]:
    """Have all guides of a command photographed by one browser, where they may reach the same.

    What keeps a browser from running becomes the end of the command.
    """
    try:
        from generator.capture.browser import KeptBrowser  # noqa: PLC0415 - an optional part

        with KeptBrowser() as kept:
            yield replace(options, open_browser=kept.opened)
    except ModuleNotFoundError as error:
        raise Stop(
            "a browser driver is missing; install it with: pip install playwright"
        ) from error
    except CannotCaptureError as error:
        raise Stop(f"{error}\n  help: {error.help}" if error.help else str(error)) from error


def _show(progress: Progress) -> None:
    where = f"{progress.guide} {progress.device} {progress.screen}"
    click.echo(f"[{progress.number}/{progress.total}] {where}", err=True)


def _ask(variable: str) -> str | None:
    value: str = click.prompt(f"{variable} (not shown)", hide_input=True, default="", err=True)
    return value or None
