"""Saying: sentences from the message tables, and what an author's words need to fit into them."""

from __future__ import annotations

from dataclasses import replace

from generator.nouns.inline import Words
from generator.nouns.text import Lang
from generator.pages.phrase import Chip, Phrase, Speaker, fill, words


def say(speaker: Speaker, key: str, **parts: Phrase | str) -> Phrase:
    """Return a message in the language of `speaker` with its slots filled."""
    return fill(speaker.say[key], **parts)


def together(speaker: Speaker, *sentences: Phrase) -> Phrase:
    """Return sentences one after the other, without those that say nothing."""
    space = words(" ") if speaker.lang == "en" else ()
    phrase: Phrase = ()
    for sentence in filter(None, sentences):
        phrase = (*phrase, *(space if phrase else ()), *sentence)
    return phrase


def spoken(phrase: Phrase, lang: Lang) -> Phrase:
    """Return a phrase with its labels as plain words of `lang`."""
    return tuple(
        Words(part.shown if part.shown_in == lang else part.gloss or part.shown)
        if isinstance(part, Chip)
        else part
        for part in phrase
    )


def capitalised(phrase: Phrase) -> Phrase:
    """Return a phrase that may begin a sentence: its first letter is a capital."""
    if not phrase or isinstance(phrase[0], Chip):
        return phrase
    first = phrase[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *phrase[1:])


def without_end(phrase: Phrase, ends: str) -> Phrase:
    """Return a phrase without the characters of `ends` at its end, so that a sentence can go on."""
    if not phrase or isinstance(phrase[-1], Chip):
        return phrase
    return (*phrase[:-1], replace(phrase[-1], text=phrase[-1].text.rstrip(ends)))
