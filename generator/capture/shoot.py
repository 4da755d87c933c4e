"""Takes the picture of a screen: scrolls, waits, measures, masks, shoots, restores.

The order matters. What is measured must be what is photographed, so everything that moves is
stopped first, and the measures are taken again afterwards: a difference throws the picture away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import ElementHandle, Error

from generator.capture import faults
from generator.capture.errors import StuckError
from generator.capture.find import find_masks, find_targets
from generator.capture.inspect import inspect_page, refuse_masked_targets, refuse_other_size
from generator.capture.label import role_and_name
from generator.capture.memory import Missed
from generator.capture.photo import Exposure
from generator.capture.plan import Stop, framed_targets
from generator.capture.record import FILL, record
from generator.capture.stage import Stage
from generator.capture.wanted import targets_of
from generator.nouns.said import say

_ATTEMPTS = 3
_ROOM_CSS = (48, 16, 0)
"""CSS pixels wanted around all targets, so that marks find room; less if there is not so much."""

_MARGIN_CSS = 3
_WORD_GAP_CSS = 12
_PATIENCE_FOR_IMAGES_MS = 3000


@dataclass(frozen=True, slots=True)
class _Scene:
    """The elements of one shot, found before anything is hidden that they are found by.

    `names` are role and accessible name of each target; `argument` is what the scripts are given.
    """

    targets: Mapping[str, ElementHandle]
    names: Mapping[str, tuple[str, str]]
    argument: Mapping[str, Any]


def expose(stage: Stage, stop: Stop) -> Exposure:
    """Return a shot of the screen that the page shows.

    Raises:
        StuckError: with the findings that forbid it; nothing of the picture is kept then.
    """
    for _ in range(_ATTEMPTS):
        try:
            exposure = _attempt(stage, stop)
        except Error:
            continue  # the page replaced an element or itself meanwhile
        if exposure is not None:
            return exposure
    message = say(
        "`{screen}` ({device}) kept changing between measuring and shooting",
        screen=stop.screen,
        device=stage.device,
    )
    raise StuckError(faults.MOVING.finding(stage.place("screens", stop.screen), message))


def _attempt(stage: Stage, stop: Stop) -> Exposure | None:
    with _posed(stage, stop) as (scene, secrets):
        before = stage.run("measure", scene.argument)
        findings = inspect_page(stage, stop, before, scene.names, scene.argument)
        # Playwright must not stop the animations: its fast-forward would move what was measured.
        png = stage.page.screenshot(scale="device", animations="allow", caret="hide")
        if stage.run("measure", scene.argument) != before or not before["intact"]:
            return None
        refuse_other_size(stage, stop, png)
        sidecar = record(stage, stop.screen, before, scene.names, secrets)
        return Exposure(png, sidecar, findings, dict(stage.memory.missed))


@contextmanager
def _posed(stage: Stage, stop: Stop) -> Iterator[tuple[_Scene, list[str]]]:
    """Bring the page to rest with its masked words taken out and its targets in view."""
    try:
        stage.run("settle", {"patience": _PATIENCE_FOR_IMAGES_MS, "quick": True})
        scene = _scene(stage, stop)
        veil = stage.run("veil", scene.argument)
        refuse_masked_targets(stage, stop, veil["over"])
        _frame(stage, stop, scene)
        _rest_pointer(stage)
        stage.run("settle", {"patience": _PATIENCE_FOR_IMAGES_MS, "quick": False})
        yield scene, veil["secrets"]
    finally:
        stage.run("restore")


def _scene(stage: Stage, stop: Stop) -> _Scene:
    found = find_targets(stage, targets_of(stage, stop), some=stage.options.survey)
    masks = find_masks(stage, stop.screen)
    targets = {name: locator.element_handle() for name, locator in found.items()}
    names = {name: role_and_name(locator) for name, locator in found.items()}
    argument = {
        "targets": [{"name": name, "element": element} for name, element in targets.items()],
        "masks": [{"find": mask.find, "elements": list(mask.elements)} for mask in masks],
        "fill": FILL,
        "margin": _MARGIN_CSS,
        "gap": _WORD_GAP_CSS,
    }
    return _Scene(targets, names, argument)


def _frame(stage: Stage, stop: Stop, scene: _Scene) -> None:
    names = [name for name in framed_targets(stage.guide, stop.screen) if name in scene.targets]
    elements = [scene.targets[name] for name in names]
    hidden = stage.run("frame", {"targets": elements, "rooms": list(_ROOM_CSS)})
    if stage.options.survey:
        stage.memory.missed.update({names[index]: Missed("hidden") for index in hidden})
    elif hidden:
        lost = ", ".join(f"`{names[index]}`" for index in hidden)
        message = say(
            "{targets} cannot be in one window with the other targets of `{screen}` ({device})",
            targets=lost,
            screen=stop.screen,
            device=stage.device,
        )
        help_ = say("define two screens, each with a step of its own")
        place = stage.target_place(stop.screen, names[hidden[0]])
        raise StuckError(faults.TARGETS_APART.finding(place, message, help_))


def _rest_pointer(stage: Stage) -> None:
    """Leave the pointer where the reader's is: on what was pressed in this step, else outside.

    A pointer over whatever has scrolled below it would light it up, sooner or later.
    """
    x, y = stage.pressed or (-1, -1)
    stage.page.mouse.move(x, y)
