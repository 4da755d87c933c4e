"""The words for classes and keys: one table in both languages, in files by subject."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any

from generator.nouns.inline import Anchor
from generator.nouns.noun import Noun
from generator.nouns.text import Lang
from generator.pages.messages import messages
from generator.pages.phrase import Code, Part, Phrase, words
from generator.pages.reference.addresses import Addresses

_MARKUP = re.compile(r"`(?P<code>[^`]+)`|\{(?P<construct>[a-z-]+)\}")


@functools.cache
def table() -> Mapping[str, Any]:
    """Return what is said of each class, by its name: `name`, `about` and its `keys`."""
    made: dict[str, Any] = {}
    folder = resources.files("generator.pages.reference") / "words"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        made.update(tomllib.loads(file.read_text("utf-8")))
    return made


def noun_name(noun: type[Noun], lang: Lang, *, many: bool = False) -> str:
    """Return what an author calls a class; `many` asks for the plural."""
    name: Mapping[str, str] = table()[noun.__name__]["name"]
    return name.get("many", name["en"]) if many and lang == "en" else name[lang]


def about_noun(noun: type[Noun], lang: Lang, addresses: Addresses) -> Phrase:
    """Return what a class is for."""
    return prose(table()[noun.__name__]["about"][lang], lang, addresses)


def about_key(noun: type[Noun], key: str, lang: Lang, addresses: Addresses) -> Phrase:
    """Return what a key of a class is for."""
    return prose(table()[noun.__name__]["keys"][key][lang], lang, addresses)


def prose(text: str, lang: Lang, addresses: Addresses) -> Phrase:
    """Return words with their `code`, and a link for each `{construct}`."""
    parts: list[Part] = []
    start = 0
    for match in _MARKUP.finditer(text):
        parts.extend(words(text[start : match.start()]) if match.start() > start else ())
        if match["code"] is not None:
            parts.append(Code(match["code"]))
        else:
            parts.append(construct_link(match["construct"], lang, addresses))
        start = match.end()
    return (*parts, *words(text[start:])) if start < len(text) else tuple(parts)


def construct_link(construct: str, lang: Lang, addresses: Addresses) -> Anchor:
    """Return the title of a construct as a link to it."""
    return Anchor(
        messages(lang)[f"reference.titles.{construct}"], addresses.of_construct(construct)
    )
