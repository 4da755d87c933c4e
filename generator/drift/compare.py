"""Compares a screen as it was with what it is now, target by target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce

from generator.capture.memory import Missed
from generator.drift.looks import AROUND_CSS, Looks
from generator.drift.regions import changed_regions
from generator.drift.rows import Change, Row
from generator.drift.seen import ScreenSeen
from generator.drift.steps import step_of
from generator.nouns.geometry import Box
from generator.nouns.guide import Guide
from generator.nouns.said import say
from generator.nouns.sidecar import Fingerprint, TargetSeen
from generator.relocation.fingerprint import Element, likeness, plain
from generator.relocation.place import Shift

_REASONS = {
    "gone": "",
    "elsewhere": say("an element with these words stands in another place"),
    "twins": say("several elements of the page could be it"),
    "hidden": say("it is covered or out of view"),
    "behind": say("an action before it could not be performed"),
}


def compare_screens(guide: Guide, old: ScreenSeen, new: ScreenSeen) -> tuple[Row, ...]:
    """Return a row for each target of `old`, and one for each changed region without a target.

    A screen without targets has a row of its own. Pixels of two versions of a browser are not
    compared: each draws letters in its own way.
    """
    comparison = _Comparison(guide, old, new)
    if comparison.is_elsewhere:
        return unreached_rows(guide, old, say("{path} opens instead", path=new.path))
    return tuple(comparison.rows())


def unreached_rows(guide: Guide, old: ScreenSeen, reason: str) -> tuple[Row, ...]:
    """Return a row for a screen that cannot be reached, and one for each of its targets."""
    blank = replace(blank_row(guide, old), change="unreached", reason=reason)
    targets = (
        replace(
            blank,
            step=step_of(guide, old.sidecar.screen, name),
            target=name,
            before=words_of(seen.fingerprint),
            box_before=seen.box,
        )
        for name, seen in old.sidecar.targets.items()
    )
    return (blank, *targets)


@dataclass(frozen=True)
class _Comparison:
    guide: Guide
    old: ScreenSeen
    new: ScreenSeen

    @property
    def is_elsewhere(self) -> bool:
        """Whether the new picture shows another page, with none of the targets."""
        here, there = self.old.path, self.new.path
        found = self.old.sidecar.targets.keys() & self.new.sidecar.targets.keys()
        return bool(here and there and here != there and self.old.sidecar.targets) and not found

    def rows(self) -> Iterator[Row]:
        """Yield a row for each target, one for the evidence, and one for each changed region."""
        rows = [self._row(name, seen) for name, seen in self.old.sidecar.targets.items()]
        rows += self._further()
        regions = list(self._regions(rows))
        yield from rows or regions or [blank_row(self.guide, self.old)]
        yield from regions if rows else ()

    @cached_property
    def _looks(self) -> Looks | None:
        return Looks.of(self.old, self.new)

    def _row(self, name: str, seen: TargetSeen) -> Row:
        row = replace(
            blank_row(self.guide, self.old, name),
            before=words_of(seen.fingerprint),
            box_before=seen.box,
        )
        now = self.new.sidecar.targets.get(name)
        if now is None:
            return _missed_row(row, self.new.missed.get(name, Missed("gone")))
        row = replace(row, after=words_of(now.fingerprint), box_after=now.box)
        told = _other_words(seen.fingerprint, now.fingerprint)
        if told is not None:
            row = replace(row, before=told[0], after=told[1])
        change: Change = "relabelled" if told is not None else self._change(seen.box, now.box)
        return replace(row, change=change, confidence=self._confidence(seen, now))

    def _change(self, before: Box, after: Box) -> Change:
        if self._looks and self._looks.has_new_twin(before, after):
            return "new-twin"
        limit = max(_ROUNDING_PX, self.old.sidecar.scale)
        resized = _apart(before.width, after.width) > limit
        resized |= _apart(before.height, after.height) > limit
        resized |= self._is_lettered_otherwise(before, after, limit)
        if resized or (self._looks and self._looks.differ(before, after)):
            return "restyled"
        limit = self.old.sidecar.scale
        moved = _apart(before.x, after.x) > limit or _apart(before.y, after.y) > limit
        return "moved" if moved else "unchanged"

    def _is_lettered_otherwise(self, before: Box, after: Box, limit: int) -> bool:
        """Tell whether the lines of text in a target have other sizes, as in another font."""
        was, now = (
            sorted((line for line in seen.sidecar.text if box.contains(line)), key=_by_place)
            for seen, box in ((self.old, before), (self.new, after))
        )
        return len(was) == len(now) and any(
            _apart(line.width, other.width) > limit or _apart(line.height, other.height) > limit
            for line, other in zip(was, now, strict=True)
        )

    def _confidence(self, seen: TargetSeen, now: TargetSeen) -> float:
        """Return how sure it is that both are the same element: page and pixels, the surer counts."""
        by_page = likeness(Element(seen.fingerprint, seen.box), Element(now.fingerprint, now.box))
        if by_page >= _SURE or self._looks is None:
            return round(by_page, 2)
        return round(max(by_page, self._looks.came_along(seen.box, now.box)), 2)

    def _further(self) -> Iterator[Row]:
        """Yield rows about the words of the evidence, and about targets that are no longer old."""
        words = self.new.missed.get(None)
        if words is not None:
            yield replace(blank_row(self.guide, self.old), change="gone", before=words.words)
        for name, now in self.new.sidecar.targets.items():
            if name not in self.old.sidecar.targets:
                row = blank_row(self.guide, self.old, name)
                after = words_of(now.fingerprint)
                yield replace(row, change="new", after=after, box_after=now.box)

    def _regions(self, rows: list[Row]) -> Iterator[Row]:
        if self._looks is None:
            return
        margin = AROUND_CSS * self.old.sidecar.scale
        changed = [row for row in rows if row.changed]
        touched = [
            box.grown(margin) for row in changed for box in (row.box_before, row.box_after) if box
        ]
        shifts = {_shift(row.box_before, row.box_after) for row in rows}
        regions = changed_regions(self.old.picture, self.new.picture, shifts)
        free = [each for each in regions if not any(each.overlap(box) for box in touched)]
        if len(free) > _MOST_REGIONS:
            free = [reduce(Box.union, free)]
        for region in free:
            blank = blank_row(self.guide, self.old)
            yield replace(blank, change="region", box_before=region, box_after=region)


_ROUNDING_PX = 2
_MOST_REGIONS = 3
"""Regions of a screen that are told apart; of more, nobody would read the list."""

_SURE = 0.95


def blank_row(guide: Guide, old: ScreenSeen, target: str | None = None) -> Row:
    """Return a row about a screen, or one of its targets, that says nothing yet."""
    sidecar = old.sidecar
    step = step_of(guide, sidecar.screen, target)
    return Row(
        sidecar.guide, sidecar.device, sidecar.screen, step, target=target, scale=sidecar.scale
    )


def words_of(fingerprint: Fingerprint) -> str:
    """Return what people call an element: its name, else its text."""
    return fingerprint.name or fingerprint.text


def _other_words(before: Fingerprint, after: Fingerprint) -> tuple[str, str] | None:
    """Return the words that were and those that are, None where no reader sees a difference."""
    for here, there in ((before.name, after.name), (before.text, after.text)):
        if plain(here) != plain(there):
            return here, there
    return None


def _missed_row(row: Row, missed: Missed) -> Row:
    row = replace(row, reason=_REASONS[missed.why])
    if missed.why == "behind":
        return replace(row, change="unreached")
    if missed.why == "twins":
        return replace(row, change="ambiguous", confidence=round(missed.score, 2))
    return replace(row, change="gone", confidence=round(1 - missed.score, 2))


def _shift(before: Box | None, after: Box | None) -> Shift:
    if before is None or after is None:
        return 0, 0
    return after.x - before.x, after.y - before.y


def _by_place(box: Box) -> tuple[int, int]:
    return box.y, box.x


def _apart(here: int, there: int) -> int:
    return abs(here - there)
