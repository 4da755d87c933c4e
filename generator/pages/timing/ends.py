"""When leaving takes effect, as a sentence and as the cell of a table."""

from __future__ import annotations

from generator.nouns.guide.timing import Effective, Ends
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.by_day_words import numbered
from generator.pages.timing.saying import capitalised, say


def ends_phrase(ends: Effective, speaker: Speaker) -> Phrase:
    """Return when leaving takes effect as a sentence."""
    if isinstance(ends, str):
        return say(speaker, "ends.unknown")
    key = "ends.in_words" if ends.on is not None else "ends.rule"
    what = speaker.text(ends.what) if ends.what is not None else ()
    if not what:
        key += "_unnamed"
    return capitalised(say(speaker, key, what=what, when=_when(ends, speaker)))


def ends_short(ends: Effective, speaker: Speaker) -> Phrase:
    """Return when leaving takes effect for the cell of a table."""
    if isinstance(ends, str):
        return say(speaker, "timing.not_stated")
    when = capitalised(_when(ends, speaker))
    if ends.what is None:
        return when
    what = capitalised(speaker.text(ends.what))
    return say(speaker, "ends.short", what=what, when=when)


def _when(ends: Ends, speaker: Speaker) -> Phrase:
    if ends.at is None:
        when = speaker.text(ends.on) if ends.on is not None else ()
    elif ends.at in {"once", "renewal"}:
        when = say(speaker, f"ends.{ends.at}")
    else:
        key = numbered(f"ends.{ends.at.replace('-', '_')}", ends.months_after)
        when = say(speaker, key, months=str(ends.months_after))
    if ends.within is None:
        return when
    return say(speaker, "ends.within", when=when, span=duration(ends.within, speaker.lang))
