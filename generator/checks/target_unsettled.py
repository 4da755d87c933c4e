"""A target has its certain place in the picture.

**What.** No target in a sidecar is marked `review`, `lost` or `ambiguous`, which `taikai refresh` writes
where it moved a picture's marks to a new one and could not be sure.

**Why.** No mark is drawn that is not certain, so that the step would have a number and no mark. A mark
on the wrong button would be worse.

Passes:

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44]}}}
```

Fails:

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44], "relocation": "review"}}}
```

**How to fix.** Look at the picture. `taikai refresh GUIDE SCREEN --accept TARGET` says that the proposed
box is right, `--box TARGET=X,Y,WIDTH,HEIGHT` gives another. By hand it is the same: correct `box` in
the sidecar and remove the line `relocation`. A target that is gone for good goes from the guide too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import error
from generator.nouns.said import Said, say
from generator.nouns.sidecar import Doubt

RULE = error("target-unsettled", __doc__)

_STATES: Mapping[Doubt, Said] = {
    "review": say("nobody has seen yet whether this box is right"),
    "ambiguous": say("it has lookalikes, and nobody has said yet which it is"),
    "lost": say("it was not found again in the new picture"),
}


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each target of the guide whose box is not certain."""
    for (device, screen), shot in subject.entry.shots.items():
        defined = subject.guide.screens[screen].targets if screen in subject.guide.screens else {}
        for name, seen in shot.sidecar.targets.items():
            if seen.relocation is None or name not in defined:
                continue
            message = say(
                "`{target}` is not certain: {state}", target=name, state=_STATES[seen.relocation]
            )
            option = f"--box {name}=X,Y,WIDTH,HEIGHT"
            if seen.relocation != "lost":
                option = f"--accept {name}"
            help_ = say(
                "look at the picture, then run `taikai refresh {guide} {screen} --device {device} {option}`",
                guide=subject.entry.name,
                screen=screen,
                device=device,
                option=option,
            )
            yield Fault(("targets", name, "relocation"), message, help_, shot=(device, screen))
