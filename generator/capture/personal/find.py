"""Finds personal data among the words on a screen.

Pure. It would rather stop once too often: an author can declare words to be the operator's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.capture.personal.labels import LABELS, PersonalLabel
from generator.capture.words import Words
from generator.nouns.personal import SHAPES, plain
from generator.nouns.said import say


@dataclass(frozen=True, slots=True)
class Personal:
    """Words that look personal, and what they look like. Reports must not repeat the words."""

    looks_like: str
    words: Words


def find_personal(page: Sequence[Words], *, known: Iterable[str] = ()) -> tuple[Personal, ...]:
    """Return the words that look personal, in their order on the page, each place once.

    `known` are words that the definition declares to be nobody's.
    """
    texts = [plain(_without(words.text, known)) for words in page]
    found = {
        index: looks_like
        for index, (words, text) in enumerate(zip(page, texts, strict=True))
        if (looks_like := _looks_like(words, text))
    }
    for index, (label, value) in enumerate(pairwise(zip(page, texts, strict=True)), start=1):
        kind = _label(*label)
        if kind and value[0].kind == "text" and kind.is_value(value[1]):
            found.setdefault(index, kind.looks_like)
    return tuple(Personal(found[index], page[index]) for index in sorted(found))


def looks_personal(text: str) -> bool:
    """Tell whether a single string looks personal, whatever stands around it."""
    return _looks_like(Words("text", text, ""), plain(text)) is not None


def _without(text: str, known: Iterable[str]) -> str:
    for words in known:
        text = text.replace(words, " ")
    return text


def _looks_like(words: Words, text: str) -> str | None:
    if words.kind == "frame":
        return say("a page within the page, which cannot be checked")
    if not text:
        return None
    shape = next((shape.looks_like for shape in SHAPES if shape.is_in(text)), None)
    if shape or words.kind == "field":
        return shape or say("what somebody entered in a field")
    return next((label.looks_like for label in LABELS if label.is_followed_by_value(text)), None)


def _label(words: Words, text: str) -> PersonalLabel | None:
    if words.kind != "text":
        return None
    return next((label for label in LABELS if label.is_label(text)), None)
