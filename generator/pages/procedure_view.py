"""The view of procedures: their ways, steps, terms, and how to tell that they are done."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.outline import PlacedStep, Way, box_step, outline, ways
from generator.nouns.guide.pictured import evidence_id
from generator.nouns.guide.procedure import Procedure
from generator.pages.done_view import DoneView, done_view
from generator.pages.messages import messages
from generator.pages.phrase import Phrase, Speaker, fill
from generator.pages.precaution_view import BoxView
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
    """One procedure: its ways, its terms, and how to tell that it is done."""

    id: str
    summary_id: str
    role: str
    goal: Phrase
    name: Phrase
    means: Phrase
    who: Phrase
    after: Phrase
    ask: Phrase
    terms: TermsView
    ways: tuple[WayView, ...]
    table: bool
    done: DoneView | None

    @property
    def summarised(self) -> bool:
        """Whether there is more than one step to sum up in some way."""
        return any(len(way.steps) > 1 for way in self.ways)

    @property
    def lead(self) -> bool:
        """Whether anything stands between the heading and the first way."""
        told = (self.means, self.who, self.after, self.ask, self.terms.said, self.table)
        return self.role != "main" or any(told)


def procedure_views(around: Surroundings) -> tuple[ProcedureView, ...]:
    """Return the views of all procedures, in the order of the definition."""
    guide, speaker = around.guide, around.speaker
    steps: dict[tuple[str, str], list[PlacedStep]] = {}
    for step in outline(guide):
        steps.setdefault((step.procedure.id, step.way.id), []).append(step)
    views = []
    for procedure in guide.all_procedures:
        own = [way for way in ways(guide) if way.procedure.id == procedure.id]
        way_views = tuple(
            _way_view(way, steps.get((procedure.id, way.id), []), around) for way in own
        )
        views.append(
            ProcedureView(
                id=procedure.id,
                summary_id=evidence_id(guide, procedure, "summary"),
                role=procedure.role,
                goal=_goal(procedure, speaker),
                name=speaker.label(procedure.name) if procedure.name else (),
                means=speaker.maybe(procedure.means),
                who=speaker.maybe(procedure.who),
                after=_after(guide, procedure, speaker),
                ask=_ask(procedure, speaker),
                terms=terms_view(procedure, speaker, _act(procedure, speaker)),
                ways=way_views,
                table=len(way_views) > 1 and any(way.terms.tabled for way in way_views),
                done=done_view(procedure, around),
            )
        )
    return tuple(views)


def _way_view(way: Way, steps: list[PlacedStep], around: Surroundings) -> WayView:
    guide, speaker = around.guide, around.speaker
    groups = around.precautions.about(way.procedure.id)
    step_with_box = box_step(guide, way) if groups else None
    box = BoxView(_box_anchor(step_with_box, around), groups) if step_with_box else None
    many = bool(way.procedure.routes)
    alone = len(guide.all_procedures) == 1
    route = f"route-{way.id}" if alone else f"{way.procedure.id}-route-{way.id}"
    return WayView(
        id=route if many else "",
        when=_whens(way, speaker),
        terms=terms_view(way.terms, speaker, _act(way.procedure, speaker)) if many else NO_TERMS,
        steps=tuple(
            step_view(
                step,
                around,
                total=len(steps),
                box=box if step.id == step_with_box else None,
                reread=box.anchor if box else "",
            )
            for step in steps
        ),
    )


def _act(procedure: Procedure, speaker: Speaker) -> Phrase:
    return speaker.label(procedure.name) if procedure.name else ()


def _box_anchor(step: str, around: Surroundings) -> str:
    """Return the anchor of a box: links to the precautions lead to the first."""
    with_box = (w for w in ways(around.guide) if around.precautions.about(w.procedure.id))
    first = next((found for w in with_box if (found := box_step(around.guide, w))), None)
    return "precautions" if step == first else f"{step}-precautions"


def _whens(way: Way, speaker: Speaker) -> Phrase:
    phrase: Phrase = ()
    for when in way.whens:
        said = speaker.text(when)
        phrase = (
            (*phrase, *fill(messages(speaker.lang)["procedures.join"]), *said) if phrase else said
        )
    return phrase


def _goal(procedure: Procedure, speaker: Speaker) -> Phrase:
    if procedure.goal is not None:
        return speaker.text(procedure.goal)
    if procedure.name is None:
        return ()
    return fill(messages(speaker.lang)["procedures.goal_named"], name=speaker.label(procedure.name))


def _ask(procedure: Procedure, speaker: Speaker) -> Phrase:
    if not procedure.routes:
        return ()
    if procedure.ask is not None:
        return speaker.text(procedure.ask)
    return fill(messages(speaker.lang)["procedures.ask"])


def _after(guide: Guide, procedure: Procedure, speaker: Speaker) -> Phrase:
    first = next((p for p in guide.all_procedures if p.id == procedure.after), None)
    if first is None:
        return ()
    name = first.name[speaker.lang] if first.name else (first.goal or first.id)
    words = name if isinstance(name, str) else name[speaker.lang]
    return fill(messages(speaker.lang)["procedures.after"], name=words)
