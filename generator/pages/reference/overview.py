"""The view of the reference's first page: what a procedure has, and what to write for it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.inline import Anchor
from generator.nouns.text import Lang
from generator.pages.messages import messages
from generator.pages.phrase import Phrase
from generator.pages.reference.addresses import OVERVIEW, Addresses
from generator.pages.reference.constructs import GROUPS, Group
from generator.pages.reference.words import construct_link, prose


@dataclass(frozen=True, slots=True)
class NeedView:
    """Something that real procedures have, and the constructs that say it."""

    need: str
    links: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A group with its constructs."""

    id: str
    title: str
    href: str
    lead: Phrase
    links: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The first page of the reference."""

    lang: Lang
    title: str
    lead: Phrase
    needs: tuple[NeedView, ...]
    shelves: tuple[ShelfView, ...]


NEEDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("short", ("file", "inline")),
    ("payment", ("route", "terms")),
    ("choices", ("nested",)),
    ("shared", ("use", "fragment")),
    ("two", ("order", "term", "compare")),
    ("pause", ("alternative", "instead")),
    ("undo", ("grace", "instead")),
    ("phone", ("call", "hours")),
    ("paper", ("visit", "form", "post", "fax")),
    ("write", ("mail", "message", "chat")),
    ("wait", ("wait", "processing")),
    ("blocked", ("blocks", "only-if")),
    ("deadline", ("by-day", "weekday", "notice", "within", "window")),
    ("effective", ("ends",)),
    ("money", ("cost", "formula", "costs")),
    ("lost", ("loses", "effects")),
    ("again", ("never-again",)),
    ("retention", ("not", "one-of")),
    ("missing", ("if-missing",)),
    ("some", ("only-some", "precaution")),
    ("typed", ("enter",)),
    ("proof", ("done",)),
    ("after", ("afterwards", "trouble", "faq")),
    ("known", ("verified", "source", "quote", "history")),
    ("silent", ("values",)),
    ("renamed", ("addresses",)),
)
"""What a procedure may have, by the key of its words, with the constructs that say it."""


def overview_view(lang: Lang) -> OverviewView:
    """Return the view of the first page."""
    say, addresses = messages(lang), Addresses(OVERVIEW)
    return OverviewView(
        lang=lang,
        title=say["reference.title"],
        lead=prose(say["reference.lead"], lang, addresses),
        needs=tuple(
            NeedView(
                say[f"reference.needs.{need}"],
                tuple((construct_link(c, lang, addresses),) for c in constructs),
            )
            for need, constructs in NEEDS
        ),
        shelves=tuple(_shelf(group, lang, addresses) for group in GROUPS),
    )


def _shelf(group: Group, lang: Lang, addresses: Addresses) -> ShelfView:
    say = messages(lang)
    links: tuple[Anchor, ...] = tuple(
        construct_link(c.id, lang, addresses) for c in group.constructs
    )
    return ShelfView(
        id=group.id,
        title=say[f"reference.groups.{group.id}"],
        href=addresses.of_group(group.id),
        lead=prose(say[f"reference.group_leads.{group.id}"], lang, addresses),
        links=tuple((link,) for link in links),
    )
