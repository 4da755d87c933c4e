"""Faults: what a rule finds, at a route into a document; where that is in a file is not its concern."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Severity
from generator.nouns.guide.screen import Device
from generator.nouns.places import Route


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at `route` of the definition, or of the sidecar of `shot`.

    `at_key` points to the key rather than to its value. `severity` replaces the rule's own.
    """

    route: Route
    message: str
    help: str = ""
    at_key: bool = False
    shot: tuple[Device, str] | None = None
    severity: Severity | None = None
