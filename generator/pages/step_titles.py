"""The titles of steps: what the author says, else what follows from the kind of step."""

from __future__ import annotations

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
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill, first_sentence
from generator.pages.sentences import Sentences


def step_title(step: StepBase, sentences: Sentences) -> Phrase:
    """Return the title of a step of any kind."""
    if isinstance(step, (ScreenStep, ActionsStep)):
        return sentences.title(step)
    if step.title is not None:
        return sentences.speaker.text(step.title)
    return _of_kind(step, sentences.speaker)


def _of_kind(step: StepBase, speaker: Speaker) -> Phrase:
    say = messages(speaker.lang)
    if isinstance(step, (DoStep, WaitStep)):
        return first_sentence(speaker.text(step.do if isinstance(step, DoStep) else step.wait))
    if isinstance(step, VisitStep):
        return fill(say["titles.visit"], place=speaker.text(step.visit))
    if isinstance(step, FormStep):
        return fill(say["titles.form"], form=speaker.text(step.form))
    if isinstance(step, PostStep):
        key = "titles.post_to" if step.to else "titles.post"
        return fill(say[key], thing=speaker.text(step.post), to=speaker.maybe(step.to))
    return fill(say[f"titles.{step.kind}"])
