"""Takes the picture of a screen: scrolls, waits, measures, masks, shoots, restores.

The order matters. What is measured must be what is photographed, so everything that moves is
stopped first, and the measures are taken again afterwards: a difference throws the picture away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error

from generator.capture import rules
from generator.capture.errors import StuckError, TargetsMissingError
from generator.capture.find import ALWAYS_MASKED, find_masks, find_targets
from generator.capture.inspect import Seen, inspect_page, refuse_masked_targets, refuse_other_size
from generator.capture.label import role_and_name
from generator.capture.memory import Missed
from generator.capture.photo import Exposure
from generator.capture.plan import Stop, framed_targets
from generator.capture.record import FILL, record
from generator.capture.stage import Found, Stage
from generator.capture.wanted import targets_of
from generator.capture.words import Words
from generator.nouns.said import say

_ATTEMPTS = 3
_ROOM_CSS = (48, 16, 0)
"""CSS pixels wanted around all targets, so that marks find room; less if there is not so much."""

_MARGIN_CSS = 3
_WORD_GAP_CSS = 12
_PATIENCE_FOR_IMAGES_MS = 3000
_BEFORE = {"patience": _PATIENCE_FOR_IMAGES_MS, "quick": True, "always": list(ALWAYS_MASKED)}
_LOOK = ("settle", "fields", "measure", "words", "glyphs")


@dataclass(frozen=True, slots=True)
class _Scene:
    """The elements of one shot, found before anything is hidden that they are found by.

    `framed` are the targets that must show; `names` are role and accessible name of each in `found`;
    `argument` is what the scripts are given.
    """

    framed: Sequence[str]
    names: Mapping[str, tuple[str, str]]
    found: Mapping[str, Found]
    argument: Mapping[str, Any]


def expose(stage: Stage, stop: Stop) -> Exposure:
    """Return a shot of the screen that the page shows.

    Raises:
        TargetsMissingError: they are not there when it is begun.
        StuckError: with the findings that forbid it; nothing of the picture is kept then.
    """
    for attempt in range(_ATTEMPTS):
        try:
            exposure = _attempt(stage, stop)
        except Error:
            continue  # the page replaced an element or itself meanwhile
        except TargetsMissingError as lost:
            if attempt == 0:
                raise
            raise StuckError.for_all(lost.findings) from lost  # they went away; none was to come
        if exposure is not None:
            return exposure
    message = say(
        "`{screen}` ({device}) kept changing between measuring and shooting",
        screen=stop.screen,
        device=stage.device,
    )
    raise StuckError(rules.MOVING.finding(stage.place("screens", stop.screen), message))


def _attempt(stage: Stage, stop: Stop) -> Exposure | None:
    with _posed(stage, stop) as (scene, secrets, look):
        _, fields, before, words, missing = look
        if fields:
            stage.run("restore")
            return None  # one has come meanwhile
        seen = Seen(before, tuple(Words(**each) for each in words), missing)
        findings = inspect_page(stage, stop, seen, scene.names)
        png = stage.shutter.release()
        after, _ = stage.run_all(("measure", "restore"), scene.argument)
        if after != before or not before["intact"]:
            return None
        refuse_other_size(stage, stop, png)
        if not stage.ground.live:  # there, whatever is pressed is looked for anew
            stage.at_hand = scene.found
        sidecar = record(stage, stop.screen, before, scene.names, secrets)
        return Exposure(png, sidecar, findings, dict(stage.memory.missed))


@contextmanager
def _posed(stage: Stage, stop: Stop) -> Iterator[tuple[_Scene, list[str], Sequence[Any]]]:
    """Bring the page to rest with its masked words taken out and its targets in view, and look."""
    try:
        _, fields = stage.run_all(("settle", "fields"), _BEFORE)
        scene = _scene(stage, stop, fields)
        _rest_pointer(stage)
        veil, frame, *look = stage.run_all(("veil", "frame", *_LOOK), scene.argument)
        refuse_masked_targets(stage, stop, veil["over"])
        _refuse_hidden(stage, stop, [scene.framed[index] for index in frame["hidden"]])
        if frame["scrolled"]:  # something else is below the pointer now
            _rest_pointer(stage)
            look = stage.run_all(_LOOK, {**scene.argument, "quick": False})
        yield scene, veil["secrets"], look
    except BaseException:
        stage.run("restore")  # without a shot; else its second measure has restored the page
        raise


def _scene(stage: Stage, stop: Stop, fields: Sequence[str]) -> _Scene:
    found = find_targets(stage, targets_of(stage, stop), some=stage.options.survey)
    masks = find_masks(stage, stop.screen, fields)
    names = {name: role_and_name(each.locator, each.find) for name, each in found.items()}
    framed = [name for name in framed_targets(stage.guide, stop.screen) if name in found]
    argument = {
        "targets": [{"name": name, "element": each.element} for name, each in found.items()],
        "masks": [{"find": mask.find, "elements": list(mask.elements)} for mask in masks],
        "framed": [found[name].element for name in framed],
        "rooms": list(_ROOM_CSS),
        "patience": _PATIENCE_FOR_IMAGES_MS,
        "quick": True,
        "always": list(ALWAYS_MASKED),
        "fill": FILL,
        "margin": _MARGIN_CSS,
        "gap": _WORD_GAP_CSS,
    }
    return _Scene(framed, names, found, argument)


def _refuse_hidden(stage: Stage, stop: Stop, hidden: Sequence[str]) -> None:
    if stage.options.survey:
        stage.memory.missed.update({name: Missed("hidden") for name in hidden})
    elif hidden:
        lost = ", ".join(f"`{name}`" for name in hidden)
        message = say(
            "{targets} cannot be in one window with the other targets of `{screen}` ({device})",
            targets=lost,
            screen=stop.screen,
            device=stage.device,
        )
        help_ = say("define two screens, each with a step of its own")
        place = stage.target_place(stop.screen, hidden[0])
        raise StuckError(rules.TARGETS_APART.finding(place, message, help_))


def _rest_pointer(stage: Stage) -> None:
    """Leave the pointer where the reader's is: on what was pressed in this step, else outside.

    A pointer over whatever has scrolled below it would light it up, sooner or later.
    """
    x, y = stage.pressed or (-1, -1)
    stage.page.mouse.move(x, y)
