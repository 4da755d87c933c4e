"""The scene: one picture with its targets and text, as all marks on it share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.sidecar import Sidecar
from generator.pictures.badges import badge_size
from generator.pictures.ground import Ground, survey
from generator.pictures.lines import guessed_lines
from generator.pictures.rings import Ring, Surroundings, fit_ring
from generator.pictures.spots import Neighbourhood
from generator.pictures.theme import STYLES, Unit, unit_of

_SMALL_CSS = 28
"""A target with no side longer than this also gets an arrow, or the eye passes over it."""

_STANDING_OUT_CSS = 3
"""CSS pixels by which a target's own text may stand out of its box, as descenders of links do."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Boxes in pixels; `text` holds the ink of each line, not the whole line."""

    bounds: Box
    ground: Ground
    unit: Unit
    targets: tuple[Box, ...]
    text: tuple[Box, ...]

    def ring(self, mark: Mark, box: Box, marked: Sequence[Box]) -> Ring | None:
        """Return the outline of a target, None where its neighbours leave no room for one."""
        own, outside = self._text_of(box)
        around = Surroundings(
            bounds=self.bounds,
            targets=[b for b in self.targets if not b.contains(box) and not box.contains(b)],
            text=outside,
            own=own,
            inner=[b for b in self.targets if b != box and box.contains(b)],
            outer=[b for b in marked if b != box and b.contains(box)],
        )
        return fit_ring(box, around, STYLES[mark.kind], self.unit)

    def neighbourhood(
        self, mark: Mark, box: Box, ring: Ring | None, bands: Sequence[Box]
    ) -> Neighbourhood:
        """Return what a badge's place depends on; `bands` are the outlines of other targets."""
        own, outside = self._text_of(box)
        neighbours = [b for b in self.targets if b != box and not b.contains(box)]
        return Neighbourhood(
            target=box,
            frame=ring.outer if ring else box,
            outlined=ring is not None,
            size=badge_size(mark, self.unit),
            small=max(box.width, box.height) <= self.unit(_SMALL_CSS),
            bounds=self.bounds,
            blocked=[*neighbours, *outside, *bands],
            own=own,
            others_text=outside,
        )

    def _text_of(self, box: Box) -> tuple[list[Box], list[Box]]:
        """Return the lines that stand in `box`, give or take a little, and the others."""
        around = box.grown(self.unit(_STANDING_OUT_CSS))
        own: list[Box] = []
        others: list[Box] = []
        for line in self.text:
            (own if around.contains(line) else others).append(line)
        return own, others


def scene_of(image: Image.Image, sidecar: Sidecar) -> Scene:
    """Return the scene of an RGB picture."""
    bounds = Box(0, 0, *image.size)
    ground = survey(image, sidecar.scale)
    boxes = (target.box.clipped(bounds) for target in sidecar.certain.values())
    known = tuple(box for box in boxes if box is not None)
    measured = (line.clipped(bounds) for line in sidecar.text)
    found = (ground.tightened(line) for line in measured if line is not None)
    lines = tuple(dict.fromkeys(found))
    return Scene(
        bounds,
        ground,
        unit_of(image.width, sidecar.scale),
        known,
        lines or guessed_lines(ground, known),
    )
