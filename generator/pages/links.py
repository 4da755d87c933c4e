"""Addresses between the pages of one site, relative so that it can live at any path."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses seen from one page. `depth` is the page's number of folders below its language."""

    depth: int

    @property
    def language_root(self) -> str:
        """The way up to the index page of the language."""
        return "../" * self.depth or "./"

    def guide(self, name: str, part: str = "") -> str:
        """Return the address of a guide, or of a part of it."""
        return f"{'../' * self.depth}{name}/" + (f"#{part}" if part else "")

    def shared(self, uri: str) -> str:
        """Return the address of a file that both languages share."""
        return f"{'../' * (self.depth + 1)}{uri}"

    def resolve(self, to: str) -> str:
        """Return where a link of an author leads: `guide:NAME#part` becomes relative."""
        if not to.lower().startswith("guide:"):
            return to
        name, _, part = to[len("guide:") :].partition("#")
        return self.guide(name, part)
