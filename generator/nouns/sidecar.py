"""The sidecar: what is known of one screenshot, in a JSON file beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    StrictInt,
    ValidationInfo,
    field_validator,
)

from generator.nouns.geometry import Box
from generator.nouns.noun import Day, Id, Key, Noun
from generator.nouns.text import Lang

MAX_SIDE_PX = 40_000

_MOST_PILED = 8
"""Lines of text and masks cover a picture once at most; who looks at each must not do so for ever."""

Side = Annotated[StrictInt, Field(ge=1, le=MAX_SIDE_PX)]


def _box_from_list(value: object) -> object:
    if isinstance(value, Box):
        return value
    x, y, width, height = _four_whole_numbers(value if isinstance(value, list) else [])
    if width < 1 or height < 1:
        msg = "a box needs a positive width and height"
        raise ValueError(msg)
    if x < 0 or y < 0 or x + width > MAX_SIDE_PX or y + height > MAX_SIDE_PX:
        msg = "the box reaches outside any picture"
        raise ValueError(msg)
    return Box(x, y, width, height)


def _four_whole_numbers(value: list[object]) -> tuple[int, int, int, int]:
    numbers = [n for n in value if isinstance(n, int) and not isinstance(n, bool)]
    if len(numbers) != 4 or len(value) != 4:  # noqa: PLR2004 - x, y, width, height
        msg = "a box is [x, y, width, height] in whole pixels"
        raise ValueError(msg)
    return numbers[0], numbers[1], numbers[2], numbers[3]


BoxPx = Annotated[
    Box,
    BeforeValidator(
        _box_from_list,
        json_schema_input_type=Annotated[
            list[StrictInt],
            Field(
                min_length=4,
                max_length=4,
                description="[x, y, width, height] in pixels.",
            ),
        ],
    ),
    PlainSerializer(lambda b: [b.x, b.y, b.width, b.height], return_type=list[int]),
]
"""A box in pixels of the picture, written `[x, y, width, height]`."""

How = Literal["described", "reproduced", "captured", "replayed", "confirmed"]
"""How a procedure or a picture is known, from hearsay to a person who did it."""


SHORT_HASH_PATTERN = r"^(?:[0-9a-f]{16})?$"
HASH_PATTERN = r"^(?:[0-9a-f]{64})?$"
"""Hashes as they are written here, or nothing: words in their place would be published unseen."""


class Fingerprint(Noun):
    """What tells an element from its neighbours when its locator or its place has changed.

    `before` and `after` are the nearest words on the page before and after it.
    """

    role: str = ""
    name: str = ""
    tag: str = ""
    id: str = ""
    name_attribute: str = ""
    href: str = ""
    text: str = ""
    heading: str = ""
    row: str = ""
    path: str = ""
    before: str = ""
    after: str = ""


Doubt = Literal["review", "lost", "ambiguous"]
"""Why a target's box is not certain: a person has to look at a proposal, the target was not found
again, or it had lookalikes."""


class TargetSeen(Noun):
    """One target as measured on the page: its box, what it was, and the pixels around it.

    `relocation` is there while the box has been moved to a new picture and is not certain; no mark
    is drawn then. A person who has seen that the box is right deletes the line. Of a target that is
    `lost`, the box is the one that it had in the picture before.
    """

    box: BoxPx
    fingerprint: Fingerprint = Fingerprint()
    pixels: str = Field(default="", pattern=SHORT_HASH_PATTERN)
    relocation: Doubt | None = None


class MaskSeen(Noun):
    """One mask as burnt in: the locator that asked for it, its box and its fill `#rrggbb`."""

    find: str
    box: BoxPx
    fill: str = Field(default="#6b7280", pattern=r"^#[0-9a-f]{6}$")


class Browser(Noun):
    """The browser that took the picture."""

    name: str
    version: str


class Sidecar(Noun):
    """Everything known of one screenshot, so that all later work is pure and offline.

    `scale` is device pixels a CSS pixel; all boxes are in device pixels, that is in pixels of the
    picture. `text` holds the boxes of the lines of text on the page, which marks must not cover;
    it is empty for pictures that no browser took. `definition` is the hash of the part of the
    definition that the picture depends on.
    """

    version: Literal[1] = 1
    guide: Id
    screen: Id
    device: Literal["desktop", "phone"]
    size: tuple[Side, Side]
    scale: StrictInt = Field(ge=1, le=4)
    how: How
    ui: Lang
    on: Day
    against: str = ""
    address: str = ""
    browser: Browser | None = None
    definition: str = Field(default="", pattern=SHORT_HASH_PATTERN)
    picture: str = Field(
        default="", pattern=HASH_PATTERN, description="SHA-256 of the picture's pixels."
    )
    targets: dict[Key, TargetSeen] = {}
    masks: tuple[MaskSeen, ...] = ()
    text: tuple[BoxPx, ...] = ()

    @property
    def certain(self) -> dict[str, TargetSeen]:
        """The targets whose boxes may be relied on."""
        return {name: seen for name, seen in self.targets.items() if seen.relocation is None}

    @field_validator("masks", "text")
    @classmethod
    def _is_not_piled_up(
        cls, value: tuple[MaskSeen | Box, ...], info: ValidationInfo
    ) -> tuple[MaskSeen | Box, ...]:
        bounds = Box(0, 0, *info.data.get("size", (MAX_SIDE_PX, MAX_SIDE_PX)))
        boxes = (each.box if isinstance(each, MaskSeen) else each for each in value)
        if sum(box.overlap(bounds) for box in boxes) > _MOST_PILED * bounds.area:
            raise ValueError("these boxes cover the picture more than eight times over")
        return value
