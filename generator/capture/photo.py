"""Photos: masked pictures with their sidecars, made of what the browser exposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.capture.memory import Missed
from generator.capture.screenshot import Screenshot
from generator.nouns.findings import Finding
from generator.nouns.guide.screen import Device
from generator.nouns.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Exposure:
    """A screenshot as the browser gave it, never to be written, and its sidecar but for the pixels.

    `findings` are those that do not forbid the picture, `missed` the targets that a survey did not
    find, and under None the words of the evidence.
    """

    png: bytes
    sidecar: Sidecar
    findings: tuple[Finding, ...] = ()
    missed: Mapping[str | None, Missed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Blank:
    """A screen of which no picture could be taken, and why; that may have been said before."""

    screen: str
    device: Device
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A masked picture with its sidecar, not written yet; `missed` is that of its exposure."""

    sidecar: Sidecar
    picture: Screenshot
    missed: Mapping[str | None, Missed] = field(default_factory=dict)


def develop(exposure: Exposure) -> Photo:
    """Return the photo of an exposure: masks painted, pixels hashed.

    It needs no browser and most of it lets go of the interpreter's lock, so that it can be done
    while the browser goes on.
    """
    sidecar = exposure.sidecar
    picture = Screenshot(exposure.png, ((mask.box, mask.fill) for mask in sidecar.masks))
    targets = {
        name: seen.model_copy(update={"pixels": picture.digest_around(seen.box, sidecar.scale)})
        for name, seen in sidecar.targets.items()
    }
    pixels = {"size": picture.size, "picture": picture.digest, "targets": targets}
    return Photo(sidecar.model_copy(update=pixels), picture, exposure.missed)
