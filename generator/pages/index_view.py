"""The view of the index page: every guide as a card, and on shelves by what a reader knows of it."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import dataclass

from generator.nouns.collection import Collection, Entry
from generator.nouns.text import Lang
from generator.pages.card_view import CardView, card_view, category_words
from generator.pages.filter_view import LEVELS, FilterView, filter_views
from generator.pages.formats import day
from generator.pages.links import Links
from generator.pages.messages import messages

_ROWS = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの",
         "はひふへほ", "まみむめも", "やゆよ", "らりるれろ", "わをん")  # fmt: skip
MOST_RECENT = 10
"""Guides in the list of those that were verified last; the rest are told by their cards."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards that belong together; `id` is the same anchor in both languages where it can be."""

    id: str
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All guides, or the newest, on shelves of one kind; `has_jumps` where a reader may look for one."""

    id: str
    title: str
    shelves: tuple[Shelf, ...]
    has_jumps: bool


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index page."""

    lang: Lang
    title: str
    lead: str
    count: str
    filters: tuple[FilterView, ...]
    cards: tuple[CardView, ...]
    arrangements: tuple[Arrangement, ...]


def index_view(collection: Collection, lang: Lang) -> IndexView:
    """Return the view of all guides in `lang`, in the order of their readings."""
    say, links = messages(lang), Links(depth=0)
    entries = sorted(collection.entries, key=lambda entry: (_sort_key(entry, lang), entry.name))
    cards = tuple(card_view(entry, lang, links) for entry in entries)
    return IndexView(
        lang=lang,
        title=say["index.title"],
        lead=say["index.lead"],
        count=say["index.count"].replace("{count}", str(len(cards))),
        filters=filter_views(entries, lang),
        cards=cards,
        arrangements=(
            _arranged("reading", _by_reading(entries, cards, lang), lang),
            _arranged("category", _by_category(cards, lang), lang),
            _arranged("difficulty", _by_difficulty(cards, lang), lang),
            _arranged("recent", _recent(cards, lang), lang),
        ),
    )


def _arranged(kind: str, shelves: tuple[Shelf, ...], lang: Lang) -> Arrangement:
    has_jumps = kind in {"reading", "category"} and len(shelves) > 1
    return Arrangement(f"by-{kind}", messages(lang)[f"index.by_{kind}"], shelves, has_jumps)


def _sort_key(entry: Entry, lang: Lang) -> str:
    service = entry.guide.service
    word = (service.reading if lang == "ja" else None) or service.name[lang]
    return unicodedata.normalize("NFKD", word).casefold()


def _by_reading(entries: list[Entry], cards: tuple[CardView, ...], lang: Lang) -> tuple[Shelf, ...]:
    """Return a shelf for each row of kana and each letter that has guides.

    In Japanese a service with a Latin name stands in both: readers look under either.
    """
    shelves: dict[str, list[CardView]] = {}
    for entry, card in zip(entries, cards, strict=True):
        initials = (_initial(_sort_key(entry, lang), lang), _latin_initial(card.service))
        for initial in dict.fromkeys(filter(None, initials)):
            shelves.setdefault(initial, []).append(card)
    kana_first = sorted(shelves, key=lambda title: (title.isascii(), title))
    return tuple(
        Shelf(f"shelf-{index}", title, tuple(shelves[title]))
        for index, title in enumerate(kana_first, start=1)
    )


def _latin_initial(name: str) -> str:
    first = name[:1]
    return first.upper() if first.isascii() and first.isalpha() else ""


def _initial(key: str, lang: Lang) -> str:
    if lang == "ja":
        for row in _ROWS:
            if key[:1] in row:
                return row[0]
    return _latin_initial(key) or messages(lang)["index.latin"]


def _by_category(cards: tuple[CardView, ...], lang: Lang) -> tuple[Shelf, ...]:
    shelves: dict[str, list[CardView]] = {}
    for card in cards:
        shelves.setdefault(card.category, []).append(card)
    other = messages(lang)["index.no_category"]
    return tuple(
        Shelf(f"category-{key or 'other'}", category_words(key, lang) or other, tuple(found))
        for key, found in sorted(shelves.items())
    )


def _by_difficulty(cards: tuple[CardView, ...], lang: Lang) -> tuple[Shelf, ...]:
    """Return a shelf for each level, the easiest first, and one for guides that tell none."""
    say = messages(lang)
    shelves: dict[str, list[CardView]] = {level: [] for level in (*LEVELS, "")}
    for card in cards:
        shelves[card.difficulty].append(card)
    return tuple(
        Shelf(f"difficulty-{level or 'untold'}", title, tuple(found))
        for level, found in shelves.items()
        if found
        for title in [say[f"levels.{level}"] if level else say["index.no_difficulty"]]
    )


def _recent(cards: tuple[CardView, ...], lang: Lang) -> tuple[Shelf, ...]:
    """Return the guides that were verified last, on a shelf for each day."""
    known = [card for card in cards if card.verified_on]
    newest = sorted(known, key=lambda card: card.verified_on, reverse=True)[:MOST_RECENT]
    days = itertools.groupby(newest, key=lambda card: card.verified_on)
    return tuple(Shelf(f"verified-{on}", day(on, lang), tuple(found)) for on, found in days)
