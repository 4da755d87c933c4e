"""What the search of one language knows of a guide: one entry, without its prose.

The index is fetched whole when the search is opened, so it holds what readers look for and nothing
else: names, readings, labels, what blocks and what is lost. The words that mean leaving are those of
every guide, and stand in it once. Width, case and kana are alike to the search itself.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

from generator.nouns.collection import Entry
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import outline
from generator.nouns.guide.screen import Target
from generator.nouns.guide.step import ActionsStep
from generator.nouns.guide.ways_out import ways_out
from generator.nouns.text import Bilingual, Lang, other
from generator.pages.card_view import category_words
from generator.pages.guide_view import guide_title, service_act
from generator.pages.messages import messages
from generator.pages.phrase import Speaker, plain

MOST_OF_A_TEXT = 60
"""Characters of a precaution that are searched: it begins with what it is about."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One result: its address below the language, its title, the words that find it.

    `names` are those of the service, `about` says in a few words what it is, `text` has a line for
    everything else, and `also` finds it without being shown.
    """

    location: str
    title: str
    names: tuple[str, ...]
    about: str
    text: str
    also: str


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words of a language: those by which every guide is found, and those that say nothing."""

    everywhere: tuple[str, ...]
    ignored: tuple[str, ...]


def search_entry(entry: Entry, lang: Lang) -> SearchEntry:
    """Return the entry of a guide, with each line once."""
    guide = entry.guide
    speaker = Speaker(lang, guide.service.ui, guide.service.name[lang])
    return SearchEntry(
        location=f"{entry.name}/",
        title=plain(guide_title(guide, speaker), lang),
        names=_once(_names(guide)),
        about=messages(lang)["search.join"].join(_once(_about(guide, lang))),
        text="\n".join(_once(_words(guide, lang))),
        also=" ".join(_once(_also(guide, lang))),
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _names(guide: Guide) -> Iterator[str]:
    service = guide.service
    yield from _both((service.name, *service.also))
    if service.reading:
        yield service.reading


def _about(guide: Guide, lang: Lang) -> Iterator[str]:
    if guide.service.what is not None:
        yield guide.service.what[lang]
    yield category_words(guide.service.category, lang)
    yield from (messages(lang)[f"ways.{way}"] for way in ways_out(guide))


def _words(guide: Guide, lang: Lang) -> Iterator[str]:
    yield service_act(guide, lang)
    for screen in guide.screens.values():
        yield from _labels(screen.targets.values(), lang)
    for placed in outline(guide):
        if isinstance(placed.step, ActionsStep):
            inline = (action.inline for action in placed.step.actions)
            yield from _labels((target for target in inline if target), lang)
    yield from _both(procedure.name for procedure in guide.all_procedures)
    yield from (term.term[lang] for term in guide.terms)
    for precaution in guide.precautions:
        yield from (text[lang][:MOST_OF_A_TEXT] for text in (precaution.words, *precaution.items))
    yield from (effect.what[lang] for effect in guide.effects)
    yield from (question.ask[lang] for question in guide.faq)


def _also(guide: Guide, lang: Lang) -> Iterator[str]:
    kinds = _synonyms()["kinds"][lang]
    for precaution in guide.precautions:
        yield from kinds.get(precaution.kind, ())
    outcomes = (one for effect in guide.effects for one in (effect.outcome, *effect.by.values()))
    if any(one is not None and one.is_ == "lost" for one in outcomes):
        yield from kinds["loses"]


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


def search_words(lang: Lang) -> SearchWords:
    """Return what readers type for leaving a service, in their language first, and around it."""
    words = _synonyms()
    return SearchWords(
        (*words[lang], *words[other(lang)]),
        (*words["ignored"][lang], *words["ignored"][other(lang)]),
    )


@functools.cache
def _synonyms() -> dict[str, Any]:
    source = resources.files("generator.pages").joinpath("synonyms.toml").read_text("utf-8")
    return tomllib.loads(source)
