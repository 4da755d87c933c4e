"""Records: what is kept of finished work, as JSON that is checked when it is read again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from generator.nouns.figure import Hotspot
from generator.nouns.noun import Noun
from generator.nouns.said import Said, say
from generator.pictures.faults import RULES, Fault


class KeptSaid(Noun):
    """A message with the template and the values that it was made from."""

    template: str
    values: dict[str, KeptSaid | int | str]

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

    rule: str
    message: KeptSaid
    help: KeptSaid
    path: tuple[str | int, ...] = ()

    def fault(self) -> Fault:
        """Return the fault."""
        rule = next(rule for rule in RULES if rule.id == self.rule)
        return Fault(rule, self.message.said(), self.help.said(), self.path)


class KeptFile(Noun):
    """One published file: its name in the store, size in pixels and media type."""

    name: str
    width: int
    height: int
    media_type: str


class KeptView(Noun):
    """One framing: its size in CSS pixels, files narrowest first, and where its badges are."""

    width: int
    height: int
    files: tuple[KeptFile, ...]
    hotspots: tuple[Hotspot, ...]


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
