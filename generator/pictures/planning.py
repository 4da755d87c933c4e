"""From a picture, its sidecar and a step's marks to a plan of what is drawn where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.sidecar import Sidecar
from generator.pictures import faults
from generator.pictures.badges import badge_size
from generator.pictures.candidates import Candidate, candidates
from generator.pictures.faults import Fault
from generator.pictures.framing import Scenery, frame_closeup
from generator.pictures.ground import Ground, survey
from generator.pictures.placed import PlacedMark, Plan
from generator.pictures.placement import arrange
from generator.pictures.rings import Ring, Surroundings, fit_ring
from generator.pictures.spots import Site
from generator.pictures.theme import STYLES, Unit, unit_of

_FEW, _MANY = 14, 60
"""Candidates kept for each mark: few at first, many where the few do not go together."""

_SMALL_CSS = 28
"""A target with no side longer than this also gets an arrow, or the eye passes over it."""

_APART_CSS = 3


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all marks of one picture share."""

    bounds: Box
    ground: Ground
    unit: Unit
    targets: tuple[Box, ...]
    text: tuple[Box, ...]


def plan_marks(image: Image.Image, sidecar: Sidecar, marks: Sequence[Mark]) -> Plan:
    """Return where each mark goes; a mark that has no certain place is a fault instead."""
    bounds = Box(0, 0, *image.size)
    known, problems = _measured(sidecar, marks, bounds)
    if not known:
        return Plan((), None, tuple(problems))
    ground = survey(image, sidecar.scale)
    text = [line for box in sidecar.text if (line := box.clipped(bounds)) is not None]
    scene = _Scene(
        bounds,
        ground,
        unit_of(image.width, sidecar.scale),
        tuple(b for t in sidecar.targets.values() if (b := t.box.clipped(bounds)) is not None),
        tuple(ground.tightened(line) for line in text),
    )
    placed, crowded = _placed(scene, known)
    scenery = Scenery(bounds, (*scene.targets, *scene.text), scene.text, sidecar.scale)
    closeup = frame_closeup(placed, scenery)
    return Plan(tuple(placed), closeup, (*problems, *crowded))


def _measured(
    sidecar: Sidecar, marks: Sequence[Mark], bounds: Box
) -> tuple[list[tuple[Mark, Box]], list[Fault]]:
    known: list[tuple[Mark, Box]] = []
    problems: list[Fault] = []
    for mark in marks:
        seen = sidecar.targets.get(mark.target)
        if seen is None:
            message = f"`{mark.target}` is to be marked, but the sidecar has no box for it"
            problems.append(Fault(faults.TARGET, message, _AGAIN, mark.target))
        elif not bounds.contains(seen.box):
            message = f"the box of `{mark.target}` reaches outside the picture"
            problems.append(Fault(faults.TARGET, message, _AGAIN, mark.target))
        else:
            known.append((mark, seen.box))
    return known, problems


_AGAIN = "take the screenshot again with `taikai capture`, or measure the box in the sidecar"


def _placed(scene: _Scene, known: list[tuple[Mark, Box]]) -> tuple[list[PlacedMark], list[Fault]]:
    """Place what can be placed; the mark with the least choice gives way where not all can."""
    crowded: list[Fault] = []
    while known:
        rings = [_ring(scene, mark, box) for mark, box in known]
        for keep in (_FEW, _MANY):
            options = [_options(scene, known, rings, index, keep) for index in range(len(known))]
            chosen = arrange(options, scene.unit(_APART_CSS))
            if chosen is not None:
                return _joined(known, rings, chosen), crowded
            if not all(options):
                break
        loser = min(range(len(known)), key=lambda index: len(options[index]))
        mark, _ = known.pop(loser)
        message = f"there is no room for the mark of `{mark.target}` near it"
        crowded.append(Fault(faults.CROWDED, message, _LESS, mark.target))
    return [], crowded


_LESS = "show fewer targets in this step, or take the picture with more of the page around it"


def _joined(
    known: list[tuple[Mark, Box]], rings: list[Ring | None], chosen: list[Candidate]
) -> list[PlacedMark]:
    return [
        PlacedMark(mark, box, ring, c.spot.badge, c.spot.arrow, c.spot.leader)
        for (mark, box), ring, c in zip(known, rings, chosen, strict=True)
    ]


def _ring(scene: _Scene, mark: Mark, box: Box) -> Ring | None:
    others = [b for b in scene.targets if not b.contains(box) and not box.contains(b)]
    within = [b for b in scene.targets if b != box and box.contains(b)]
    own = [line for line in scene.text if _stands_in(line, box)]
    outside = [line for line in scene.text if not _stands_in(line, box)]
    around = Surroundings(scene.bounds, others, outside, own + within)
    return fit_ring(box, around, STYLES[mark.kind], scene.unit)


def _options(
    scene: _Scene,
    known: list[tuple[Mark, Box]],
    rings: list[Ring | None],
    index: int,
    keep: int,
) -> list[Candidate]:
    mark, box = known[index]
    ring = rings[index]
    bands = [
        band
        for other, (_, target) in zip(rings, known, strict=True)
        if other is not None and target != box
        for band in other.bands
    ]
    neighbours = [b for b in scene.targets if b != box and not b.contains(box)]
    text = [line for line in scene.text if not _stands_in(line, box)]
    site = Site(
        target=box,
        frame=ring.outer if ring else box,
        outlined=ring is not None,
        size=badge_size(mark, scene.unit),
        small=max(box.width, box.height) <= scene.unit(_SMALL_CSS),
        bounds=scene.bounds,
        blocked=[*neighbours, *text, *bands],
        own=[line for line in scene.text if _stands_in(line, box)],
        text=scene.text,
    )
    return candidates(site, scene.ground, scene.unit, keep=keep)


def _stands_in(line: Box, box: Box) -> bool:
    """Tell whether the middle of a line of text is inside `box`."""
    x, y = line.x + line.width / 2, line.y + line.height / 2
    return box.x <= x < box.right and box.y <= y < box.bottom
