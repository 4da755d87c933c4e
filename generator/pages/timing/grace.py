"""The time in which leaving can be undone."""

from __future__ import annotations

from generator.nouns.guide.timing import Grace
from generator.nouns.noun import UNKNOWN
from generator.pages.formats import duration
from generator.pages.phrase import Speaker
from generator.pages.timing.cost import cost_view
from generator.pages.timing.saying import say
from generator.pages.timing.view import GraceView


def grace_view(grace: Grace, speaker: Speaker) -> GraceView:
    """Return how long it can be undone, how, and that it is final after."""
    undo, cite = speaker.text(grace.undo), speaker.cite(grace.source)
    costs = tuple(cost_view(cost, speaker) for cost in grace.costs)
    if grace.period == UNKNOWN:
        return GraceView((*say(speaker, "grace.unknown"), *cite), undo, (), costs)
    span = duration(grace.period, speaker.lang)
    if grace.counted_from is None:
        rule = say(speaker, "grace.rule", span=span)
    else:
        since = speaker.text(grace.counted_from)
        rule = say(speaker, "grace.rule_from", span=span, since=since)
    return GraceView((*rule, *cite), undo, say(speaker, "grace.late"), costs)
