"""The view of the index page: every guide as a card, and in order of reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.nouns.collection import Collection, Entry
from generator.nouns.text import Lang
from generator.pages.card_view import CardView, card_view, category_words
from generator.pages.filter_view import FilterView, filter_views
from generator.pages.links import Links
from generator.pages.messages import messages

_ROWS = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの",
         "はひふへほ", "まみむめも", "やゆよ", "らりるれろ", "わをん")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards that belong together; `id` is the same anchor in both languages where it can be."""

    id: str
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index page."""

    lang: Lang
    title: str
    lead: str
    count: str
    filters: tuple[FilterView, ...]
    cards: tuple[CardView, ...]
    readings: tuple[Shelf, ...]
    categories: tuple[Shelf, ...]


def index_view(collection: Collection, lang: Lang) -> IndexView:
    """Return the view of all guides in `lang`, in the order of their readings."""
    say, links = messages(lang), Links(depth=0)
    entries = sorted(collection.entries, key=lambda entry: (_sort_key(entry, lang), entry.name))
    cards = tuple(card_view(entry, lang, links) for entry in entries)
    pairs = list(zip(entries, cards, strict=True))
    return IndexView(
        lang=lang,
        title=say["index.title"],
        lead=say["index.lead"],
        count=say["index.count"].replace("{count}", str(len(cards))),
        filters=filter_views(entries, lang),
        cards=cards,
        readings=_by_reading(pairs, lang),
        categories=_by_category(cards, lang),
    )


def _sort_key(entry: Entry, lang: Lang) -> str:
    service = entry.guide.service
    word = (service.reading if lang == "ja" else None) or service.name[lang]
    return unicodedata.normalize("NFKD", word).casefold()


def _by_reading(pairs: list[tuple[Entry, CardView]], lang: Lang) -> tuple[Shelf, ...]:
    shelves: dict[str, list[CardView]] = {}
    for entry, card in pairs:
        shelves.setdefault(_initial(_sort_key(entry, lang), lang), []).append(card)
    return tuple(
        Shelf(f"shelf-{index}", title, tuple(cards))
        for index, (title, cards) in enumerate(shelves.items(), start=1)
    )


def _initial(key: str, lang: Lang) -> str:
    first = key[:1]
    if lang == "ja":
        for row in _ROWS:
            if first in row:
                return row[0]
    return first.upper() if first.isalpha() and first.isascii() else messages(lang)["index.latin"]


def _by_category(cards: tuple[CardView, ...], lang: Lang) -> tuple[Shelf, ...]:
    shelves: dict[str, list[CardView]] = {}
    for card in cards:
        shelves.setdefault(card.category, []).append(card)
    other = messages(lang)["index.no_category"]
    return tuple(
        Shelf(f"category-{key or 'other'}", category_words(key, lang) or other, tuple(found))
        for key, found in sorted(shelves.items())
    )
