"""Where a value stands in its file: routes into a document, and their line and column."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

Route = tuple[str | int, ...]
"""The keys and indexes that lead from the top of a document to a value."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one file. Lines and columns count from 1, columns in code points."""

    line: int
    column: int
    end_line: int
    end_column: int


def readable(path: PurePath) -> str:
    """Return a path with forward slashes as text that every report can hold.

    A name on disk may be any bytes; what is not UTF-8 in it, or cannot be seen, is replaced.
    """
    return printable(os.fsencode(path.as_posix()).decode("utf-8", errors="replace"))


def printable(name: str) -> str:
    """Return a name without the line ends and escapes for terminals that it may hold."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


@dataclass(frozen=True, slots=True)
class Place:
    """A path relative to the project, and the span within it (None: the file as a whole)."""

    path: str
    span: Span | None = None

    def __str__(self) -> str:
        """Return `path:line:column`, as compilers and editors write it."""
        if self.span is None:
            return self.path
        return f"{self.path}:{self.span.line}:{self.span.column}"


@dataclass(frozen=True, slots=True)
class Places:
    """The spans of every key and value of one document, by route.

    `mounts` are parts that come from another document: what is below the route stands there.
    """

    path: str
    values: Mapping[Route, Span] = field(default_factory=dict)
    keys: Mapping[Route, Span] = field(default_factory=dict)
    mounts: Mapping[Route, tuple[Places, Route]] = field(default_factory=dict)

    def of(self, route: Route, *, key: bool = False) -> Place:
        """Return the place of the value at `route` (of its key, with `key`).

        Where the route leads to nothing, for instance to a key that is missing, the place is that
        of the nearest part that does exist.
        """
        for mount, (places, base) in self.mounts.items():
            if route[: len(mount)] == mount:
                return places.of((*base, *route[len(mount) :]), key=key)
        for end in range(len(route), -1, -1):
            prefix = route[:end]
            spans = self.keys if key or end < len(route) else self.values
            span = spans.get(prefix) or self.values.get(prefix)
            if span is not None:
                return Place(self.path, span)
        return Place(self.path)


def descend(data: Any, route: Route) -> Any:  # noqa: ANN401 - plain YAML data of any shape
    """Return what stands at `route` in plain data, or None where it leads to nothing."""
    for part in route:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data
