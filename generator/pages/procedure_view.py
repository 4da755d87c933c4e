"""The view of procedures: their ways, steps, terms, and how to tell that they are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import PlacedStep, Way, box_step, outline, ways
from generator.nouns.guide.pictured import evidence_id
from generator.nouns.guide.procedure import Procedure
from generator.nouns.guide.routes import way_anchor
from generator.nouns.places import Route as DocumentRoute
from generator.pages.choice_view import ChoiceView, choice_views, question
from generator.pages.done_view import DoneView, done_view
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.precaution_view import BoxView
from generator.pages.procedure_names import joined_whens
from generator.pages.step_view import StepView, Surroundings, step_view
from generator.pages.terms_view import NO_TERMS, TermsView, terms_view


@dataclass(frozen=True, slots=True)
class WayView:
    """One way through a procedure; `id` is empty where there is no other."""

    id: str
    when: Phrase
    terms: TermsView
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """One procedure: its ways, its terms, and how to tell that it is done.

    `name` is what the service calls it, where the heading does not say so.
    """

    id: str
    summary_id: str
    role: str
    goal: Phrase
    name: Phrase
    means: Phrase
    who: Phrase
    after: Phrase
    ask: Phrase
    choices: tuple[ChoiceView, ...]
    terms: TermsView
    ways: tuple[WayView, ...]
    table: bool
    done: DoneView | None
    named: bool

    @property
    def role_shown(self) -> bool:
        """Whether its role is to be named: not where it is the heading already."""
        return self.role != "main" and self.named

    @property
    def summarised(self) -> bool:
        """Whether there is more than one step to sum up in some way."""
        return any(len(way.steps) > 1 for way in self.ways)

    @property
    def lead(self) -> bool:
        """Whether anything stands between the heading and the first way."""
        told = (self.name, self.means, self.who, self.after, self.ask, self.terms.said, self.table)
        return self.role_shown or any(told)


def procedure_views(around: Surroundings) -> tuple[ProcedureView, ...]:
    """Return the views of all procedures, in the order of the definition."""
    guide = around.guide
    steps: dict[DocumentRoute, list[PlacedStep]] = {way.at: [] for way in ways(guide)}
    for step in outline(guide):
        steps[step.way.at].append(step)
    boxes = _boxes(around, steps)
    own: dict[str, list[WayView]] = {procedure.id: [] for procedure in guide.all_procedures}
    for way in ways(guide):
        own[way.procedure.id].append(_way_view(way, steps[way.at], boxes.get(way.at), around))
    return tuple(
        _procedure_view(procedure, tuple(own[procedure.id]), around)
        for procedure in guide.all_procedures
    )


def _procedure_view(
    procedure: Procedure, own: tuple[WayView, ...], around: Surroundings
) -> ProcedureView:
    guide, speaker = around.guide, around.speaker
    return ProcedureView(
        id=procedure.id,
        summary_id=evidence_id(guide, procedure, "summary"),
        role=procedure.role,
        goal=_goal(procedure, speaker),
        name=_act(procedure, speaker) if procedure.goal else (),
        means=speaker.maybe(procedure.means),
        who=_who(procedure, speaker),
        after=_after(guide, procedure, speaker),
        ask=question(procedure.ask, speaker) if procedure.routes else (),
        choices=choice_views(guide, procedure, speaker),
        terms=terms_view(procedure, speaker, _act(procedure, speaker)),
        ways=own,
        table=len(own) > 1 and any(way.terms.tabled for way in own),
        done=done_view(procedure, around),
        named=procedure.name is not None or procedure.goal is not None,
    )


@dataclass(frozen=True, slots=True)
class _Box:
    """The box of a way, and the id of the step where it stands."""

    step: str
    view: BoxView


def _boxes(
    around: Surroundings, steps: Mapping[DocumentRoute, list[PlacedStep]]
) -> dict[DocumentRoute, _Box]:
    """Return the box of each way that has one; links to the precautions lead to the first."""
    boxes: dict[DocumentRoute, _Box] = {}
    for way in ways(around.guide):
        groups = around.precautions.about(way)
        step = box_step(steps[way.at]) if groups else None
        if step is not None:
            anchor = f"{step}-precautions" if boxes else "precautions"
            boxes[way.at] = _Box(step, BoxView(anchor, groups))
    return boxes


def _way_view(way: Way, steps: list[PlacedStep], box: _Box | None, around: Surroundings) -> WayView:
    guide, speaker = around.guide, around.speaker
    many = bool(way.procedure.routes)
    return WayView(
        id=way_anchor(guide, way.procedure, way.id) if many else "",
        when=joined_whens(way.whens, speaker),
        terms=terms_view(way.terms, speaker, _act(way.procedure, speaker)) if many else NO_TERMS,
        steps=tuple(
            step_view(
                step,
                around,
                total=len(steps),
                box=box.view if box and step.id == box.step else None,
                reread=box.view.anchor if box else "",
            )
            for step in steps
        ),
    )


def _who(procedure: Procedure, speaker: Speaker) -> Phrase:
    if procedure.who is None:
        return ()
    return fill(speaker.say["procedures.who"], words=speaker.text(procedure.who))


def _act(procedure: Procedure, speaker: Speaker) -> Phrase:
    return speaker.label(procedure.name) if procedure.name else ()


def _goal(procedure: Procedure, speaker: Speaker) -> Phrase:
    if procedure.goal is not None:
        return speaker.text(procedure.goal)
    if procedure.name is None:
        return (
            ()
            if procedure.role == "main"
            else fill(speaker.say[f"procedures.role_{procedure.role}"])
        )
    return fill(speaker.say["procedures.goal_named"], name=speaker.label(procedure.name))


def _after(guide: Guide, procedure: Procedure, speaker: Speaker) -> Phrase:
    first = next((p for p in guide.all_procedures if p.id == procedure.after), None)
    if first is None:
        return ()
    name = first.name[speaker.lang] if first.name else (first.goal or first.id)
    words = name if isinstance(name, str) else name[speaker.lang]
    return fill(speaker.say["procedures.after"], name=words)
