"""What the search of one language knows of a guide: one entry, without its prose.

Every page load fetches the whole index, so it holds what readers look for and nothing else: names,
readings, labels, what blocks and what is lost, and the words that mean leaving.
"""

from __future__ import annotations

import functools
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import outline
from generator.nouns.guide.screen import Target
from generator.nouns.guide.step import ActionsStep
from generator.nouns.guide.ways_out import ways_out
from generator.nouns.text import Bilingual, Lang
from generator.pages.card_view import category_words
from generator.pages.guide_view import guide_title, service_act
from generator.pages.messages import messages
from generator.pages.phrase import Speaker, plain

MOST_OF_A_TEXT = 60
"""Characters of a precaution that are searched: it begins with what it is about."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One result: its address below the language, its title, the words that find it."""

    location: str
    title: str
    text: str


def search_entry(entry: Entry, lang: Lang) -> SearchEntry:
    """Return the entry of a guide: what the service is, then each word once."""
    guide = entry.guide
    speaker = Speaker(lang, guide.service.ui, guide.service.name[lang])
    words = dict.fromkeys(word.strip() for word in _words(guide, lang) if word and word.strip())
    title = plain(guide_title(guide, speaker), lang)
    return SearchEntry(f"{entry.name}/", title, " ".join(words))


def _words(guide: Guide, lang: Lang) -> Iterator[str]:
    if guide.service.what is not None:
        yield guide.service.what[lang]
    yield from _names(guide)
    yield service_act(guide, lang)
    yield from synonyms(lang)
    yield category_words(guide.service.category, lang)
    yield from (messages(lang)[f"ways.{way}"] for way in ways_out(guide))
    for screen in guide.screens.values():
        yield from _labels(screen.targets.values(), lang)
    for placed in outline(guide):
        if isinstance(placed.step, ActionsStep):
            inline = (action.inline for action in placed.step.actions)
            yield from _labels((target for target in inline if target), lang)
    for name in _both(procedure.name for procedure in guide.all_procedures):
        yield from (name, unpunctuated(name))
    yield from (term.term[lang] for term in guide.terms)
    for precaution in guide.precautions:
        yield from (text[lang][:MOST_OF_A_TEXT] for text in (precaution.words, *precaution.items))
    yield from (effect.what[lang] for effect in guide.effects)
    yield from (question.ask[lang] for question in guide.faq)


def _names(guide: Guide) -> Iterator[str]:
    service = guide.service
    for name in _both((service.name, *service.also)):
        yield from (name, unpunctuated(name), full_width(name))
    if service.reading:
        yield from (service.reading, katakana(service.reading))


def _labels(targets: Iterable[Target], lang: Lang) -> Iterator[str]:
    """Yield what screens show, and on English pages its translation too."""
    labels = [target.label for target in targets if target.label is not None]
    yield from (label["ja"] for label in labels)
    if lang == "en":
        yield from (label["en"] for label in labels)


def _both(texts: Iterable[Bilingual | None]) -> Iterator[str]:
    """Yield words in both languages: readers know a service by either name."""
    for text in texts:
        if text is not None:
            yield from (text["ja"], text["en"])


def full_width(text: str) -> str:
    """Return the words with their Latin letters and digits as a Japanese keyboard may type them."""
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    return wide if unicodedata.normalize("NFKC", wide) == text else text


def unpunctuated(text: str) -> str:
    """Return a name as people type it who leave out its marks: UNEXT, クーリングオフ."""
    return "".join(c for c in text if c.isalnum() or c.isspace() or c == "ー")


def katakana(reading: str) -> str:
    """Return a reading in katakana, the script in which many names of services are known."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in reading)


@functools.cache
def synonyms(lang: Lang) -> tuple[str, ...]:
    """Return what readers of a language type for leaving a service."""
    source = resources.files("generator.pages").joinpath("synonyms.toml").read_text("utf-8")
    return tuple(tomllib.loads(source)[lang])
