"""A sidecar and its picture belong together.

**What.** Every picture `images/<guide>/<device>/<screen>.png` has a sidecar of the same name that ends in
`.json`, every sidecar has its picture, and the sidecar names the guide, device and screen of the
folder that it stands in. The guide exists.

**Why.** The sidecar says where the buttons are. With the sidecar of another picture, the marks would
point at the wrong ones.

Passes:

```text
images/midori/desktop/leave.json
images/midori/desktop/leave.png
```

Fails:

```text
images/midori/desktop/leave.png
```

**How to fix.** Take the screenshot again with `taikai capture`, which writes both files together; or
remove the file that was left alone.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator.loader.reading.files import file_fault
from generator.loader.reading.source import read_sidecar
from generator.loader.structure import validate
from generator.nouns.collection import Shot
from generator.nouns.findings import Finding
from generator.nouns.guide.screen import Device
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.sidecar import Sidecar

SIDECAR = error("sidecar", __doc__)

_AGAIN = say("take the screenshot again")


def load_shot(
    picture: Path, guide: str, device: Device, project: Project
) -> tuple[Shot | None, tuple[Finding, ...]]:
    """Return a picture with its sidecar, None where one of them is missing or wrong."""
    sidecar = picture.with_suffix(".json")
    fault = _alone(picture, sidecar, project) or file_fault(
        picture, Place(project.relative(picture))
    )
    if fault is not None:
        return None, (fault,)
    document = read_sidecar(sidecar, project)
    if isinstance(document, Finding):
        return None, (document,)
    model, misfits = validate(Sidecar, document)
    findings = (*document.findings, *misfits)
    if model is None:
        return None, findings
    told = {"guide": model.guide, "device": model.device, "screen": model.screen}
    stands = {"guide": guide, "device": device, "screen": picture.stem}
    strays = tuple(
        SIDECAR.finding(
            document.places.of((key,)),
            say(
                "this is the sidecar of `{key}: {told}`, but it stands where `{value}` belongs",
                key=key,
                told=told[key],
                value=value,
            ),
            say("put the picture and its sidecar into the folder that it names"),
        )
        for key, value in stands.items()
        if told[key] != value
    )
    shot = None if strays else Shot(picture, model, document.places)
    return shot, (*findings, *strays)


def _alone(picture: Path, sidecar: Path, project: Project) -> Finding | None:
    if not os.access(picture.parent, os.X_OK):
        return None  # both are there as far as anybody can tell; reading them tells why not
    if not os.path.lexists(sidecar):
        place = Place(project.relative(picture))
        return SIDECAR.finding(
            place, say("the picture has no sidecar `{name}`", name=sidecar.name), _AGAIN
        )
    if not os.path.lexists(picture):
        place = Place(project.relative(sidecar))
        return SIDECAR.finding(
            place, say("the sidecar has no picture `{name}`", name=picture.name), _AGAIN
        )
    return None
