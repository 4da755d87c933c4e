"""Conditions: what an author writes below `if`, as the clause that begins a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.nouns.text import Text
from generator.pages.phrase import Chip, Phrase, Speaker, words
from generator.pages.timing.saying import without_end

_NOUN_JA = re.compile(r"(?:場合|とき|時|際|後|前|うち|あいだ|間)(?:は|に|には)?$")
_VERB_JA = re.compile(r"(?:なら|たら|だら|[えけげせてねべめれ]ば)$")
_NO_VERB_JA = re.compile(r"[一-龯々ァ-ヶーA-Za-z0-9）」]$")
_EN = re.compile(
    r"(?:if|when|while|once|unless|until|after|before|as long as|for|in|on|at|by|within|without|"
    r"outside|during|even|only|except|where)\b",
    re.IGNORECASE,
)
_SENTENCE_EN = re.compile(
    r"(?:you|it|they|there|nobody|nothing)\b|"
    r".*\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|must|will)\b",
    re.IGNORECASE,
)

_COMMON_EN = re.compile(
    r"(?:you|your|the|an?|it|its|they|their|there|this|that|no|nobody|nothing)\b", re.IGNORECASE
)
"""Words that lose their capital within a sentence; any other may be a name."""


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
    return (*phrase, *words("の場合は" if _NO_VERB_JA.search(written) else "場合は"))


def _english(phrase: Phrase, written: str) -> Phrase:
    if _EN.match(written):
        return _lowered(phrase)
    if _SENTENCE_EN.match(written):
        clause = _lowered(phrase) if _COMMON_EN.match(written) else phrase
        return (*words("if "), *clause)
    # What begins otherwise may be a noun, which “if” would not stand before.
    return (*words("in this case: "), *phrase)


def _lowered(phrase: Phrase) -> Phrase:
    first = phrase[0]
    if isinstance(first, Chip):
        return phrase
    return (replace(first, text=first.text[:1].lower() + first.text[1:]), *phrase[1:])
