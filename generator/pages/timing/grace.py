"""The time in which leaving can be undone."""

from __future__ import annotations

from generator.nouns.guide.timing import Grace
from generator.nouns.noun import UNKNOWN
from generator.pages.formats import duration
from generator.pages.phrase import Speaker
from generator.pages.timing.saying import say
from generator.pages.timing.view import GraceView


def grace_view(grace: Grace, speaker: Speaker) -> GraceView:
    """Return how long it can be undone, how, and that it is final after."""
    undo = speaker.text(grace.undo)
    if grace.period == UNKNOWN:
        return GraceView(say(speaker, "grace.unknown"), undo, ())
    span = duration(grace.period, speaker.lang)
    if grace.counted_from is None:
        rule = say(speaker, "grace.rule", span=span)
    else:
        since = speaker.text(grace.counted_from)
        rule = say(speaker, "grace.rule_from", span=span, since=since)
    return GraceView(rule, undo, say(speaker, "grace.late"))
