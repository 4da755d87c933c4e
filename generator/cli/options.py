"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

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
            return dt.datetime.now().astimezone().date()
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is neither a day such as 2026-11-23 nor `now`", param, ctx)
