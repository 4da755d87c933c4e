"""One thing that is wrong with a picture, before its place is known."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.findings import Finding, Severity
from generator.nouns.places import Place
from generator.nouns.rule import Rule
from generator.nouns.said import Said


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, not yet at a place. `path` leads to what it is about in the sidecar, if any."""

    rule: Rule
    message: Said
    help: Said
    path: tuple[str | int, ...] = ()

    @property
    def fatal(self) -> bool:
        """Whether it keeps a guide from being published."""
        return self.rule.severity is Severity.ERROR

    def at(self, place: Place) -> Finding:
        """Return the finding that this fault is at `place`."""
        return self.rule.finding(place, self.message, self.help)
