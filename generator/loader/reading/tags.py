"""Tags of YAML: what a file says a value is, where this is more than the value shows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.places import Span, printable

_YAML = "tag:yaml.org,2002:"
_MAX_SHOWN = 80
"""Characters of a tag in a message."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in full, the text of the scalar that it stands before (else none), and where."""

    name: str
    text: str
    span: Span

    @property
    def short(self) -> str:
        """The tag as people write it, such as `!!str` or `!ENV`."""
        if self.name.startswith(_YAML):
            return "!!" + self.name.removeprefix(_YAML)
        return self.name if self.name.startswith("!") else f"!<{self.name}>"

    @property
    def shown(self) -> str:
        """The same for a message."""
        return printable(self.short[:_MAX_SHOWN])
