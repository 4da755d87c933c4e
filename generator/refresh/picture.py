"""Pictures as files give them: read with suspicion, compared as arrays, handed on as PNG in memory."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from generator.nouns.collection import Shot
from generator.nouns.findings import Finding, Severity
from generator.nouns.geometry import Box
from generator.nouns.places import Place
from generator.nouns.said import say
from generator.pictures import rules
from generator.pictures.fault import Fault
from generator.pictures.source import decode, pixel_digest, read_source
from generator.relocation.picture import Picture

_AGAIN = say("measure its targets anew, or restore the picture that the sidecar belongs to")


@dataclass(frozen=True, slots=True)
class Read:
    """A picture in plain 8-bit sRGB, or None, and what is to say of its file."""

    image: Image.Image | None
    findings: tuple[Finding, ...] = ()


def read_new(path: Path, shown: str) -> Read:
    """Read a picture that somebody made; `shown` is how findings call the file.

    Notes about its making are passed over: none of them is ever written.
    """
    source = read_source(path)
    told = [fault for fault in source.faults if fault.rule is not rules.PRIVATE]
    if not source.usable:
        return Read(None, _at(shown, told))
    image, more = decode(source)
    return Read(image, _at(shown, [*told, *more]))


def read_old(shot: Shot, shown: str) -> Read:
    """Read a picture of the project; one that its sidecar was not written for is refused."""
    read = read_new(shot.picture, shown)
    if read.image is None:
        return read
    if read.image.size != shot.sidecar.size:
        rule = rules.SIZE
    elif shot.sidecar.picture and shot.sidecar.picture != pixel_digest(read.image):
        rule = rules.EDITED
    else:
        return Read(read.image)
    message = say("the old picture is not the one that its sidecar was written for")
    return Read(None, (Finding(rule.id, Severity.ERROR, Place(shown), message, _AGAIN),))


def as_picture(image: Image.Image, scale: int, blind: Iterable[Box] = ()) -> Picture:
    """Return a picture to look things up in; `blind` is what masks cover."""
    return Picture(np.asarray(image), scale, blind)


def as_png(image: Image.Image) -> bytes:
    """Return a picture as PNG for the next hand, not for a file: quick instead of small."""
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _at(shown: str, told: Iterable[Fault]) -> tuple[Finding, ...]:
    return tuple(fault.at(Place(shown)) for fault in told)
