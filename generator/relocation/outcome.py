"""What became of an element that was looked for in a new picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.nouns.geometry import Box

Outcome = Literal["moved", "review", "lost", "ambiguous"]

Reason = Literal[
    "found",  # it looks the same, is alone of its kind, and its neighbours came along
    "unchanged",  # the two pictures show the same throughout
    "twins-before",  # in the old picture something else looked the same
    "twins-now",  # in the new picture something else looks the same
    "alone",  # something that looks the same stands in other surroundings
    "copied",  # what stands around it stands somewhere else as well, without it
    "row",  # it looks the same, but what stands beside it in its row is no longer the same
    "different",  # its surroundings are there, it looks different itself
    "covered",  # what is left to see of it, or around the mask over it, looks different
    "masked",  # personal data covered it, so only its surroundings can be known again
    "gone",  # neither it nor its surroundings were found
    "unsettled",  # nobody has settled yet what became of it in an earlier picture
    "told",  # a person said where it is
    "dark",  # the new picture has light words on a dark ground, or the other way round
    "size",  # letters are larger or smaller than they were
]


@dataclass(frozen=True, slots=True)
class Relocated:
    """Where an element is now.

    `moved` is certain and has a box; `review` has the box that a person should look at; `lost` has
    none; `ambiguous`, which had or has lookalikes, may have one to look at. `confidence` is the
    share, 0 to 1, of what stood around it that stands around `box` now.
    """

    outcome: Outcome
    reason: Reason
    box: Box | None = None
    confidence: float = 0.0
