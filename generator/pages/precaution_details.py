"""What else is known of a precaution: whom it concerns, how to clear it, when it ends."""

from __future__ import annotations

from collections.abc import Mapping

from generator.nouns.guide.money import Cost
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
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.terms_view import cited_cost, cited_deadline
from generator.pages.timing import cost_view, deadline_view, release_phrase


def concerns(
    precaution: Precaution, speaker: Speaker, names: Mapping[str, Phrase]
) -> tuple[Phrase, ...]:
    """Return whom a precaution concerns, and which procedure; `names` are those of procedures."""
    say = messages(speaker.lang)
    name, who = names.get(precaution.procedure or ""), precaution.who
    return (
        *((fill(say["before.procedure"], name=name),) if name else ()),
        *((fill(say["before.who"], words=speaker.text(who)),) if who else ()),
    )


def precaution_details(precaution: Precaution, speaker: Speaker) -> tuple[Phrase, ...]:
    """Return everything known of a precaution beside its words, in the order of reading."""
    details = _own(precaution, speaker)
    if precaution.note is not None:
        details.append(speaker.text(precaution.note))
    return tuple(details)


def _own(precaution: Precaution, speaker: Speaker) -> list[Phrase]:
    say = messages(speaker.lang)
    details: list[Phrase] = []
    match precaution:
        case Blocks():
            details = _of_block(precaution, speaker)
        case First() if precaution.check is not None:
            details = [fill(say["before.check"], words=speaker.text(precaution.check))]
        case OnlyIf() if precaution.otherwise is not None:
            details = [speaker.text(precaution.otherwise)]
        case NeverAgain() if precaution.within is not None:
            span = duration(precaution.within, speaker.lang)
            details = [fill(say["precautions.within"], duration=span)]
        case Costs():
            details = [line for cost in precaution.amounts for line in _cost(cost, speaker)]
        case Time():
            details = _of_time(precaution, speaker)
        case _:
            pass
    return details


def _of_block(block: Blocks, speaker: Speaker) -> list[Phrase]:
    say = messages(speaker.lang)
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
        takes = duration(time.takes, speaker.lang)
        details.append(fill(messages(speaker.lang)["told.takes"], duration=takes))
    if time.deadline is not None:
        view = cited_deadline(deadline_view(time.deadline, speaker), speaker)
        details += [line for line in (view.rule, view.late, *view.example, view.note) if line]
    return details


def _cost(cost: Cost, speaker: Speaker) -> list[Phrase]:
    view = cited_cost(cost_view(cost, speaker), speaker)
    lines = (view.line, view.condition, view.example, *view.details, view.note)
    return [line for line in lines if line]
