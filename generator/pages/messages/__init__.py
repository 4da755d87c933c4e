"""The words of the interface: one table a language, with the same keys."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from generator.nouns.text import Lang


@functools.cache
def messages(lang: Lang) -> Mapping[str, str]:
    """Return the table of one language, keys of sections joined by a dot: `steps.heading`."""
    source = resources.files(__package__).joinpath(f"{lang}.toml").read_text("utf-8")
    return dict(_flat(tomllib.loads(source), ""))


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs.extend(_flat(value, f"{prefix}{key}."))
        else:
            pairs.append((prefix + key, str(value)))
    return pairs
