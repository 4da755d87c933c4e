"""Phrases: sentences as parts, so that one sentence serves HTML, headings and plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.nouns.guide.screen import Target
from generator.nouns.inline import Anchor, Strong, TargetRef, Words, parse_inline
from generator.nouns.text import Label, Lang, Text
from generator.pages.messages import Message, messages
from generator.pages.references import ReferenceView


@dataclass(frozen=True, slots=True)
class Chip:
    """A label as the screen shows it, in the language `shown_in`, with what the reader needs.

    `gloss` is the translation and `reading` how it is read, where the reader needs them.
    """

    shown: str
    shown_in: Lang
    gloss: str | None = None
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What an author types in a definition, as it stands there."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """The small number that leads from a statement to its source; plain text has none."""

    reference: ReferenceView
    text: str = ""


Part = Words | Strong | Anchor | Chip | Code | Cite
Phrase = tuple[Part, ...]

SERVICE = "service"
"""In the text of a fragment, `{service}` stands for the name of the service."""

_STOP = re.compile(r"。|\.(?=\s|$)")
"""What ends a sentence: a point within a number or an address does not."""

_SLOT = re.compile(r"\{(\w+)\}")


def words(text: str) -> Phrase:
    """Return plain words as a phrase."""
    return (Words(text),)


def fill(template: str, **parts: Phrase | str) -> Phrase:
    """Return the template with a phrase or plain words in each `{slot}`.

    Raises:
        KeyError: the template has a slot that no part fills.
    """
    if isinstance(template, Message):
        parts = {**parts, "leave": template.leave}
        template = template.template
    phrase: list[Part] = []
    for index, piece in enumerate(_SLOT.split(template)):
        if index % 2:
            part = parts[piece]
            phrase.extend(words(part) if isinstance(part, str) else part)
        elif piece:
            phrase.append(Words(piece))
    return tuple(phrase)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says things in `lang` about a service called `service`, whose screens are in `ui`.

    `references` are those of the guide's sources, by key; `resolve` turns the address that an
    author gave into one seen from the page; `leave` is what leaving is called, empty for the usual.
    """

    lang: Lang
    ui: Lang
    service: str = ""
    references: Mapping[str, ReferenceView] = field(default_factory=dict)
    resolve: Callable[[str], str] = str
    leave: str = ""

    @property
    def say(self) -> Mapping[str, str]:
        """The messages in `lang`."""
        return messages(self.lang, self.leave)

    def cite(self, source: str | None) -> Phrase:
        """Return the reference to a source by its key, nothing where there is none."""
        reference = self.references.get(source or "")
        return (Cite(reference),) if reference else ()

    def label(self, label: Label) -> Phrase:
        """Return a label as it stands on the screen, with its translation for this reader."""
        gloss = label.gloss(self.ui, self.lang)
        reading = label.reading if gloss else None
        return (Chip(label[self.ui], self.ui, gloss, reading),)

    def target(self, target: Target) -> Phrase:
        """Return the words for a target: its label, else what it is."""
        if target.label is not None:
            return self.label(target.label)
        return self.text(target.name) if target.name is not None else ()

    def maybe(self, text: Text | None) -> Phrase:
        """Return what an author wrote, nothing where there is nothing."""
        return self.text(text) if text is not None else ()

    def texts(self, texts: Iterable[Text]) -> tuple[Phrase, ...]:
        """Return several things that an author wrote."""
        return tuple(self.text(text) for text in texts)

    def text(self, text: Text, targets: dict[str, Target] | None = None) -> Phrase:
        """Return what an author wrote, with the names of targets replaced by their labels."""
        known = targets or {}
        phrase: list[Part] = []
        for part in parse_inline(text[self.lang], {*known, SERVICE}):
            if isinstance(part, TargetRef) and part.target in known:
                phrase.extend(self.target(known[part.target]))
            elif isinstance(part, TargetRef):
                phrase.append(Words(self.service))
            elif isinstance(part, Anchor):
                phrase.append(replace(part, to=self.resolve(part.to)))
            else:
                phrase.append(part)
        return tuple(phrase)


def first_sentence(phrase: Phrase) -> Phrase:
    """Return the first sentence of a phrase without its full stop, as a title."""
    kept: list[Part] = []
    for part in phrase:
        if isinstance(part, Words) and (end := _STOP.search(part.text)):
            kept.append(Words(part.text[: end.start()]))
            break
        kept.append(part)
    return tuple(part for part in kept if not isinstance(part, Words) or part.text)


def plain(phrase: Phrase, lang: Lang) -> str:
    """Return a phrase as plain text, labels in brackets or with their translation."""
    return "".join(_plain_part(part, lang) for part in phrase)


def _plain_part(part: Part, lang: Lang) -> str:
    if not isinstance(part, Chip):
        return part.text
    if lang == "ja":
        return f"「{part.shown}」" + (f"（{part.gloss}）" if part.gloss else "")
    return part.shown + (f" ({part.gloss})" if part.gloss else "")
