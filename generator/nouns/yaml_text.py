"""Text as one writes it in a definition, for messages that propose a line."""

from __future__ import annotations


def quoted(text: str) -> str:
    """Return a text in the double quotes of YAML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
