"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import click

from generator.cli.guarded import Stop
from generator.nouns.noun import checked_day
from generator.nouns.text import LANGS

project_option = click.option(
    "--project",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="The folder of the project, or one inside it. [default: here]",
)

lang_option = click.option(
    "--lang",
    type=click.Choice(LANGS),
    default=None,
    help="The language of the messages. [default: that of the locale]",
)


def day_here() -> dt.date:
    """Return the day that it is here.

    Raises:
        Stop: the environment names a time zone that nobody can reckon with.
    """
    try:
        return dt.datetime.now().astimezone().date()
    except (ValueError, OverflowError) as problem:
        zone = os.environ.get("TZ", "")
        raise Stop(f"TZ: {zone!r} is no time zone; it must be known to tell the day") from problem


class DayType(click.ParamType[dt.date]):
    """A day written YYYY-MM-DD, or `now`."""

    name = "DAY"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        """Return the day that a value names."""
        if isinstance(value, dt.date):
            return value
        if value == "now":
            return day_here()
        try:
            return dt.date.fromisoformat(checked_day(value))
        except ValueError:
            self.fail(
                f"{value!r} is neither `now` nor a day from 1900 to 2199 such as 2026-11-23",
                param,
                ctx,
            )


class OrdinaryFile(click.Path):
    """A file that is there: no pipe, which could keep us waiting, and no device without an end."""

    def __init__(self) -> None:
        super().__init__(exists=True, dir_okay=False, path_type=Path)

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401
        """Return the path."""
        path = super().convert(value, param, ctx)
        if not Path(os.fsdecode(path)).is_file():
            self.fail(f"{value!r} is no ordinary file; save it as one", param, ctx)
        return path
