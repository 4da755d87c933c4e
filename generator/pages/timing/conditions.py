"""Conditions: what an author writes below `if`, as the clause that begins a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.nouns.text import Text
from generator.pages.phrase import Chip, Phrase, Speaker, words
from generator.pages.timing.saying import without_end

_NOUN_JA = re.compile(r"(?:場合|とき|時|際|後|前|うち|あいだ|間)(?:は|に|には)?$")
_VERB_JA = re.compile(r"(?:なら|たら|だら|[えけげせてねべめれ]ば)$")
_EN = re.compile(
    r"(?:if|when|while|once|unless|until|after|before|as long as|for|in case)\b", re.IGNORECASE
)


def condition(speaker: Speaker, text: Text) -> Phrase:
    """Return a condition as a clause, without the comma after it: `…場合は`, `if …`.

    Authors write it with or without the conditional word; the clause always has one.
    """
    phrase = without_end(speaker.text(text), "、。,. ")
    written = text[speaker.lang].rstrip("、。,. ")
    return _japanese(phrase, written) if speaker.lang == "ja" else _english(phrase, written)


def _japanese(phrase: Phrase, written: str) -> Phrase:
    if _VERB_JA.search(written):
        return phrase
    if _NOUN_JA.search(written):
        return (*without_end(phrase, "はに"), *words("は"))
    return (*phrase, *words("場合は"))


def _english(phrase: Phrase, written: str) -> Phrase:
    if not _EN.match(written):
        return (*words("if "), *phrase)
    first = phrase[0]
    if isinstance(first, Chip):
        return phrase
    return (replace(first, text=first.text[:1].lower() + first.text[1:]), *phrase[1:])
