"""Saying: sentences from the message tables, and what an author's words need to fit into them."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.nouns.text import Text
from generator.pages.messages import messages
from generator.pages.phrase import Chip, Phrase, Speaker, fill, words

_CONDITIONAL_JA = re.compile(
    r"(場合|とき|時|際|後|前|うち|あいだ|間|なら|たら|[えけげせてねべめれ]ば)$"
)
_CONDITIONAL_EN = re.compile(
    r"(if|when|while|once|unless|until|after|before|as long as|for|in case)\b", re.IGNORECASE
)


def say(speaker: Speaker, key: str, **parts: Phrase | str) -> Phrase:
    """Return a message in the language of `speaker` with its slots filled."""
    return fill(messages(speaker.lang)[key], **parts)


def together(speaker: Speaker, *sentences: Phrase) -> Phrase:
    """Return sentences one after the other, without those that say nothing."""
    space = words(" ") if speaker.lang == "en" else ()
    phrase: Phrase = ()
    for sentence in filter(None, sentences):
        phrase = (*phrase, *(space if phrase else ()), *sentence)
    return phrase


def capitalised(phrase: Phrase) -> Phrase:
    """Return a phrase that may begin a sentence: its first letter is a capital."""
    if not phrase or isinstance(phrase[0], Chip):
        return phrase
    first = phrase[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *phrase[1:])


def condition(speaker: Speaker, text: Text) -> Phrase:
    """Return what an author wrote below `if` as a clause: `…場合`, `if …`.

    Authors write it with or without the conditional word; the clause always has one.
    """
    phrase = speaker.text(text)
    written = text[speaker.lang].strip().rstrip("、。,.")
    if speaker.lang == "ja":
        phrase = without_end(phrase, "、。はに")
        return (
            phrase
            if _CONDITIONAL_JA.search(written.rstrip("はに"))
            else (
                *phrase,
                *words("場合"),
            )
        )
    phrase = without_end(phrase, ",.")
    if _CONDITIONAL_EN.match(written):
        return _lowered(phrase)
    return (*words("if "), *phrase)


def without_end(phrase: Phrase, ends: str) -> Phrase:
    """Return a phrase without the characters of `ends` at its end, so that a sentence can go on."""
    if not phrase or isinstance(phrase[-1], Chip):
        return phrase
    return (*phrase[:-1], replace(phrase[-1], text=phrase[-1].text.rstrip(ends)))


def _lowered(phrase: Phrase) -> Phrase:
    if isinstance(phrase[0], Chip):
        return phrase
    first = phrase[0]
    return (replace(first, text=first.text[:1].lower() + first.text[1:]), *phrase[1:])
