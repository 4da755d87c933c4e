"""Looks at all screens of a guide in a browser, and compares them with the committed pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.capture import rules
from generator.capture.capture import Taken, photograph
from generator.capture.options import CaptureOptions
from generator.capture.photo import Blank, Photo
from generator.drift.compare import blank_row, compare_screens, unreached_rows
from generator.drift.rows import Row
from generator.drift.seen import ScreenSeen, seen_before, seen_in
from generator.drift.steps import screens_in_order
from generator.nouns.collection import Entry, Shot
from generator.nouns.findings import Finding
from generator.nouns.guide import Guide
from generator.nouns.guide.screen import DEVICES, Device
from generator.nouns.project import Project
from generator.nouns.said import say

_TOLD_BY_ROWS = frozenset({rules.TARGET_MISSING.id, rules.TARGET_TWICE.id})


class NothingSeenError(Exception):
    """Not one screen could be photographed; `findings` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("no screen could be photographed")
        self.findings = findings


@dataclass(frozen=True)
class Compared:
    """One screen on one device as it was and as it is, None where there is no picture of it."""

    device: Device
    screen: str
    old: ScreenSeen | None
    new: ScreenSeen | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Drift:
    """How a guide's screens differ from its pictures, by device and in the order of the page.

    `findings` are what the browser run had to say beside that, such as locators to correct.
    """

    entry: Entry
    screens: tuple[Compared, ...]
    findings: tuple[Finding, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return tuple(row for screen in self.screens for row in screen.rows)

    @property
    def changed(self) -> bool:
        """Whether anything is no longer as it was."""
        return any(row.changed for row in self.rows)

    @property
    def other_browsers(self) -> tuple[tuple[str, str], ...]:
        """The browser of the committed picture and that of the new one, where they differ."""
        pairs = (
            (_browser(each.old), _browser(each.new))
            for each in self.screens
            if each.old and each.new
        )
        return tuple(dict.fromkeys((old, new) for old, new in pairs if old != new))


def diff(project: Project, entry: Entry, options: CaptureOptions | None = None) -> Drift:
    """Photograph a guide's screens in memory, and compare them with its pictures.

    Raises:
        CannotCaptureError: there is no browser, or nothing to take pictures of.
        NothingSeenError: no screen could be photographed.
        OSError: a committed picture cannot be read.
    """
    taken = photograph(project, entry, replace(options or CaptureOptions(), survey=True))
    if not taken.photos:
        raise NothingSeenError(taken.findings)
    screens = tuple(_compared(entry, taken))
    findings = tuple(each for each in taken.findings if each.rule not in _TOLD_BY_ROWS)
    return Drift(entry, screens, findings)


def _compared(entry: Entry, taken: Taken) -> Iterator[Compared]:
    photos = {(photo.sidecar.device, photo.sidecar.screen): photo for photo in taken.photos}
    blanks = {(blank.device, blank.screen): blank for blank in taken.blanks}
    for device in DEVICES:
        for screen in screens_in_order(entry.guide):
            photo, blank = photos.get((device, screen)), blanks.get((device, screen))
            old = _old(entry.shots.get((device, screen)))
            if photo is not None:
                yield _seen(entry.guide, old, photo)
            elif blank is not None and old is not None:
                rows = unreached_rows(entry.guide, old, _reason(blank))
                yield Compared(device, screen, old, None, rows)


def _old(shot: Shot | None) -> ScreenSeen | None:
    return seen_before(shot) if shot else None


def _seen(guide: Guide, old: ScreenSeen | None, photo: Photo) -> Compared:
    new = seen_in(photo)
    device, screen = photo.sidecar.device, photo.sidecar.screen
    if old is None:
        row = replace(blank_row(guide, new), change="new")
        return Compared(device, screen, None, new, (row,))
    return Compared(device, screen, old, new, compare_screens(guide, old, new))


def _reason(blank: Blank) -> str:
    if blank.findings:
        return blank.findings[0].message
    return say("a screen before it could not be passed")


def _browser(seen: ScreenSeen | None) -> str:
    browser = seen.sidecar.browser if seen else None
    return f"{browser.name} {browser.version}" if browser else ""
