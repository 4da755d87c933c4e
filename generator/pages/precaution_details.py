"""What else is known of a precaution: whom it concerns, how to clear it, when it ends."""

from __future__ import annotations

from generator.nouns.guide.precaution import (
    Blocks,
    Costs,
    First,
    NeverAgain,
    OnlyIf,
    Precaution,
    Time,
)
from generator.pages.formats import duration
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.procedure_names import Names
from generator.pages.terms_view import cost_lines, deadline_lines
from generator.pages.timing import release_phrase, takes_phrase


def parts_of_guide(precaution: Precaution, speaker: Speaker, names: Names) -> tuple[Phrase, ...]:
    """Return which procedure and which route a precaution is about, where not all of them."""
    named = (
        ("before.procedure", names.procedure(precaution.procedure)),
        ("before.route", names.route(precaution)),
    )
    return tuple(fill(speaker.say[key], name=name) for key, name in named if name)


def people(precaution: Precaution, speaker: Speaker) -> tuple[Phrase, ...]:
    """Return whom a precaution concerns, where not everyone."""
    if precaution.who is None:
        return ()
    return (fill(speaker.say["before.who"], words=speaker.text(precaution.who)),)


def limits(precaution: Precaution, speaker: Speaker) -> tuple[Phrase, ...]:
    """Return for how long something cannot be done again, where that is not for ever."""
    if not isinstance(precaution, NeverAgain) or precaution.within is None:
        return ()
    span = duration(precaution.within, speaker.lang)
    return (fill(speaker.say["precautions.within"], duration=span),)


def precaution_details(precaution: Precaution, speaker: Speaker) -> tuple[Phrase, ...]:
    """Return everything known of a precaution beside its words, in the order of reading."""
    details = _own(precaution, speaker)
    if precaution.note is not None:
        details.append(speaker.text(precaution.note))
    return tuple(details)


def _own(precaution: Precaution, speaker: Speaker) -> list[Phrase]:
    say = speaker.say
    details: list[Phrase] = []
    match precaution:
        case Blocks():
            details = _of_block(precaution, speaker)
        case First() if precaution.check is not None:
            details = [fill(say["before.check"], words=speaker.text(precaution.check))]
        case OnlyIf() if precaution.otherwise is not None:
            details = [speaker.text(precaution.otherwise)]
        case NeverAgain():
            details = list(limits(precaution, speaker))
        case Costs():
            details = [line for cost in precaution.amounts for line in cost_lines(cost, speaker)]
        case Time():
            details = _of_time(precaution, speaker)
        case _:
            pass
    return details


def _of_block(block: Blocks, speaker: Speaker) -> list[Phrase]:
    say = speaker.say
    told = [("check", block.check)]
    told += [("remedy", remedy) for remedy in block.remedy]
    told.append(("until", block.until))
    details = [
        fill(say[f"before.{key}"], words=speaker.text(text))
        for key, text in told
        if text is not None
    ]
    if block.release is not None:
        details.append(release_phrase(block.release, speaker))
    return details


def _of_time(time: Time, speaker: Speaker) -> list[Phrase]:
    details: list[Phrase] = []
    if time.takes is not None:
        details.append(takes_phrase(time.takes, speaker))
    if time.deadline is not None:
        details += deadline_lines(time.deadline, speaker)
    return details
