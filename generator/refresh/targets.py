"""Moves targets to a new picture: certain, to be looked at, or lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.nouns.geometry import Box
from generator.nouns.sidecar import Doubt, TargetSeen
from generator.refresh.answers import Answers
from generator.relocation.outcome import Outcome, Relocated
from generator.relocation.picture import Picture
from generator.relocation.relocate import relocate

_WEIGHT: Mapping[Outcome, int] = {"moved": 0, "review": 1, "ambiguous": 2, "lost": 3}


def move_targets(
    seen: Mapping[str, TargetSeen], old: Picture, new: Picture
) -> dict[str, Relocated]:
    """Return where each target of an old picture is in a new one of the same scale.

    A target that was not certain before is never more certain now; one that was lost has no box
    that could be looked for.
    """
    known = {name: target.box for name, target in seen.items() if target.relocation != "lost"}
    found = relocate(known, old, new)
    return {
        name: _no_surer(target.relocation, found[name]) if name in found else _lost()
        for name, target in seen.items()
    }


def all_lost(seen: Mapping[str, TargetSeen]) -> dict[str, Relocated]:
    """Return that nothing was found, because nothing can be compared."""
    return {name: Relocated("lost", "size") for name in seen}


def settled(found: Mapping[str, Relocated], answers: Answers) -> dict[str, Relocated]:
    """Return what became of each target with the answers of a person, which are certain."""
    given = {name: Relocated("moved", "told", box, 1.0) for name, box in answers.boxes.items()}
    accepted = {
        name: replace(each, outcome="moved", reason="told")
        for name, each in found.items()
        if name in answers.accepted and each.box is not None
    }
    return {**found, **accepted, **given}


def as_seen(found: Relocated, before: TargetSeen | None) -> TargetSeen:
    """Return what the sidecar tells of a target; a lost one keeps the box that it had."""
    old = before or TargetSeen(box=found.box or Box(0, 0, 1, 1))
    doubt: Doubt | None = None if found.outcome == "moved" else found.outcome
    return old.model_copy(update={"box": found.box or old.box, "relocation": doubt})


def _no_surer(doubt: Doubt | None, found: Relocated) -> Relocated:
    if doubt is None or _WEIGHT[doubt] <= _WEIGHT[found.outcome]:
        return found
    return replace(found, outcome=doubt, reason="unsettled")


def _lost() -> Relocated:
    return Relocated("lost", "unsettled")
