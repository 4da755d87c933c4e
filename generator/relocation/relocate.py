"""Finds the targets of an old picture again in a new one, by pixels alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.nouns.geometry import Box
from generator.relocation.lookalikes import SAME, lookalikes
from generator.relocation.neighbours import Neighbours
from generator.relocation.outcome import Outcome, Reason, Relocated
from generator.relocation.picture import Picture
from generator.relocation.place import Shift, best_place
from generator.relocation.whole import change_of_look, same_throughout


def relocate(targets: Mapping[str, Box], old: Picture, new: Picture) -> dict[str, Relocated]:
    """Return for each target of `old` where it is in `new`.

    Both pictures have one scale; their sizes may differ.
    """
    if same_throughout(old, new):
        return {name: Relocated("moved", "unchanged", box, 1.0) for name, box in targets.items()}
    found = {name: _relocate_one(box, old, new) for name, box in targets.items()}
    shifts = {
        (each.box.x - targets[name].x, each.box.y - targets[name].y)
        for name, each in found.items()
        if each.outcome == "moved" and each.box
    }
    lost = any(each.box is None for each in found.values())
    look = change_of_look(old, new) if lost else None
    return {
        name: each if each.box else _proposed(targets[name], old, new, each, shifts, look)
        for name, each in found.items()
    }


def _relocate_one(box: Box, old: Picture, new: Picture) -> Relocated:
    if any(box.overlap(mask) for mask in old.blind):
        return Relocated("lost", "masked")
    if len(lookalikes(box, old, old)) > 1:
        return Relocated("ambiguous", "twins-before")
    alike = lookalikes(box, old, new)
    if len(alike) > 1:
        return Relocated("ambiguous", "twins-now")
    if not alike or alike[0][0] > SAME:
        return Relocated("lost", "different")
    place = alike[0][1]
    agreement = Neighbours(box, old).agreement(new, place)
    if agreement.enough:
        return Relocated("moved", "found", place, agreement.share)
    reason: Reason = "alone" if agreement.same_row else "row"
    return Relocated("review", reason, place, agreement.share)


def _proposed(
    box: Box,
    old: Picture,
    new: Picture,
    found: Relocated,
    shifts: Iterable[Shift],
    look: Reason | None,
) -> Relocated:
    """Return the outcome with the place, if any, to which the surroundings of the box have gone."""
    place, agreement = best_place(box, old, new, shifts)
    if place is not None and agreement.enough:
        outcome: Outcome = "ambiguous" if found.outcome == "ambiguous" else "review"
        return Relocated(outcome, found.reason, place, agreement.share)
    if found.outcome == "ambiguous":
        return found
    return Relocated("lost", look or "gone")
