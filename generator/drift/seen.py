"""A screen as it was or as it is: its sidecar and its masked pixels."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.capture.memory import Missed
from generator.capture.photo import Photo
from generator.capture.screenshot import Screenshot
from generator.nouns.collection import Shot
from generator.nouns.sidecar import Sidecar
from generator.pictures.source import decode, read_source
from generator.relocation.picture import Picture


@dataclass(frozen=True)
class ScreenSeen:
    """A screen with its masked picture; `missed` are the targets that were not found on it.

    Under None that has the words of the evidence.
    """

    sidecar: Sidecar
    screenshot: Screenshot
    missed: Mapping[str | None, Missed] = field(default_factory=dict)

    @cached_property
    def picture(self) -> Picture:
        """The pixels, to look things up in."""
        blind = (mask.box for mask in self.sidecar.masks)
        return Picture(self.screenshot.pixels, self.sidecar.scale, blind)

    @property
    def path(self) -> str:
        """The path at which the screen was, empty where that is not known."""
        sidecar = self.sidecar
        return sidecar.address.removeprefix(sidecar.against) if sidecar.address else ""


def seen_in(photo: Photo) -> ScreenSeen:
    """Return what a fresh photo shows."""
    return ScreenSeen(photo.sidecar, photo.picture, photo.missed)


def seen_before(shot: Shot) -> ScreenSeen | None:
    """Return what a committed picture shows, None where it is not the one of its sidecar.

    Its masks are painted once more, in case somebody made the picture by hand.

    Raises:
        OSError: the picture is damaged.
    """
    source, sidecar = read_source(shot.picture), shot.sidecar
    image = decode(source)[0] if source.usable else None
    if image is None:
        raise OSError(errno.EINVAL, "the picture cannot be used; see taikai check", shot.picture)
    screenshot = Screenshot(image, ((mask.box, mask.fill) for mask in sidecar.masks))
    return ScreenSeen(sidecar, screenshot) if screenshot.size == sidecar.size else None
