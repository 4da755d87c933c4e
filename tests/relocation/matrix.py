"""Pages × changes × targets: what relocation says, beside what is true."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from generator.relocation.fingerprint import Recognised, recognise
from generator.relocation.outcome import Relocated
from generator.relocation.picture import Picture
from generator.relocation.relocate import Memory
from tests.relocation.changes import CHANGES, RETOUCHES, SCRIPTS
from tests.relocation.pages import make_page
from tests.relocation.studio import Kind, Node, Photo, opened_page, photograph

_TARGETS = 4
_ROUNDING = 2


@dataclass(frozen=True, eq=False)
class Sitting:
    """A page before and after a change, and the numbers of the nodes that are targets."""

    page: str
    kind: Kind
    change: str
    old: Photo
    new: Photo
    chosen: Sequence[int]


@dataclass(frozen=True)
class Case:
    """One target on one page after one change.

    `now` is the same node in the new picture, None where it is gone or not wholly in view; `there` is
    it wherever it is. `altered` tells whether the pictures differ at all. `found` is what pixels say
    of it, `recalled` and `again` what fingerprints say of it.
    """

    page: str
    kind: Kind
    change: str
    old: Photo
    before: Node
    now: Node | None
    there: Node | None
    altered: bool
    found: Relocated
    seconds: float
    recalled: Recognised
    again: Node | None

    @property
    def wrong(self) -> bool:
        """Whether a place is called certain that is not the element's.

        In two pictures that are the same, the same place is right: what took it over, or what has
        changed out of sight, nobody can see.
        """
        return self.found.outcome == "moved" and self.altered and not self.right

    @property
    def right(self) -> bool:
        """Whether the place is the element's: it covers its beginning, however wide it is now."""
        box = self.found.box
        if box is None or self.there is None:
            return False
        true = self.there.box
        shared = box.overlap(true)
        return shared > 0.5 * min(box.area, true.area) and abs(box.y - true.y) <= true.height / 2

    @property
    def unreported(self) -> bool:
        """Whether it has other words than before, and nothing is said of that."""
        return (
            self.found.outcome == "moved"
            and self.altered
            and self.now is not None
            and self.now.words != self.before.words
            and self.before.element.fingerprint.tag != "select"  # shows one of its words
        )

    @property
    def findable(self) -> bool:
        """Whether pixels can find it: it is there, looks the same and was alone of its kind."""
        if self.now is None or self.now.look != self.before.look:
            return False
        if self.change in RETOUCHES or not _same_size(self.before, self.now):
            return False
        return self._was_alone

    @property
    def _was_alone(self) -> bool:
        """Whether no other element showed its words, or was as large and showed none as it does."""
        shown = self.before.element.fingerprint.text
        if shown:
            return self.old.words.count(shown) <= 1
        return not any(
            not other.element.fingerprint.text and _same_size(self.before, other)
            for other in self.old.nodes
            if other is not self.before and other.box != self.before.box
        )

    @property
    def recalled_wrongly(self) -> bool:
        """Whether another element is called the same one."""
        called = self.recalled.outcome in {"same", "relabelled"}
        return called and (self.again is None or self.again.number != self.before.number)

    @property
    def recalled_rightly(self) -> bool:
        """Whether the element was known again on the page."""
        called = self.recalled.outcome in {"same", "relabelled"}
        return called and not self.recalled_wrongly


def _same_size(one: Node, other: Node) -> bool:
    width, height = abs(one.box.width - other.box.width), abs(one.box.height - other.box.height)
    return max(width, height) <= _ROUNDING


def judged(sittings: Iterable[Sitting]) -> Iterator[Case]:
    """Yield a case for each target of each sitting; those of one page come one after the other."""
    memory: Memory | None = None
    old: Photo | None = None
    for sitting in sittings:
        if memory is None or sitting.old is not old:
            old = sitting.old
            boxes = {str(number): old.seen[number].box for number in sitting.chosen}
            memory = Memory(boxes, Picture(old.pixels, old.scale))
        start = time.process_time()
        found = memory.find_in(Picture(sitting.new.pixels, sitting.new.scale))
        seconds = (time.process_time() - start) / len(sitting.chosen)
        yield from _cases(sitting, found, seconds)


def _cases(sitting: Sitting, found: Mapping[str, Relocated], seconds: float) -> Iterator[Case]:
    old, new = sitting.old, sitting.new
    candidates = [node.element for node in new.nodes]
    there = {node.number: node for node in new.nodes}
    altered = not np.array_equal(old.pixels, new.pixels)
    for number in sitting.chosen:
        before = old.seen[number]
        others = [old.seen[each].element for each in sitting.chosen if each != number]
        recalled = recognise(before.element, candidates, others)
        yield Case(
            page=sitting.page,
            kind=sitting.kind,
            change=sitting.change,
            old=old,
            before=before,
            now=new.seen.get(number),
            there=there.get(number),
            altered=altered,
            found=found[str(number)],
            seconds=seconds,
            recalled=recalled,
            again=None if recalled.index is None else new.nodes[recalled.index],
        )


def made_up_pages(
    browser: Browser, seeds: Mapping[int, Kind], changes: Sequence[str] = CHANGES
) -> Iterator[Sitting]:
    """Yield every change of the pages that the seeds make, on a kind of screen each."""
    for seed, kind in seeds.items():
        with opened_page(browser, kind) as page:
            page.route("http://pages.test/**", partial(_serve, make_page(seed)))
            page.goto("http://pages.test/")
            old = photograph(page, kind)
            numbers = sorted(old.seen)
            chosen = some_of(numbers, seed)
            for index, change in enumerate(changes):
                new = _changed(page, kind, old, change, chosen[index % len(chosen)])
                yield Sitting(f"page {seed}", kind, change, old, new, chosen)


def some_of(numbers: Sequence[int], seed: int | str) -> list[int]:
    """Return a few of the numbers, the same from the same seed."""
    pick = random.Random(seed)  # noqa: S311 - a choice, no secret
    return pick.sample(numbers, min(_TARGETS, len(numbers)))


def _changed(page: Page, kind: Kind, old: Photo, change: str, target: int) -> Photo:
    if change in RETOUCHES:
        file = io.BytesIO()
        Image.fromarray(RETOUCHES[change](old.pixels)).save(file, "PNG", compress_level=1)
        return replace(old, png=file.getvalue())
    page.goto("http://pages.test/")
    page.evaluate(
        f"""number => ({SCRIPTS[change]})(
          [...document.body.querySelectorAll("*")].find(node => node.taikaiNumber === number))""",
        target,
    )
    return photograph(page, kind)


def _serve(html: str, route: Route) -> None:
    route.fulfill(body=html, content_type="text/html; charset=utf-8")
