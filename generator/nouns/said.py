"""Messages that remember how they were made, so that a report can say them in another language."""

from __future__ import annotations

from collections.abc import Mapping


class Said(str):
    """A message in English. `template` and `values` are what it was made from."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]


def say(template: str, /, **values: object) -> Said:
    """Return the message that a template and its values make.

    Raises:
        KeyError: the template has a slot without a value.
    """
    said = Said(template.format_map(values))
    said.template = template
    said.values = values
    return said


def verbatim(text: str) -> Said:
    """Return a text that was made elsewhere as a message without values."""
    return say(text.replace("{", "{{").replace("}", "}}"))
