"""The words of the interface: tables in files `NAME.ja.toml` and `NAME.en.toml`, with the same keys."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources

from generator.nouns.text import Lang


class Message(str):
    """A message that says what leaving is called, which is `leave`.

    `template` is the message with its slots, `{leave}` among them: what authors wrote is no template.
    """

    __slots__ = ("leave", "template")
    leave: str
    template: str

    @classmethod
    def of(cls, template: str, leave: str) -> Message:
        """Return the message that a template becomes."""
        message = cls(template.replace("{leave}", leave))
        message.leave, message.template = leave, template
        return message


@functools.cache
def messages(lang: Lang, leave: str = "") -> Mapping[str, str]:
    """Return all messages of one language; `leave` is what leaving is called, for `{leave}`."""
    table = _tables(lang)
    word = leave or table["act"]
    return {
        key: Message.of(text, word) if "{leave}" in text else text for key, text in table.items()
    }


@functools.cache
def _tables(lang: Lang) -> Mapping[str, str]:
    """Return all tables of one language, keys of sections joined by a dot: `steps.heading`."""
    table: dict[str, str] = {}
    files = sorted(resources.files(__package__).iterdir(), key=lambda file: file.name)
    for file in files:
        if file.name.endswith(f"{lang}.toml"):
            table.update(_flat(tomllib.loads(file.read_text("utf-8")), ""))
    return table


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, str(value)
