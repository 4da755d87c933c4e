"""When something clears by itself."""

from __future__ import annotations

from generator.nouns.guide.precaution import Release
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker
from generator.pages.timing.conditions import condition
from generator.pages.timing.saying import capitalised, say


def release_phrase(release: Release, speaker: Speaker) -> Phrase:
    """Return when, and on what condition, something clears by itself."""
    key = "release.at_latest" if release.at_latest else "release.rule"
    since = () if release.counted_from is None else speaker.text(release.counted_from)
    if since:
        key += "_from"
    span = duration(release.after, speaker.lang)
    clears = say(speaker, key, span=span, since=since)
    if release.condition is None:
        return capitalised(clears)
    clause = condition(speaker, release.condition)
    return capitalised(say(speaker, "release.on_condition", clause=clause, clears=clears))
