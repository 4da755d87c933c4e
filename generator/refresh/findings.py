"""What became of targets that are not certain, in words and at their places in the new sidecar."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.checks.target_unsettled import RULE
from generator.loader.sidecars import load_shot
from generator.nouns.findings import Finding
from generator.nouns.project import Project
from generator.nouns.said import Said, say
from generator.nouns.sidecar import Sidecar
from generator.relocation.outcome import Reason, Relocated

_WHY: Mapping[Reason, Said] = {
    "twins-before": say("in the old picture something else looked the same"),
    "twins-now": say("something else looks the same now"),
    "alone": say("something that looks the same stands in other surroundings"),
    "copied": say("what stood around it is there twice"),
    "row": say("it looks the same, but what stands beside it has changed"),
    "different": say("its surroundings are there, but it looks different"),
    "covered": say("what the mask leaves to see of it has changed"),
    "masked": say("a mask covers most of it"),
    "gone": say("neither it nor what stood around it was found"),
    "dark": say("light and dark have changed places in the whole picture"),
    "size": say("letters have another size than in the old picture"),
    "unsettled": say("nobody has settled yet what became of it in the picture before"),
}


def unsettled(
    project: Project,
    sidecar: Sidecar,
    found: Mapping[str, Relocated],
    proposals: Mapping[str, Path],
) -> tuple[Finding, ...]:
    """Return a finding for each target of a written sidecar that a person has to settle."""
    picture = project.images / sidecar.guide / sidecar.device / f"{sidecar.screen}.png"
    shot, _ = load_shot(picture, sidecar.guide, sidecar.device, project)
    if shot is None:
        return ()
    return tuple(
        RULE.finding(
            shot.places.of(("targets", name, "relocation")),
            _what_became(name, each),
            _what_to_do(name, each, project, sidecar, proposals.get(name)),
        )
        for name, each in found.items()
        if each.outcome != "moved"
    )


def _what_became(name: str, found: Relocated) -> Said:
    why = _WHY[found.reason]
    if found.outcome == "lost" or found.box is None:
        return say("`{target}` is lost: {why}", target=name, why=why)
    box = f"{found.box.x},{found.box.y},{found.box.width},{found.box.height}"
    if found.outcome == "ambiguous":
        return say(
            "`{target}` is ambiguous, perhaps at {box}: {why}", target=name, box=box, why=why
        )
    return say("`{target}` may be at {box}: {why}", target=name, box=box, why=why)


def _what_to_do(
    name: str, found: Relocated, project: Project, sidecar: Sidecar, proposal: Path | None
) -> Said:
    command = f"taikai refresh {sidecar.guide} {sidecar.screen} --device {sidecar.device}"
    if proposal is None or found.box is None:
        return say(
            "measure it in the new picture: `{command} --box {target}=X,Y,WIDTH,HEIGHT`",
            command=command,
            target=name,
        )
    return say(
        "look at {picture}; if it is right, `{command} --accept {target}`, "
        "else `--box {target}=X,Y,WIDTH,HEIGHT`",
        picture=project.relative(proposal),
        command=command,
        target=name,
    )
