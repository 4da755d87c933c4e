"""Captures a guide: drives a browser through its actions and writes the pictures it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from generator.capture.browser import opened_browser
from generator.capture.errors import CannotCaptureError
from generator.capture.ground import Ground, opened
from generator.capture.options import CaptureOptions, Progress
from generator.capture.photo import Blank, Exposure, Photo, develop
from generator.capture.plan import plan_tours
from generator.capture.stage import opened_stage
from generator.capture.tour import walk
from generator.capture.write import write_photo
from generator.nouns.collection import Entry
from generator.nouns.findings import Finding, errors, in_file_order
from generator.nouns.project import Project

REPLICAS = Path("tests", "replicas")
"""Where a project keeps its stand-ins."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The photos of a guide in the order of the tours, the screens without one, and findings.

    Those that say why a screen has no photo are in `blanks` as well.
    """

    photos: tuple[Photo, ...]
    findings: tuple[Finding, ...]
    blanks: tuple[Blank, ...] = ()


@dataclass(frozen=True, slots=True)
class Captured:
    """What a capture did: pictures written, pictures that had not changed, and findings.

    Where one finding is an error, nothing was written.
    """

    written: tuple[Path, ...]
    unchanged: int
    findings: tuple[Finding, ...]


def capture(project: Project, entry: Entry, options: CaptureOptions | None = None) -> Captured:
    """Take all pictures of a guide, and write those that changed: all or, on any error, none.

    Raises:
        CannotCaptureError: there is no browser, or nothing to take pictures of.
        OSError: a picture cannot be written.
    """
    taken = photograph(project, entry, options, partial(prepare, entry))
    if errors(taken.findings):
        return Captured((), 0, taken.findings)
    with ThreadPoolExecutor() as pool:  # encoding lets go of the interpreter's lock
        paths = pool.map(lambda photo: write_photo(photo, project.images), taken.photos)
        written = tuple(path for path in paths if path)
    return Captured(written, len(taken.photos) - len(written), taken.findings)


def prepare(entry: Entry, photo: Photo) -> None:
    """Encode a photo that will be written, while the browser goes on: it takes as long as a shot."""
    shot = entry.shots.get((photo.sidecar.device, photo.sidecar.screen))
    if shot is None or shot.sidecar.picture != photo.sidecar.picture:
        _ = photo.picture.encoded


def photograph(
    project: Project,
    entry: Entry,
    options: CaptureOptions | None = None,
    finish: Callable[[Photo], None] = lambda _: None,
) -> Taken:
    """Take all pictures of a guide, and write nothing.

    `finish` is called with each photo, on other threads than the browser's, several at a time.

    Raises:
        CannotCaptureError: there is no browser, or nothing to take pictures of.
    """
    options = options or CaptureOptions()
    against = options.against or entry.guide.capture.against
    if against is None:
        raise CannotCaptureError(
            f"`{entry.name}` does not say what to take pictures of",
            "write `capture: {against: replica:NAME/VERSION}`, or give --against",
        )
    open_browser = options.open_browser or opened_browser
    with (
        opened(against, entry.guide, project.root / REPLICAS) as ground,
        open_browser(ground.hosts, options.browser) as browser,
    ):
        return photograph_with(browser, ground, entry, options, finish)


def photograph_with(
    browser: Browser,
    ground: Ground,
    entry: Entry,
    options: CaptureOptions,
    finish: Callable[[Photo], None] = lambda _: None,
) -> Taken:
    """Take all pictures of a guide with a browser that runs, of a ground that is open."""

    def photo_of(exposure: Exposure) -> Photo:
        photo = develop(exposure)
        finish(photo)
        return photo

    photos: list[Future[Photo]] = []
    findings: list[Finding] = []
    blanks: list[Blank] = []
    with ThreadPoolExecutor() as pool:
        for seen in _all_exposures(browser, ground, entry, options):
            if isinstance(seen, Exposure):
                photos.append(pool.submit(photo_of, seen))
            elif isinstance(seen, Blank):
                blanks.append(seen)
                findings += seen.findings
            else:
                findings.append(seen)
        developed = tuple(photo.result() for photo in photos)
    return Taken(developed, in_file_order(findings), tuple(blanks))


def _all_exposures(
    browser: Browser, ground: Ground, entry: Entry, options: CaptureOptions
) -> Iterator[Exposure | Blank | Finding]:
    plan = {device: plan_tours(entry.guide, device, options.routes) for device in options.devices}
    total = sum(stop.shoots for tours in plan.values() for tour in tours for stop in tour)
    number = 0
    for device, tours in plan.items():
        with opened_stage(browser, entry, device, ground, options) as stage:
            for seen in (each for tour in tours for each in walk(stage, tour)):
                if isinstance(seen, Exposure):
                    number += 1
                    options.on_progress(
                        Progress(entry.name, device, seen.sidecar.screen, number, total)
                    )
                yield seen
