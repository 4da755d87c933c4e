"""What a person says of a new picture where the program must not guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.nouns.geometry import Box
from generator.nouns.sidecar import How


@dataclass(frozen=True, slots=True)
class Answers:
    """Boxes are in pixels of the new picture; masks are counted from 1, as the sidecar lists them.

    `accepted` are targets whose proposal is right, `boxes` those that were measured by hand.
    `masks` gives the places of masks, `more_masks` further ones, `dropped_masks` those whose personal
    data the screen shows no more. `scale` is device pixels a CSS pixel, None for that of the old picture;
    `how` is how the new picture is known, None for as the old one; `day` is when it was taken.
    """

    day: str
    accepted: frozenset[str] = frozenset()
    boxes: Mapping[str, Box] = field(default_factory=dict)
    masks: Mapping[int, Box] = field(default_factory=dict)
    more_masks: tuple[Box, ...] = ()
    dropped_masks: frozenset[int] = frozenset()
    scale: int | None = None
    how: How | None = None
