"""The view of a step: everything its template shows, flat and in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.figure import Figure
from generator.nouns.guide.action import ActionBase, IfMissing, OneOf
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.marks import Mark, marks_of
from generator.nouns.guide.outline import PlacedStep
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.guide.step import ActionsStep, ScreenStep, StepBase
from generator.pages.figure_view import FigureView, figure_view
from generator.pages.links import Links
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.precaution_view import BoxView, PrecautionsView
from generator.pages.sentences import Sentences, joined
from generator.pages.step_titles import step_title
from generator.pages.told_view import ToldView, told_view

Figures = Mapping[tuple[str, Device], Figure]
"""The figures of one guide, by the id of the step and the device."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """One of several buttons, with its badge."""

    badge: str
    kind: str
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class MissingView:
    """Why a button may not be there, and what to do."""

    because: Phrase
    remedy: Phrase


@dataclass(frozen=True, slots=True)
class ActionView:
    """One entry of the list of actions, which is the legend of the picture."""

    id: str
    badge: str
    kind: str
    when: Phrase
    sentence: Phrase
    note: Phrase
    options: tuple[OptionView, ...]
    if_missing: tuple[MissingView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of any kind: `actions` and `figures` of one on a screen, `told` of any other.

    `figures` has one view a device; none where there is no picture. `box` is the whole box of
    precautions where it stands here; `reread` the anchor of that of this way, empty for none.
    `grace` tells that what cannot be undone can be, for a time.
    """

    id: str
    kind: str
    number: int
    position: str
    screen: Phrase
    cite: Phrase
    title: Phrase
    summary: Phrase
    when: Phrase
    say: tuple[Phrase, ...]
    actions: tuple[ActionView, ...]
    figures: tuple[FigureView, ...]
    told: ToldView | None
    if_missing: tuple[MissingView, ...]
    irreversible: bool
    grace: bool
    box: BoxView | None
    reread: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the views of one page share."""

    guide: Guide
    figures: Figures
    speaker: Speaker
    links: Links
    precautions: PrecautionsView


def step_view(
    placed: PlacedStep, around: Surroundings, *, total: int, box: BoxView | None, reread: str
) -> StepView:
    """Return the view of a step; `total` is the number of steps of its way."""
    guide, speaker, links = around.guide, around.speaker, around.links
    figures = around.figures
    step = placed.step
    screen = guide.screens.get(step.screen) if isinstance(step, ScreenStep) else None
    sentences = Sentences(speaker, screen.targets if screen else {})
    title = step_title(step, sentences)
    acted = isinstance(step, (ScreenStep, ActionsStep))
    return StepView(
        id=placed.id,
        kind=step.kind,
        number=placed.number,
        position=_position(placed.number, total, speaker),
        screen=speaker.label(screen.name) if screen and screen.name else (),
        cite=speaker.cite(step.source),
        title=title,
        summary=sentences.on_screen(screen, title),
        when=speaker.text(step.when) if step.when else (),
        say=tuple(speaker.text(text, dict(sentences.targets)) for text in step.say),
        actions=_action_views(step, placed.id, sentences),
        figures=_figure_views(placed, step, figures, sentences, links),
        told=None if acted else told_view(step, speaker),
        if_missing=tuple(_missing_view(m, sentences) for m in step.if_missing),
        irreversible=step.cannot_be_undone,
        grace=placed.procedure.grace is not None or placed.way.terms.grace is not None,
        box=box,
        reread=reread,
    )


def _position(number: int, total: int, speaker: Speaker) -> str:
    if total == 1:
        return ""
    return speaker.say["steps.position"].format(number=number, total=total)


def _action_views(step: StepBase, step_id: str, sentences: Sentences) -> tuple[ActionView, ...]:
    if not isinstance(step, (ScreenStep, ActionsStep)):
        return ()
    return tuple(
        _action_view(action, step_id, number, sentences)
        for number, action in enumerate(step.actions, start=1)
    )


def _figure_views(
    placed: PlacedStep, step: StepBase, figures: Figures, sentences: Sentences, links: Links
) -> tuple[FigureView, ...]:
    if not isinstance(step, ScreenStep):
        return ()
    say = sentences.speaker.say
    name = fill(say["figure.screen_of_step"], number=str(placed.number))
    return tuple(
        figure_view(figures[placed.id, device], name, marks_of(step), sentences, links)
        for device in DEVICES
        if (placed.id, device) in figures
    )


def evidence_figures(
    key: str, name: Phrase, figures: Figures, sentences: Sentences, links: Links
) -> tuple[FigureView, ...]:
    """Return the views of a picture that shows evidence and carries no marks."""
    no_marks: tuple[Mark, ...] = ()
    return tuple(
        figure_view(figures[key, device], name, no_marks, sentences, links)
        for device in DEVICES
        if (key, device) in figures
    )


def _action_view(action: ActionBase, step_id: str, number: int, sentences: Sentences) -> ActionView:
    speaker, targets = sentences.speaker, dict(sentences.targets)
    said = [sentences.action(action), *(sentences.avoid(name) for name in action.avoid)]
    options = action.one_of if isinstance(action, OneOf) else ()
    return ActionView(
        id=f"{step_id}-action-{number}",
        badge=str(number),
        kind="irreversible" if action.irreversible else "act",
        when=_when(action, sentences),
        sentence=joined(said, sentences.lang),
        note=speaker.text(action.note, targets) if action.note else (),
        options=tuple(
            OptionView(
                f"{number}{letter}",
                "irreversible" if option.irreversible else "act",
                sentences.option(option),
            )
            for letter, option in zip("abcdefghijklmnopqrstuvwxyz", options, strict=False)
        ),
        if_missing=tuple(_missing_view(m, sentences) for m in action.if_missing),
    )


def _when(action: ActionBase, sentences: Sentences) -> Phrase:
    if action.when is None:
        return ()
    words = sentences.speaker.text(action.when, dict(sentences.targets))
    return fill(sentences.speaker.say["actions.when"], words=words)


def _missing_view(missing: IfMissing, sentences: Sentences) -> MissingView:
    speaker, targets = sentences.speaker, dict(sentences.targets)
    if missing.means is not None:
        remedy = fill(speaker.say["actions.means_done"])
    else:
        remedy = speaker.text(missing.do, targets) if missing.do else ()
    because = (*speaker.text(missing.because, targets), *speaker.cite(missing.source))
    return MissingView(because, remedy)
