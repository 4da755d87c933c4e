"""Brings a screen into the state in which its picture is taken.

The picture shows the screen before the last action, with what the presses before it opened. Fields
are shown as the reader finds them: those behind the last of these presses are filled after the
picture, unless a target only appears once they are.
"""

from __future__ import annotations

from generator.capture.errors import StuckError, TargetsMissingError
from generator.capture.find import find_targets
from generator.capture.perform import is_field, perform
from generator.capture.plan import PRESSING, Stop
from generator.capture.stage import Stage
from generator.capture.wanted import target_of, targets_of
from generator.nouns.guide.action import Choose, Enter, Tick


def present(stage: Stage, stop: Stop) -> int:
    """Perform the presses before a step's last action, and return how many actions that were.

    Raises:
        StuckError: one of them cannot be performed.
    """
    done = 0
    for index in range(len(stop.actions) - 1):
        if _presses(stage, stop, index):
            done = _perform_up_to(stage, stop, done, index + 1)
    return done


def missing_targets(stage: Stage, stop: Stop) -> TargetsMissingError | None:
    """Return the error that says which targets are not there, None when all are."""
    try:
        find_targets(stage, targets_of(stage, stop))
    except TargetsMissingError as missing:
        return missing
    return None


def fill_in(stage: Stage, stop: Stop, done: int, missing: TargetsMissingError) -> int:
    """Fill the fields that were left, in case that brings the missing targets.

    Raises:
        TargetsMissingError: `missing`, where there is nothing to fill or it cannot be.
    """
    if not any(isinstance(action, Enter | Tick | Choose) for action in stop.actions[done:-1]):
        raise missing
    try:
        return _perform_up_to(stage, stop, done, len(stop.actions) - 1)
    except StuckError as error:
        raise missing from error


def _perform_up_to(stage: Stage, stop: Stop, done: int, end: int) -> int:
    for index in range(done, end):
        perform(stage, stop, index)
    return end


def _presses(stage: Stage, stop: Stop, index: int) -> bool:
    action = stop.actions[index]
    if action.kind not in PRESSING or not isinstance(action, Choose):
        return action.kind in PRESSING
    wanted = target_of(stage, stop, index)
    return action.option is None and (wanted is None or not is_field(stage, wanted))
