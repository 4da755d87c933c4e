"""Errors of the program end in one line on standard error and exit status 2, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

import click

from generator.loader import ProjectNotFoundError

COULD_NOT_RUN = 2
NOBODY_READS = 141
"""What a shell reports of a program that ended because its output was closed: 128 + SIGPIPE."""


class GuardedGroup(click.Group):
    """A group whose commands fail with a sentence; `--debug` shows the traceback as well."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as click has it
        """Run the program; what its output cannot hold is written as an escape."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command and turn what goes wrong into exit status 2."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            # As in `taikai rules | head`: no fault, and what is left must not be flushed at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(NOBODY_READS)
        except Exception as problem:
            if ctx.params.get("debug"):
                raise
            raise Stop(_sentence(problem)) from problem


class Stop(click.ClickException):
    """The command could not run."""

    exit_code = COULD_NOT_RUN

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - as click has it
        """Write the reason to standard error."""
        click.echo(f"taikai: {self.message}", err=True, file=file)


def _sentence(problem: Exception) -> str:
    if isinstance(problem, ProjectNotFoundError):
        return f"{problem}; run this inside a project, or say --project FOLDER"
    if isinstance(problem, OSError) and problem.strerror:
        return f"{problem.filename or 'a file'}: {problem.strerror}"
    return f"{type(problem).__name__}: {problem} (run with --debug to see where)"
