"""How long the service takes to complete what was asked for."""

from __future__ import annotations

from generator.nouns.guide.timing import Processing, ProcessingTime
from generator.nouns.noun import duration_parts
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.business_days import span_words
from generator.pages.timing.saying import say


def processing_phrase(processing: ProcessingTime, speaker: Speaker) -> Phrase:
    """Return how long it takes as a sentence."""
    if isinstance(processing, str):
        return say(speaker, "processing.unknown")
    sentence = say(speaker, "processing.rule", span=span_phrase(processing, speaker))
    return (*sentence, *speaker.cite(processing.source))


def takes_phrase(time: Processing, speaker: Speaker) -> Phrase:
    """Return how long to wait; a bare duration is a rule of thumb, for nobody waits to the hour."""
    about = time.about or (time.takes is not None and not time.business_days)
    span = span_phrase(time.model_copy(update={"about": False}), speaker)
    sentence = say(speaker, "processing.takes_about" if about else "processing.takes", span=span)
    return (*sentence, *speaker.cite(time.source))


def span_phrase(time: Processing, speaker: Speaker) -> Phrase:
    """Return how long it takes, without a sentence around it."""
    low, high = time.at_least, time.at_most
    if low is not None and high is not None:
        parts = {"low": _low(low, high, time, speaker), "high": _span(high, time, speaker)}
        key = "processing.between"
    elif low is not None:
        key, parts = "processing.at_least", {"low": _span(low, time, speaker)}
    elif high is not None:
        key, parts = "processing.at_most", {"high": _span(high, time, speaker)}
    else:
        return _about(_span(time.takes or "", time, speaker), time, speaker)
    return _about(say(speaker, key, **parts), time, speaker)


def _about(span: Phrase, time: Processing, speaker: Speaker) -> Phrase:
    return say(speaker, "timing.about", amount=span) if time.about else span


def _low(low: str, high: str, time: Processing, speaker: Speaker) -> Phrase:
    """Return the lower end of a range without its unit where the upper end has the same."""
    units = [duration_parts(span) for span in (low, high)]
    if len(units[0]) == 1 and units[0].keys() == units[1].keys():
        return words(str(next(iter(units[0].values()))))
    return _span(low, time, speaker)


def _span(span: str, time: Processing, speaker: Speaker) -> Phrase:
    return span_words(span, speaker, business_days=time.business_days)
