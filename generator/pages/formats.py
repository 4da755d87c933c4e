"""Days, durations and numbers as each language writes them (Unicode CLDR, by Babel)."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from generator.nouns.noun import duration_parts
from generator.nouns.text import Lang


def day(iso: str, lang: Lang) -> str:
    """Return a day, month or year of ISO 8601 in words: `2026年11月1日`, `November 1, 2026`."""
    year, month, date = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    if not month:
        return f"{year}年" if lang == "ja" else str(year)
    if not date:
        skeleton = "y年M月" if lang == "ja" else "MMMM y"
        return format_date(dt.date(year, month, 1), skeleton, locale=lang)
    return format_date(dt.date(year, month, date), "long", locale=lang)


def duration(iso: str, lang: Lang) -> str:
    """Return an ISO 8601 duration in words: `1時間30分`, `1 hour, 30 minutes`."""
    # CLDR's long Japanese durations fall back to the root locale in Babel; the short ones are whole.
    length: Literal["short", "long"] = "short" if lang == "ja" else "long"
    pieces = [
        format_unit(amount, f"duration-{unit.removesuffix('s')}", length, locale=lang)
        for unit, amount in duration_parts(iso).items()
    ]
    if lang == "ja":
        return "".join(piece.replace(" ", "") for piece in pieces)
    return format_list(pieces, style="unit", locale=lang)


def number(value: float, lang: Lang) -> str:
    """Return a number with the language's digit groups."""
    return format_decimal(value, locale=lang)
