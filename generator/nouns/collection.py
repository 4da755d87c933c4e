"""The collection: all guides of a project with their screenshots, as loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.nouns.findings import Finding
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.screen import Device
from generator.nouns.places import Places
from generator.nouns.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Shot:
    """A screenshot on disk: the picture's file, its sidecar, and the sidecar's places."""

    picture: Path
    sidecar: Sidecar
    places: Places


@dataclass(frozen=True, slots=True)
class Entry:
    """One guide of the collection: `name` is its file's stem and its address.

    `shots` are by device and screen. `data` is the plain YAML that the guide was made from.
    """

    name: str
    guide: Guide
    places: Places
    data: Mapping[str, Any]
    shots: Mapping[tuple[Device, str], Shot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Partial:
    """What could be read of a guide that has faults, to look for further ones; never published.

    `lost` are the keys at the top of the definition under which something could not be read.
    """

    entry: Entry
    lost: frozenset[str]


@dataclass(frozen=True, slots=True)
class Collection:
    """All guides that could be read, by name in order, and the findings of reading them.

    `partial` are those that could be read in part only, `pages` the names of hand-written pages.
    """

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...] = ()
    partial: tuple[Partial, ...] = ()
    pages: frozenset[str] = frozenset()

    def entry(self, name: str) -> Entry | None:
        """Return the guide called `name`, or None."""
        return next((e for e in self.entries if e.name == name), None)
