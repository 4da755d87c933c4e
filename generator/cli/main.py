"""The command `taikai`: one file a command; this one only gathers them."""

from __future__ import annotations

import click

from generator.cli.capture import capture
from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.explain import explain
from generator.cli.guarded import GuardedGroup
from generator.cli.refresh import refresh
from generator.cli.rules import rules
from generator.cli.schema import schema


@click.group(cls=GuardedGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="taikai", message="taikai %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an error of the program.")
@click.pass_context
def main(context: click.Context, *, debug: bool) -> None:
    """Illustrated withdrawal guides in Japanese and English, from one definition each.

    Exit status: 0 when all is well, 1 when errors were found, 2 when the command could not run.
    """
    context.obj = debug


for command in (check, capture, diff, refresh, rules, explain, schema):
    main.add_command(command)
