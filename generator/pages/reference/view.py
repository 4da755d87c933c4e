"""The view of the reference: constructs with their keys and examples, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.nouns.collection import Entry
from generator.nouns.noun import Noun
from generator.nouns.text import Lang
from generator.pages.guide_view import GuideView, guide_view
from generator.pages.messages import messages
from generator.pages.phrase import Code, Phrase, fill
from generator.pages.reference.accepts import Accepts, coded
from generator.pages.reference.addresses import Addresses
from generator.pages.reference.constructs import Construct, Group, anchor
from generator.pages.reference.examples import example_files, examples
from generator.pages.reference.nouns import KeyOf, holders, keys_of
from generator.pages.reference.values import VALUES
from generator.pages.reference.words import about_key, about_noun, noun_name, prose


@dataclass(frozen=True, slots=True)
class KeyView:
    """One key: what it accepts, what it is for, and what holds without it."""

    key: str
    accepts: Phrase
    about: Phrase
    required: bool
    default: str


@dataclass(frozen=True, slots=True)
class NounView:
    """The keys of one class: what it is a `kind` of, else the places where it stands."""

    id: str
    name: str
    about: Phrase
    kind: Phrase
    places: tuple[Phrase, ...]
    keys: tuple[KeyView, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example as it is written, and the guide that it becomes; `shows` names the parts shown."""

    name: str
    files: tuple[tuple[str, str], ...]
    guide: GuideView
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConstructView:
    """One construct."""

    id: str
    title: str
    lead: Phrase
    nouns: tuple[NounView, ...]
    values: tuple[KeyView, ...]
    example: ExampleView


@dataclass(frozen=True, slots=True)
class GroupView:
    """The page of a group."""

    lang: Lang
    id: str
    title: str
    lead: Phrase
    constructs: tuple[ConstructView, ...]


def group_view(group: Group, lang: Lang) -> GroupView:
    """Return the view of a group's page."""
    say, addresses = messages(lang), Addresses(group.id)
    return GroupView(
        lang=lang,
        id=group.id,
        title=say[f"reference.groups.{group.id}"],
        lead=prose(say[f"reference.group_leads.{group.id}"], lang, addresses),
        constructs=tuple(_construct(c, lang, addresses) for c in group.constructs),
    )


def _construct(construct: Construct, lang: Lang, addresses: Addresses) -> ConstructView:
    say = messages(lang)
    return ConstructView(
        id=construct.id,
        title=say[f"reference.titles.{construct.id}"],
        lead=prose(say[f"reference.leads.{construct.id}"], lang, addresses),
        nouns=tuple(_noun(noun, lang, addresses) for noun in construct.nouns),
        values=_values(lang, addresses) if construct.id == "values" else (),
        example=_example(construct, lang),
    )


def _noun(noun: type[Noun], lang: Lang, addresses: Addresses) -> NounView:
    accepts = Accepts(lang, addresses)
    kind = accepts.kind_of(noun)
    return NounView(
        id=anchor(noun),
        name=noun_name(noun, lang),
        about=about_noun(noun, lang, addresses),
        kind=fill(messages(lang)["reference.kind"], kind=kind) if kind else (),
        places=() if kind else tuple(_place(*held, accepts) for held in holders(noun)),
        keys=tuple(_key(noun, key, accepts) for key in keys_of(noun)),
    )


def _place(holder: type[Noun], key: str, accepts: Accepts) -> Phrase:
    place = messages(accepts.lang)["reference.place"]
    return fill(place, key=(Code(key),), holder=accepts.words(holder))


def _key(noun: type[Noun], key: KeyOf, accepts: Accepts) -> KeyView:
    return KeyView(
        key=key.key,
        accepts=accepts.words(key.accepts),
        about=about_key(noun, key.key, accepts.lang, accepts.addresses),
        required=key.required,
        default=_written(key.default),
    )


def _written(default: Any) -> str:  # noqa: ANN401 - a default of any type
    """Return a default as an author would write it; nothing where there is nothing to write."""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, (str, int)):
        return str(default)
    if isinstance(default, tuple) and default:
        return f"[{', '.join(map(_written, default))}]"
    return ""


def _values(lang: Lang, addresses: Addresses) -> tuple[KeyView, ...]:
    say = messages(lang)
    written: dict[str, list[str]] = {}
    for name, _, values in VALUES:
        written.setdefault(name, []).extend(str(value) for value in values)
    return tuple(
        KeyView(
            key=say[f"reference.kinds.{name}"],
            accepts=coded(dict.fromkeys(values), lang),
            about=prose(say[f"reference.values.{name}"], lang, addresses),
            required=False,
            default="",
        )
        for name, values in written.items()
    )


def _example(construct: Construct, lang: Lang) -> ExampleView:
    entry = _entry(construct.id)
    guide = guide_view(entry, lang, {})
    return ExampleView(entry.name, example_files(entry.name), guide, construct.shows)


def _entry(name: str) -> Entry:
    entry = examples().entry(name)
    if entry is None:
        faults = "; ".join(f"{f.place}: {f.message}" for f in examples().findings)
        msg = f"the reference has no example {name!r} that can be read: {faults}"
        raise LookupError(msg)
    return entry
