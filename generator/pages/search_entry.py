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
from generator.nouns.guide.ways_out import ways_out
from generator.nouns.text import Bilingual, Lang
from generator.pages.card_view import category_words
from generator.pages.guide_view import guide_title, service_act
from generator.pages.messages import messages
from generator.pages.phrase import Speaker, plain


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One result: its address below the language, its title, the words that find it."""

    location: str
    title: str
    text: str


def search_entry(entry: Entry, lang: Lang) -> SearchEntry:
    """Return the entry of a guide. Words stand once each, the most telling first."""
    guide = entry.guide
    speaker = Speaker(lang, guide.service.ui, guide.service.name[lang])
    words = dict.fromkeys(word.strip() for word in _words(guide, lang) if word and word.strip())
    title = plain(guide_title(guide, speaker), lang)
    return SearchEntry(f"{entry.name}/", title, " ".join(words))


def _words(guide: Guide, lang: Lang) -> Iterator[str]:
    yield from _names(guide, lang)
    yield service_act(guide, lang)
    yield from synonyms(lang)
    yield category_words(guide.service.category, lang)
    yield from (messages(lang)[f"ways.{way}"] for way in ways_out(guide))
    for screen in guide.screens.values():
        yield from _both(target.label for target in screen.targets.values())
    for procedure in guide.all_procedures:
        yield from _both((procedure.name,))
    yield from (term.term[lang] for term in guide.terms)
    yield from (precaution.words[lang] for precaution in guide.precautions)
    yield from (item[lang] for precaution in guide.precautions for item in precaution.items)
    yield from (effect.what[lang] for effect in guide.effects)
    yield from (question.ask[lang] for question in guide.faq)


def _names(guide: Guide, lang: Lang) -> Iterator[str]:
    service = guide.service
    for name in _both((service.name, *service.also)):
        yield name
        yield full_width(name)
    yield service.reading or ""
    if service.what is not None:
        yield service.what[lang]


def _both(texts: Iterable[Bilingual | None]) -> Iterator[str]:
    """Yield words in both languages: readers know a service by either name."""
    for text in texts:
        if text is not None:
            yield from (text["ja"], text["en"])


def full_width(text: str) -> str:
    """Return the words with their Latin letters and digits as a Japanese keyboard may type them."""
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    return wide if unicodedata.normalize("NFKC", wide) == text else text


@functools.cache
def synonyms(lang: Lang) -> tuple[str, ...]:
    """Return what readers of a language type for leaving a service."""
    source = resources.files("generator.pages").joinpath("synonyms.toml").read_text("utf-8")
    return tuple(tomllib.loads(source)[lang])
