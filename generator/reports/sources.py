"""The lines of the files that findings are about, for excerpts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path in the project; none for a file that is no text."""

MAX_BYTES = 4 * 1024 * 1024
"""Larger files are refused by the loader; their excerpts would help nobody."""


def lines_below(root: Path) -> Lines:
    """Return a reader of the files of a project that reads each file once."""

    @cache
    def lines(path: str) -> Sequence[str]:
        file = root / path
        try:
            if not file.is_file() or file.stat().st_size > MAX_BYTES:
                return ()
            text = file.read_bytes().decode("utf-8-sig", errors="replace")
        except OSError:
            return ()
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lines


def no_lines(path: str) -> Sequence[str]:  # noqa: ARG001 - the signature of `Lines`
    """Return no lines, for reports without excerpts."""
    return ()
