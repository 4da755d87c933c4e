"""The command line: the only place that knows of arguments, exit status and the terminal."""

from generator.cli.main import main

__all__ = ["main"]
