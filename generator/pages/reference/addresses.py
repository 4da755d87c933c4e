"""Where each construct and each class is explained, seen from one page of the reference."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.noun import Noun
from generator.pages.reference.constructs import GROUPS, anchor, homes

OVERVIEW = ""
"""The id of the page that leads to those of the groups."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses seen from the page of the group `here`, or from the overview."""

    here: str

    def of_group(self, group: str) -> str:
        """Return the address of the page of a group."""
        return f"{group}/" if self.here == OVERVIEW else f"../{group}/"

    def of_construct(self, construct: str) -> str:
        """Return the address of a construct.

        Raises:
            KeyError: there is none of that id.
        """
        return self._part(_groups()[construct], construct)

    def of_noun(self, noun: type[Noun]) -> str:
        """Return the address of the keys of a class.

        Raises:
            KeyError: the reference does not explain the class.
        """
        return self._part(homes()[noun], anchor(noun))

    def _part(self, group: str, part: str) -> str:
        return f"#{part}" if group == self.here else f"{self.of_group(group)}#{part}"


@functools.cache
def _groups() -> Mapping[str, str]:
    return {c.id: group.id for group in GROUPS for c in group.constructs}
