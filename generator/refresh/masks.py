"""Moves masks to a new picture, or says which have no certain place there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import ImageColor

from generator.nouns.geometry import Box
from generator.nouns.said import Said, say
from generator.nouns.sidecar import MaskSeen
from generator.refresh.answers import Answers
from generator.relocation.covered import find_covered, shows_something
from generator.relocation.outcome import Relocated
from generator.relocation.picture import Picture
from generator.relocation.place import Shift


@dataclass(frozen=True, slots=True)
class PlacedMasks:
    """Masks in pixels of a new picture, and what is not certain, by the number of the mask."""

    masks: tuple[MaskSeen, ...]
    doubts: Mapping[int, Said]


@dataclass(frozen=True, slots=True)
class Ground:
    """The two pictures between which masks move, with what is known of movements.

    `same` tells that both show the same but for what is masked; `fields` are the old and new boxes of
    targets that were certainly found again.
    """

    old: Picture
    new: Picture
    same: bool
    fields: Collection[tuple[Box, Box]] = ()

    @property
    def shifts(self) -> set[Shift]:
        """How far targets have gone, in pixels."""
        return {(new.x - old.x, new.y - old.y) for old, new in self.fields}


def place_masks(
    seen: Sequence[MaskSeen], asked: Sequence[str], ground: Ground | None, answers: Answers
) -> PlacedMasks:
    """Place the masks of an old sidecar, then those that a person adds.

    `asked` are the selectors that the definition masks; one that the sidecar has no mask of is a doubt, for
    nobody knows where it is. Without `ground` only what a person says is certain.
    """
    masks: list[MaskSeen] = []
    doubts: dict[int, Said] = {}
    unknown = [find for find in asked if find not in {mask.find for mask in seen}]
    for number, mask in enumerate([*seen, *map(_nowhere, unknown)], 1):
        if number in answers.dropped_masks:
            continue
        if number in answers.masks:
            masks.append(mask.model_copy(update={"box": answers.masks[number]}))
        elif number > len(seen):
            doubts[number] = say("the old picture has no mask of `{find}`", find=mask.find)
        elif ground is None:
            doubts[number] = _gone(mask)
        else:
            placed = _placed(mask, ground)
            if isinstance(placed, Said):
                doubts[number] = placed
            else:
                masks.append(mask.model_copy(update={"box": placed}))
    masks += [MaskSeen(find="", box=box) for box in answers.more_masks]
    return PlacedMasks(tuple(masks), doubts)


def _nowhere(find: str) -> MaskSeen:
    return MaskSeen(find=find, box=Box(0, 0, 1, 1))


def _gone(mask: MaskSeen) -> Said:
    return say("nothing tells where the mask of `{find}` belongs", find=mask.find)


def _placed(mask: MaskSeen, ground: Ground) -> Box | Said:
    if ground.same:
        return mask.box
    for old, new in ground.fields:
        if old.contains(mask.box) and (old.width, old.height) == (new.width, new.height):
            return mask.box.moved(new.x - old.x, new.y - old.y)
    found = find_covered(mask.box, ground.old, ground.new, ground.shifts, "rim")
    if found.outcome != "moved" or found.box is None:
        return _doubt(mask, found)
    if not (_is_filled(ground.new, found.box, mask.fill) or shows_something(ground.new, found.box)):
        return say(
            "where the mask of `{find}` belongs, nothing shows: what it hid may be elsewhere",
            find=mask.find,
        )
    return found.box


def _doubt(mask: MaskSeen, found: Relocated) -> Said:
    if found.box is None:
        return _gone(mask)
    box = found.box
    return say(
        "the mask of `{find}` may belong at {x},{y},{width},{height}, but what stands around it differs",
        find=mask.find,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
    )


def _is_filled(picture: Picture, box: Box, fill: str) -> bool:
    """Tell whether a box is masked already, in the colour of the mask."""
    part = picture.pixels[box.y : box.bottom, box.x : box.right]
    return bool((part == np.array(ImageColor.getrgb(fill), dtype=np.uint8)).all())
