"""The views of what is known: the service, its facts, the sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.guide.guide import About, Guide
from generator.nouns.guide.knowledge import Fact, Link, Quantity, Source
from generator.nouns.noun import UNKNOWN
from generator.nouns.text import Text
from generator.pages.formats import day, number
from generator.pages.phrase import Phrase, Speaker, fill, words
from generator.pages.references import ReferenceView, source_title


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of the table of facts: a cell for the service and each rival, and its date."""

    what: Phrase
    cells: tuple[Phrase, ...]
    as_of: str
    reference: ReferenceView | None


@dataclass(frozen=True, slots=True)
class ReportedView:
    """What a source says, with the words that attribute it."""

    lead: Phrase
    says: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link, or the words of one whose address is not recorded."""

    words: Phrase
    href: str | None


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the service is."""

    paragraphs: tuple[Phrase, ...]
    columns: tuple[Phrase, ...]
    facts: tuple[FactRow, ...]
    question: Phrase
    reported: tuple[ReportedView, ...]
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source, its kind and the day it speaks for."""

    id: str
    link: LinkView
    kind: str
    as_of: str
    covers: Phrase


def about_view(
    guide: Guide, speaker: Speaker, refs: Mapping[str, ReferenceView]
) -> AboutView | None:
    """Return the view of what the service is; None where the guide does not say."""
    about = guide.about
    if about is None:
        return None
    return AboutView(
        paragraphs=speaker.texts(about.paragraphs),
        columns=(
            speaker.text(guide.service.name),
            *(speaker.text(name) for name in about.rivals.values()),
        ),
        facts=tuple(_fact_row(fact, about, speaker, refs) for fact in about.facts),
        question=speaker.text(about.question) if about.question else (),
        reported=_reported(guide, about, speaker),
        links=tuple(_link(link, speaker) for link in about.links),
    )


def _fact_row(
    fact: Fact, about: About, speaker: Speaker, refs: Mapping[str, ReferenceView]
) -> FactRow:
    rivals = (fact.compare.get(rival) for rival in about.rivals)
    return FactRow(
        what=speaker.text(fact.what),
        cells=(
            _quantity(fact.value, fact.unit, speaker),
            *(_quantity(v, fact.unit, speaker) if v else words("—") for v in rivals),
        ),
        as_of=as_of(fact.as_of, speaker) if fact.as_of else "",
        reference=refs.get(fact.source or ""),
    )


def _quantity(value: Quantity, row_unit: Text | None, speaker: Speaker) -> Phrase:
    if value.text is not None:
        return speaker.text(value.text)
    if value.day is not None:
        return words(day(value.day, speaker.lang))
    written = number(value.number or 0, speaker.lang)
    if value.about:
        written = speaker.say["about.approximately"].replace("{number}", written)
    unit = value.unit or row_unit
    if unit is None:
        return words(written)
    space = "" if speaker.lang == "ja" else " "
    return (*words(written + space), *speaker.text(unit))


def as_of(value: str, speaker: Speaker) -> str:
    """Return the day that a fact speaks for, or that none is stated."""
    say = speaker.say
    return say["about.as_of_unknown"] if value == UNKNOWN else day(value, speaker.lang)


def _reported(guide: Guide, about: About, speaker: Speaker) -> tuple[ReportedView, ...]:
    lead = speaker.say["about.reported"]
    views = []
    for reported in about.reported:
        source = guide.sources.get(reported.source)
        title = source_title(source, speaker.lang) if source else reported.source
        says = speaker.texts(reported.says)
        views.append(ReportedView(fill(lead, source=title), says))
    return tuple(views)


def _link(link: Link, speaker: Speaker) -> LinkView:
    href = None if link.to == UNKNOWN else speaker.resolve(link.to)
    return LinkView(speaker.label(link.words), href)


def source_entries(guide: Guide, speaker: Speaker) -> tuple[SourceEntry, ...]:
    """Return the sources of a guide in the order of the definition."""
    default = guide.verified.source_as_of if guide.verified else UNKNOWN
    return tuple(
        _source_entry(key, source, default, speaker) for key, source in guide.sources.items()
    )


def _source_entry(key: str, source: Source, default: str, speaker: Speaker) -> SourceEntry:
    say = speaker.say
    return SourceEntry(
        id=key,
        link=LinkView(
            words(source_title(source, speaker.lang)), None if source.url == UNKNOWN else source.url
        ),
        kind=say[f"sources.{source.kind}"],
        as_of=_source_as_of(source.as_of or default, speaker),
        covers=speaker.text(source.covers) if source.covers else (),
    )


def _source_as_of(value: str, speaker: Speaker) -> str:
    say = speaker.say
    if value == UNKNOWN:
        return say["sources.as_of_unknown"]
    return say["sources.as_of"].replace("{day}", day(value, speaker.lang))
