"""The titles of steps: what the author says, else what follows from the kind of step."""

from __future__ import annotations

import re

from generator.nouns.guide.step import (
    ActionsStep,
    DoStep,
    FormStep,
    PostStep,
    ScreenStep,
    StepBase,
    VisitStep,
    WaitStep,
)
from generator.nouns.inline import Words
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill, first_sentence
from generator.pages.sentences import Sentences

_ARTICLE = re.compile(r"(?:The|An?|Your|Our|Its|Their)\b")
"""What an English name begins with; anything else may be a name that keeps its capital."""


def step_title(step: StepBase, sentences: Sentences) -> Phrase:
    """Return the title of a step of any kind."""
    if isinstance(step, (ScreenStep, ActionsStep)):
        return sentences.title(step)
    if step.title is not None:
        return sentences.speaker.text(step.title)
    return _of_kind(step, sentences.speaker)


def within_sentence(phrase: Phrase) -> Phrase:
    """Return what an author wrote as a name of its own, for the middle of an English sentence."""
    match phrase:
        case (Words(text), *rest) if _ARTICLE.match(text):
            return (Words(text[0].lower() + text[1:]), *rest)
    return phrase


def _of_kind(step: StepBase, speaker: Speaker) -> Phrase:
    say = messages(speaker.lang)
    if isinstance(step, (DoStep, WaitStep)):
        return first_sentence(speaker.text(step.do if isinstance(step, DoStep) else step.wait))
    if isinstance(step, VisitStep):
        return fill(say["titles.visit"], place=within_sentence(speaker.text(step.visit)))
    if isinstance(step, FormStep):
        return fill(say["titles.form"], form=within_sentence(speaker.text(step.form)))
    if isinstance(step, PostStep):
        key = "titles.post_to" if step.to else "titles.post"
        thing, to = within_sentence(speaker.text(step.post)), speaker.maybe(step.to)
        return fill(say[key], thing=thing, to=within_sentence(to))
    return fill(say[f"titles.{step.kind}"])
