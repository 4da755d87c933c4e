"""One thing that is wrong with a configuration, before its place is known."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.places import Route


@dataclass(frozen=True, slots=True)
class Fault:
    """The route to the setting, what is wrong with it, what to do."""

    route: Route
    message: str
    help: str
