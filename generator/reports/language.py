"""Reports in the reader's language: messages by the templates that they were made from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from generator.nouns.findings import Finding
from generator.nouns.said import Said
from generator.nouns.text import Lang


@cache
def messages(lang: Lang) -> Mapping[str, str]:
    """Return the translations of message templates; English ones need none."""
    if lang == "en":
        return {}
    text = files("generator.reports").joinpath("messages", f"{lang}.toml").read_text("utf-8")
    return tomllib.loads(text)


def translated(message: str, lang: Lang) -> str:
    """Return a message in `lang`; one that is not known there stays in English.

    Values that are messages themselves are translated as well.
    """
    if lang == "en" or not isinstance(message, Said):
        return message
    template = messages(lang).get(message.template, message.template)
    values = {
        name: translated(value, lang) if isinstance(value, str) else value
        for name, value in message.values.items()
    }
    return template.format_map(values)


def in_language(finding: Finding, lang: Lang) -> Finding:
    """Return the finding with its words in `lang`."""
    return replace(
        finding, message=translated(finding.message, lang), help=translated(finding.help, lang)
    )
