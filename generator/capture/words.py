"""Words on a screen: what can be read at the moment of the shot, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WordsKind = Literal["text", "field", "frame"]
"""Text of the page, the value of a field, or a page within the page that cannot be looked into."""


@dataclass(frozen=True, slots=True)
class Words:
    """One block of text, or one field with what is entered in it.

    `selector` finds the element again, in the form a definition takes. `label` is what names a
    field on the screen; it is empty for text.
    """

    kind: WordsKind
    text: str
    selector: str
    label: str = ""
