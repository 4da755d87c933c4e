"""The view of a card: what a reader sees of a guide before opening it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Service
from generator.nouns.guide.ways_out import ways_out
from generator.nouns.text import LANGS, Lang, other
from generator.pages.formats import day, duration
from generator.pages.links import Links
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker

_KANA = re.compile(r"[ぁ-ゖァ-ヶー・\s]+")


@dataclass(frozen=True, slots=True)
class Badge:
    """A fact in two or three words: `key` names its kind, `hint` explains it."""

    key: str
    value: str
    label: str
    words: str
    hint: Phrase


@dataclass(frozen=True, slots=True)
class CardView:
    """A guide at a glance.

    `reading` is how the name is read, where that cannot be seen; `also` are further words by which
    a reader may look for it.
    """

    name: str
    href: str
    service: str
    reading: str
    also: str
    what: Phrase
    category: str
    category_words: str
    badges: tuple[Badge, ...]
    difficulty: str
    because: Phrase
    verified_on: str


def card_view(entry: Entry, lang: Lang, links: Links) -> CardView:
    """Return the card of a guide as seen from the page of `links`."""
    service = entry.guide.service
    difficulty = entry.guide.difficulty
    speaker = Speaker(lang, service.ui)
    return CardView(
        name=entry.name,
        href=links.guide(entry.name),
        service=service.name[lang],
        reading=_reading(service) if lang == "ja" else "",
        also=_also(service, lang),
        what=speaker.text(service.what) if service.what else (),
        category=service.category or "",
        category_words=category_words(service.category, lang),
        badges=_badges(entry, speaker),
        difficulty=difficulty.level if difficulty else "",
        because=speaker.text(difficulty.because) if difficulty else (),
        verified_on=entry.guide.verified.on if entry.guide.verified else "",
    )


def _reading(service: Service) -> str:
    """Return how a name is read that is not in kana; one in Latin letters is read in katakana."""
    name, reading = service.name["ja"], service.reading or ""
    if _KANA.fullmatch(name):
        return ""
    return _katakana(reading) if name.isascii() else reading


def _katakana(reading: str) -> str:
    """Return a reading in katakana, the script of foreign names."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in reading)


def _also(service: Service, lang: Lang) -> str:
    names = (
        service.name[other(lang)],
        service.reading,
        *(n[a] for n in service.also for a in LANGS),
    )
    return " ".join(dict.fromkeys(name for name in names if name))


def category_words(category: str | None, lang: Lang) -> str:
    """Return the name of a category; none for a guide without one."""
    say = messages(lang)
    return say.get(f"categories.{category}", category) if category else ""


def _badges(entry: Entry, speaker: Speaker) -> tuple[Badge, ...]:
    guide, lang = entry.guide, speaker.lang
    say = messages(lang)
    badges = []
    if guide.difficulty is not None:
        level = guide.difficulty.level
        because = speaker.text(guide.difficulty.because)
        badges.append(
            Badge("difficulty", level, say["difficulty"], say[f"levels.{level}"], because)
        )
    if guide.takes is not None:
        badges.append(Badge("takes", guide.takes, say["takes"], duration(guide.takes, lang), ()))
    found = ways_out(guide)
    said = say["procedures.join"].join(say[f"ways.{way}"] for way in found)
    badges.append(Badge("way", " ".join(found), say["way"], said, ()))
    if guide.verified is not None:
        on, how = guide.verified.on, guide.verified.how
        badges.append(Badge("verified", on, say[f"verified.{how}"], day(on, lang), ()))
    return tuple(badges)
