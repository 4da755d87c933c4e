"""Takes the picture of one stop: as the guide has it, or, in a survey, of whatever is there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from generator.capture.errors import StuckError, TargetsMissingError
from generator.capture.inspect import wait_for_words
from generator.capture.photo import Exposure
from generator.capture.plan import Stop
from generator.capture.rehearse import fill_in, missing_targets, present
from generator.capture.shoot import expose
from generator.capture.stage import Stage
from generator.nouns.findings import Finding


@dataclass(frozen=True, slots=True)
class Take:
    """A shot, how many actions were performed before it, and what then keeps the tour from going on.

    A survey goes on without a shot; `refused` says why there is none.
    """

    exposure: Exposure | None
    done: int
    stuck: StuckError | None = None
    refused: tuple[Finding, ...] = ()


def take(stage: Stage, stop: Stop) -> Take:
    """Bring a screen into the state of its picture, and take it.

    Raises:
        StuckError: it cannot be taken.
    """
    if stage.options.survey:
        return _survey(stage, stop)
    done = present(stage, stop)
    wait_for_words(stage, stop)
    try:
        return Take(expose(stage, stop), done)
    except TargetsMissingError as missing:
        done = fill_in(stage, stop, done, missing)
        return Take(expose(stage, stop), done)


def _survey(stage: Stage, stop: Stop) -> Take:
    """Take a picture even where targets are missing.

    Fields are filled only after it: filled fields would look like a change of what has not changed.
    """
    known: set[str | None] = set()
    stuck = None
    try:
        done = present(stage, stop)
    except StuckError as error:
        done, stuck, known = 0, error, set(stage.memory.missed)
    try:
        wait_for_words(stage, stop)
        exposure = expose(stage, stop)
    except StuckError as error:
        return Take(None, done, stuck, error.findings)
    if stuck:
        return Take(_behind(exposure, known), done, stuck)
    return _filled(stage, stop, done, exposure)


def _behind(exposure: Exposure, known: Collection[str | None]) -> Exposure:
    """Say of targets that were not missed before that something kept them from being shown."""
    missed = {
        name: each if name in known else replace(each, why="behind")
        for name, each in exposure.missed.items()
    }
    return replace(exposure, missed=missed)


def _filled(stage: Stage, stop: Stop, done: int, exposure: Exposure) -> Take:
    """Fill the fields where that may bring missing targets, and take the picture that has more."""
    missing = missing_targets(stage, stop)
    if missing is None:
        return Take(exposure, done)
    try:
        done = fill_in(stage, stop, done, missing)
        filled = expose(stage, stop)
    except StuckError:
        return Take(exposure, done)
    more = len(filled.sidecar.targets) > len(exposure.sidecar.targets)
    return Take(filled if more else exposure, done)
