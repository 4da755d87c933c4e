"""Finds the targets of an old picture again in new ones, by pixels alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.nouns.geometry import Box
from generator.relocation.covered import find_covered
from generator.relocation.lookalikes import Lookalike, lookalikes
from generator.relocation.neighbours import ENOUGH_TILES, Neighbours
from generator.relocation.outcome import Outcome, Reason, Relocated
from generator.relocation.picture import Picture
from generator.relocation.place import Shift, best_place, is_elsewhere_too
from generator.relocation.whole import change_of_look, same_throughout

_MOSTLY = 0.7
"""Share of a target under masks from which too little of it is left to see."""


def relocate(targets: Mapping[str, Box], old: Picture, new: Picture) -> dict[str, Relocated]:
    """Return for each target of `old` where it is in `new`.

    Both pictures have one scale; their sizes may differ.
    """
    return Memory(targets, old).find_in(new)


class Memory:
    """The targets of an old picture, with what was worked out about them once."""

    def __init__(self, targets: Mapping[str, Box], old: Picture) -> None:
        """Takes the boxes of the targets in pixels of `old`."""
        self._old = old
        self._targets = {name: _Target(box, old) for name, box in targets.items()}

    def find_in(self, new: Picture) -> dict[str, Relocated]:
        """Return for each target where it is in `new`, a picture of the same scale."""
        if same_throughout(self._old, new):
            return {
                name: Relocated("moved", "unchanged", target.box, 1.0)
                for name, target in self._targets.items()
            }
        found = {name: target.find_in(new) for name, target in self._targets.items()}
        if all(each.box for each in found.values()):
            return found
        look = change_of_look(self._old, new)
        if look:
            return {name: each if each.box else _lost(each, look) for name, each in found.items()}
        shifts = {
            (each.box.x - self._targets[name].box.x, each.box.y - self._targets[name].box.y)
            for name, each in found.items()
            if each.outcome == "moved" and each.box
        }
        return {
            name: each if each.box else self._targets[name].propose(new, each, shifts)
            for name, each in found.items()
        }


def _lost(found: Relocated, reason: Reason) -> Relocated:
    return found if found.outcome == "ambiguous" else Relocated("lost", reason)


class _Target:
    def __init__(self, box: Box, old: Picture) -> None:
        self.box = box
        self._old = old

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self.box, self._old)

    @cached_property
    def _was_alone(self) -> bool:
        return len(lookalikes(self.box, self._old, self._old)) <= 1

    def find_in(self, new: Picture) -> Relocated:
        if any(self.box.overlap(mask) for mask in self._old.blind):
            return self._uncovered(new)
        if not self._was_alone:
            return Relocated("ambiguous", "twins-before")
        alike = lookalikes(self.box, self._old, new)
        if len(alike) > 1:
            return Relocated("ambiguous", "twins-now")
        if not alike or not alike[0].same:
            return Relocated("lost", "different")
        return self._judged(alike[0], new)

    def _uncovered(self, new: Picture) -> Relocated:
        """Find a target with a mask in it, such as a field; one that is all mask is a guess at best."""
        covered = sum(self.box.overlap(mask) for mask in self._old.blind)
        found = find_covered(self.box, self._old, new)
        if found.outcome == "moved" and covered > _MOSTLY * self.box.area:
            return Relocated("review", "masked", found.box, found.confidence)
        return found if found.box else Relocated("lost", "masked")

    def _judged(self, found: Lookalike, new: Picture) -> Relocated:
        agreement = self._neighbours.agreement(new, found.box)
        if not agreement.enough:
            reason: Reason = "alone" if agreement.same_row else "row"
            return Relocated("review", reason, found.box, agreement.share)
        if is_elsewhere_too(self.box, found.box, self._neighbours, self._old, new):
            return Relocated("review", "copied", found.box, agreement.share)
        return Relocated("moved", "found", found.box, agreement.share)

    def propose(self, new: Picture, found: Relocated, shifts: set[Shift]) -> Relocated:
        """Return what was found, with the place to which the surroundings of the box have gone."""
        place, agreement = best_place(self.box, self._neighbours, self._old, new, shifts)
        if place is not None and agreement.there >= ENOUGH_TILES:
            outcome: Outcome = "ambiguous" if found.outcome == "ambiguous" else "review"
            return Relocated(outcome, found.reason, place, agreement.share)
        return _lost(found, "gone")
