"""Records: what is kept of finished work, as JSON that is checked when it is read again."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StrictInt, model_validator

from generator.nouns.figure import Hotspot
from generator.nouns.noun import Noun
from generator.nouns.said import Said, say
from generator.nouns.sidecar import MAX_SIDE_PX
from generator.pictures.fault import Fault
from generator.pictures.renditions import MediaType
from generator.pictures.rules import RULES
from generator.pictures.store import FILE_NAME

_RULES = {rule.id: rule for rule in RULES}


def _checked_rule(value: str) -> str:
    if value not in _RULES:
        raise ValueError("not a rule about pictures")
    return value


def _checked_hotspot(value: Hotspot) -> Hotspot:
    if not (0 <= value.x <= 1 and 0 <= value.y <= 1 and 0 < value.diameter <= 1):
        raise ValueError("not inside the picture")
    return value


Side = Annotated[StrictInt, Field(ge=1, le=MAX_SIDE_PX)]


class KeptSaid(Noun):
    """A message with the template and the values that it was made from."""

    template: str
    values: dict[str, KeptSaid | int | str]

    @model_validator(mode="after")
    def _has_plain_slots(self) -> Self:
        """Refuse what is no template, and slots that reach into a value or fill with spaces."""
        for _, slot, form, conversion in string.Formatter().parse(self.template):
            if slot is None:
                continue
            if form or conversion or not slot.isidentifier() or slot not in self.values:
                raise ValueError("a slot is more than the name of a value")
        return self

    @classmethod
    def of(cls, said: Said) -> Self:
        """Return the record of a message."""
        values = {
            name: cls.of(value) if isinstance(value, Said) else value
            for name, value in said.values.items()
        }
        return cls.model_validate({"template": said.template, "values": values})

    def said(self) -> Said:
        """Return the message."""
        values = {
            name: value.said() if isinstance(value, KeptSaid) else value
            for name, value in self.values.items()
        }
        return say(self.template, **values)


class KeptFault(Noun):
    """A fault, its rule by name."""

    rule: Annotated[str, AfterValidator(_checked_rule)]
    message: KeptSaid
    help: KeptSaid
    path: tuple[str | int, ...] = ()

    def fault(self) -> Fault:
        """Return the fault."""
        return Fault(_RULES[self.rule], self.message.said(), self.help.said(), self.path)


class KeptFile(Noun):
    """One published file: its name in the store, size in pixels and media type."""

    name: str = Field(pattern=FILE_NAME)
    width: Side
    height: Side
    media_type: MediaType


class KeptView(Noun):
    """One framing: its size in CSS pixels, files narrowest first, and where its badges are."""

    width: Side
    height: Side
    files: tuple[KeptFile, ...] = Field(min_length=1)
    hotspots: tuple[Annotated[Hotspot, AfterValidator(_checked_hotspot)], ...]


class Judgement(Noun):
    """What is wrong with a picture and its marks."""

    faults: tuple[KeptFault, ...]


class Drawing(Judgement):
    """A finished drawing. It names neither guide nor step, so that those who look alike share it."""

    whole: KeptView
    closeup: KeptView | None

    @property
    def files(self) -> list[KeptFile]:
        """All files of both views."""
        return [*self.whole.files, *(self.closeup.files if self.closeup else ())]


def kept(faults: Iterable[Fault]) -> tuple[KeptFault, ...]:
    """Return the records of faults."""
    return tuple(
        KeptFault(
            rule=fault.rule.id,
            message=KeptSaid.of(fault.message),
            help=KeptSaid.of(fault.help),
            path=fault.path,
        )
        for fault in faults
    )
