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
    return (*_sentence(ends, speaker), *speaker.cite(ends.source))


def _sentence(ends: Ends, speaker: Speaker) -> Phrase:
    if ends.on is not None:
        return _about(ends, "in_words", speaker.text(ends.on), speaker)
    if ends.at == "once":
        return _about(ends, "rule", say(speaker, "ends.once"), speaker)
    return _about(ends, "rule", say(speaker, "ends.on", day=_day(ends, speaker)), speaker)


def ends_short(ends: Effective, speaker: Speaker) -> Phrase:
    """Return when leaving takes effect for the cell of a table."""
    if isinstance(ends, str):
        return say(speaker, "timing.not_stated")
    if ends.on is not None:
        return _about(ends, "cell", speaker.text(ends.on), speaker)
    if ends.at == "once":
        return _about(ends, "cell", say(speaker, "ends.cell_once"), speaker)
    return _about(ends, "cell", _day(ends, speaker), speaker)


def _day(ends: Ends, speaker: Speaker) -> Phrase:
    if ends.at == "renewal":
        return say(speaker, "ends.renewal")
    months = ends.months_after + (1 if ends.at == "month-start" else 0)
    key = numbered((ends.at or "").replace("-", "_"), months)
    return say(speaker, f"ends.{key}", months=str(months))


def _about(ends: Ends, key: str, when: Phrase, speaker: Speaker) -> Phrase:
    within = (
        say(speaker, "ends.within", span=duration(ends.within, speaker.lang)) if ends.within else ()
    )
    if ends.what is None:
        return capitalised(say(speaker, f"ends.{key}_unnamed", when=when, within=within))
    what = speaker.text(ends.what)
    return capitalised(say(speaker, f"ends.{key}", what=what, when=when, within=within))
