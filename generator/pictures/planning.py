"""From a picture, its sidecar and a step's marks to a plan of what is drawn where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark, MarkKind
from generator.nouns.said import say
from generator.nouns.sidecar import Sidecar
from generator.pictures import rules
from generator.pictures.candidates import Candidate, candidates
from generator.pictures.fault import Fault
from generator.pictures.framing import Scenery, frame_closeup
from generator.pictures.placed import PlacedMark, Plan
from generator.pictures.placement import arrange
from generator.pictures.rings import Ring
from generator.pictures.rules import marks_overlap
from generator.pictures.rules.target_too_small import small_fault
from generator.pictures.scene import Scene, scene_of

_FEW, _MANY = 14, 60
"""Candidates kept for each mark: few at first, many where the few do not go together."""

_APART_CSS = 3
_DARK = 96
"""Mean grey value, 0 to 255, below which the quiet marks turn from dark to light."""

_RANK: dict[MarkKind, int] = {"irreversible": 0, "act": 1, "avoid": 2}
_MEASURE = say("take the screenshot again, or measure the box and write it into the sidecar")
_LESS = say("mark fewer targets in one step, or show more of the page around this one")


@dataclass(frozen=True, slots=True)
class _Wanted:
    mark: Mark
    box: Box


def plan_marks(image: Image.Image, sidecar: Sidecar, marks: Sequence[Mark]) -> Plan:
    """Return where each mark goes; a mark that has no certain place is a fault instead."""
    bounds = Box(0, 0, *image.size)
    wanted, problems = _measured(sidecar, marks, bounds)
    if not wanted:
        return Plan((), None, tuple(problems))
    scene = scene_of(image, sidecar)
    placed, crowded = _placed(scene, wanted)
    scenery = Scenery(
        bounds, scene.ground, (*scene.targets, *scene.text), scene.text, sidecar.scale
    )
    return Plan(tuple(placed), frame_closeup(placed, scenery), (*problems, *crowded))


def _measured(
    sidecar: Sidecar, marks: Sequence[Mark], bounds: Box
) -> tuple[list[_Wanted], list[Fault]]:
    wanted: list[_Wanted] = []
    problems: list[Fault] = []
    for mark in marks:
        seen = sidecar.targets.get(mark.target)
        if seen is None:
            message = say(
                "the sidecar has no box for `{target}`, which a step marks", target=mark.target
            )
            problems.append(Fault(rules.TARGET, message, _MEASURE, ("targets", mark.target)))
        elif seen.relocation is not None:
            continue  # `target-unsettled` tells
        elif not bounds.contains(seen.box):
            message = say("the box of `{target}` reaches outside the picture", target=mark.target)
            problems.append(Fault(rules.TARGET, message, _MEASURE, ("targets", mark.target)))
        elif small := small_fault(mark.target, seen.box, sidecar.scale):
            problems.append(small)
        else:
            wanted.append(_Wanted(mark, seen.box))
    problems.extend(marks_overlap.judged([(want.mark, want.box) for want in wanted]))
    return wanted, problems


def _placed(scene: Scene, wanted: list[_Wanted]) -> tuple[list[PlacedMark], list[Fault]]:
    """Place what can be placed; the mark with the least choice gives way where not all can."""
    crowded: list[Fault] = []
    while wanted:
        rings = _rings(scene, wanted)
        options = _options(scene, wanted, rings, _FEW)
        chosen = arrange(options, scene.unit(_APART_CSS))
        if chosen is None and all(options):
            options = _options(scene, wanted, rings, _MANY)
            chosen = arrange(options, scene.unit(_APART_CSS))
        if chosen is not None:
            return _joined(scene, wanted, rings, chosen), crowded
        loser = min(range(len(wanted)), key=lambda index: len(options[index]))
        name = wanted.pop(loser).mark.target
        message = say("there is no room for a mark beside `{target}`", target=name)
        crowded.append(Fault(rules.CROWDED, message, _LESS, ("targets", name)))
    return [], crowded


def _rings(scene: Scene, wanted: list[_Wanted]) -> dict[Box, tuple[Mark, Ring | None]]:
    """Return the outline of each target, in the style of the weightiest of its marks."""
    boxes = [want.box for want in wanted]
    rings: dict[Box, tuple[Mark, Ring | None]] = {}
    for want in sorted(wanted, key=lambda want: _RANK[want.mark.kind]):
        if want.box not in rings:
            rings[want.box] = (want.mark, scene.ring(want.mark, want.box, boxes))
    return rings


def _options(
    scene: Scene, wanted: list[_Wanted], rings: dict[Box, tuple[Mark, Ring | None]], keep: int
) -> list[list[Candidate]]:
    options: list[list[Candidate]] = []
    for want in wanted:
        bands = [b for box, (_, r) in rings.items() if r and box != want.box for b in r.bands]
        around = scene.neighbourhood(want.mark, want.box, rings[want.box][1], bands)
        options.append(candidates(around, scene.ground, scene.unit, keep=keep))
    return options


def _joined(
    scene: Scene,
    wanted: list[_Wanted],
    rings: dict[Box, tuple[Mark, Ring | None]],
    chosen: list[Candidate],
) -> list[PlacedMark]:
    placed: list[PlacedMark] = []
    for want, candidate in zip(wanted, chosen, strict=True):
        owner, ring = rings[want.box]
        spot = candidate.spot
        around = ring.outer if ring else spot.badge
        placed.append(
            PlacedMark(
                mark=want.mark,
                target=want.box,
                ring=ring if owner is want.mark else None,
                badge=spot.badge,
                arrow=spot.arrow,
                leader=spot.leader,
                on_dark=scene.ground.brightness(around) < _DARK,
            )
        )
    return placed
