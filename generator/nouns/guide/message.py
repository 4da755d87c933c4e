"""Messages that a reader sends: by mail, in a form, in a chat."""

from __future__ import annotations

from pydantic import Field

from generator.nouns.noun import Key, Noun
from generator.nouns.text import Label, Text


class Blank(Noun):
    """A part of a message that the reader fills in: what belongs there, and an example."""

    name: Text
    example: Label | None = None


class Message(Noun):
    """A message to copy. It is sent in the language of the service; the other is a translation.

    `{field}` in subject and body stands for a blank of `fields`. `to` is a mail address.
    """

    to: str | None = Field(default=None, pattern=r"^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$")
    subject: Label | None = None
    body: Label
    fields: dict[Key, Blank] = {}
