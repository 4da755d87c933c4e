"""The views of the filters of the index page: what its cards can be narrowed down by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Difficulty, Way
from generator.nouns.guide.ways_out import ways_out
from generator.nouns.text import Lang
from generator.pages.card_view import category_words
from generator.pages.messages import messages

LEVELS = get_args(Difficulty.model_fields["level"].annotation)


@dataclass(frozen=True, slots=True)
class OptionView:
    """One value to narrow down to."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class FilterView:
    """One filter; `key` is what the cards and the address call it."""

    key: str
    label: str
    options: tuple[OptionView, ...]


def filter_views(entries: Iterable[Entry], lang: Lang) -> tuple[FilterView, ...]:
    """Return the filters that narrow something down: those with two values or more."""
    guides = [entry.guide for entry in entries]
    say = messages(lang)
    categories = {guide.service.category for guide in guides if guide.service.category}
    levels = {guide.difficulty.level for guide in guides if guide.difficulty}
    ways = {way for guide in guides for way in ways_out(guide)}

    def made(key: str, values: Iterable[str], words: Callable[[str], str]) -> FilterView:
        return FilterView(key, say[key], tuple(OptionView(v, words(v)) for v in values))

    filters = (
        made("category", sorted(categories), lambda value: category_words(value, lang)),
        made("difficulty", (v for v in LEVELS if v in levels), lambda v: say[f"levels.{v}"]),
        made("way", (v for v in get_args(Way) if v in ways), lambda v: say[f"ways.{v}"]),
    )
    return tuple(one for one in filters if len(one.options) > 1)
