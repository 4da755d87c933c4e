"""How wide a text is on a terminal, and how to show what a terminal must not be sent."""

from __future__ import annotations

import unicodedata

TAB = "    "


def cells(text: str) -> int:
    """Return the number of cells that a text takes up: two for each wide character."""
    return sum(_cells(character) for character in text)


def visible(text: str) -> str:
    """Return the text with tabs widened, and names instead of what would move the cursor or hide."""
    return "".join(_visible(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _visible(character: str) -> str:
    if character == "\t":
        return TAB
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Cn"}:
        return f"<{ord(character):04X}>"
    return character
