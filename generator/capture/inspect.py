"""Inspects a posed page for everything that forbids its picture, or should be looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from playwright.sync_api import Locator

from generator.capture import faults
from generator.capture.errors import StuckError
from generator.capture.label import shows_label
from generator.capture.personal import Personal, find_personal
from generator.capture.plan import Stop
from generator.capture.screenshot import Screenshot
from generator.capture.stage import Stage
from generator.capture.words import Words
from generator.nouns.findings import Finding
from generator.nouns.geometry import Box


def inspect_page(
    stage: Stage,
    stop: Stop,
    targets: Mapping[str, Locator],
    measured: Mapping[str, Any],
    argument: Mapping[str, Any],
) -> tuple[Finding, ...]:
    """Return the warnings about a page that may be photographed.

    Raises:
        StuckError: with all findings that forbid it.
    """
    page = tuple(Words(**words) for words in stage.run("words", argument))
    forbidding = [
        *_personal(stage, stop, page),
        *_hidden_targets(stage, stop, measured),
        *_missing_words(stage, stop, page),
        *_missing_glyphs(stage, stop),
    ]
    if forbidding:
        raise StuckError.for_all(forbidding)
    return tuple(_other_labels(stage, stop, targets))


def inspect_picture(stage: Stage, stop: Stop, picture: Screenshot) -> None:
    """Refuse a picture of another size than the device's, whose boxes would be wrong.

    Raises:
        StuckError: with the finding.
    """
    screen = stage.screen
    wanted = (screen.width * screen.scale, screen.height * screen.scale)
    if picture.size != wanted:
        place = stage.place("screens", stop.screen)
        message = f"the picture has {picture.size} pixels instead of {wanted}"
        raise StuckError(faults.MOVING.finding(place, message, "the page zooms or resizes itself"))


def _personal(stage: Stage, stop: Stop, page: tuple[Words, ...]) -> Iterator[Finding]:
    screen = stage.guide.screens[stop.screen]
    found = find_personal(page, known=screen.not_personal)
    if not found:
        return
    listed = dict.fromkeys(f"{each.looks_like} in `{_bare(each)}`" for each in found)
    message = f"`{stop.screen}` ({stage.device}) shows " + ", ".join(listed)
    mask = dict.fromkeys([*screen.mask, *(each.words.selector for each in found)])
    lines = "".join(f"\n      - {_yaml(selector)}" for selector in mask)
    help_ = f"mask it under `screens.{stop.screen}`:\n    mask:{lines}"
    yield faults.PERSONAL.finding(stage.place("screens", stop.screen, "mask"), message, help_)


def _bare(each: Personal) -> str:
    return each.words.selector.removeprefix("css=")


def _yaml(selector: str) -> str:
    escaped = selector.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _hidden_targets(stage: Stage, stop: Stop, measured: Mapping[str, Any]) -> Iterator[Finding]:
    masks = [(mask["find"], Box(*box)) for mask in measured["masks"] for box in mask["boxes"]]
    for target in measured["targets"]:
        if not target["box"]:
            continue
        box = Box(*target["box"])
        for find, mask in masks:
            if box.overlap(mask) and not box.contains(mask):
                place = stage.target_place(stop.screen, target["name"])
                message = f"the mask `{find}` lies over the target `{target['name']}`"
                yield faults.MASK_OVER_TARGET.finding(place, message, "mask a narrower element")


def _missing_words(stage: Stage, stop: Stop, page: tuple[Words, ...]) -> Iterator[Finding]:
    if stop.words is None:
        return
    shown = "".join("".join(words.text.split()) for words in page)
    if not _as_pattern(stop.words[stage.ui]).search(shown):
        key = "subject" if stop.at[-1] == "mail" else "says"
        message = f"`{stop.screen}` ({stage.device}) does not show 「{stop.words[stage.ui]}」"
        yield faults.WORDS_MISSING.finding(
            stage.place(*stop.at, key), message, "correct the words, or the way to the screen"
        )


def _as_pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for words in which `{name}` stands for something that varies."""
    parts = re.split(r"\{[^{}]*\}", "".join(words.split()))
    return re.compile(".+?".join(map(re.escape, parts)))


def _missing_glyphs(stage: Stage, stop: Stop) -> Iterator[Finding]:
    missing: str = stage.run("glyphs")
    if missing:
        shown = missing if len(missing) <= 10 else missing[:10] + "…"  # noqa: PLR2004 - a line's worth
        message = f"no font on this machine draws {len(missing)} of the characters on `{stop.screen}`: {shown}"
        help_ = "install a Japanese font, such as Noto Sans CJK (fonts-noto-cjk)"
        yield faults.FONT.finding(stage.place("screens", stop.screen), message, help_)


def _other_labels(stage: Stage, stop: Stop, targets: Mapping[str, Locator]) -> Iterator[Finding]:
    for name, locator in targets.items():
        label = stage.guide.screens[stop.screen].targets[name].label
        if label is not None and not shows_label(stage, stop.screen, name, locator):
            place = stage.place("screens", stop.screen, "targets", name, "label")
            message = f"the screen does not label `{name}` 「{label[stage.ui]}」 ({stage.device})"
            yield faults.LABEL.finding(place, message, "give the words as they stand on the screen")
