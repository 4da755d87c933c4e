"""Whether an element carries the words that the definition says it does."""

from __future__ import annotations

import json
import re
import unicodedata

from playwright.sync_api import Locator

from generator.nouns.text import Label, Lang

_AS_NODE = re.compile(r"""^- (?P<quote>'?)(?P<role>[a-z]+)(?: (?P<name>"(?:[^"\\]|\\.)*"))?""")

_BY_ROLE_AND_NAME = re.compile(
    r"role=(?P<role>[a-z]+)\[name='(?P<name>[^\s'\\]+(?: [^\s'\\]+)*)'\]"
)
"""Playwright compares such a name letter by letter with the whole accessible name."""


def role_and_name(element: Locator, find: str | None = None) -> tuple[str, str]:
    """Return role and accessible name as assistive software gets them, empty where there are none.

    `find` is the selector that found the element, if one is known: where it asks for a role and a
    whole name, nobody need be asked again.
    """
    asked_for = _BY_ROLE_AND_NAME.fullmatch(find or "")
    if asked_for:
        return asked_for["role"], asked_for["name"]
    match = _AS_NODE.match(element.aria_snapshot())
    if match is None:
        return "", ""
    name = match["name"] or '""'
    if match["quote"]:  # YAML quotes a whole line by doubling the quotes in it
        name = name.replace("''", "'")
    return match["role"], str(json.loads(name))


def shows(label: Label | None, ui: Lang, *shown: str) -> bool:
    """Tell whether a label is among the words shown; no label asks for none."""
    return label is None or any(_plain(label[ui]) in _plain(words) for words in shown)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
