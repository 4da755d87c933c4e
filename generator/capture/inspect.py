"""Inspects a posed page for everything that forbids its picture, or should be looked at."""

from __future__ import annotations

import re
import struct
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error

from generator.capture import rules
from generator.capture.errors import StuckError
from generator.capture.label import shows
from generator.capture.memory import Missed
from generator.capture.personal import Personal, find_personal
from generator.capture.plan import Stop, framed_targets
from generator.capture.stage import Stage
from generator.capture.words import Words
from generator.nouns.findings import Finding
from generator.nouns.geometry import Box
from generator.nouns.guide.varying import VARYING
from generator.nouns.said import Said, say, verbatim
from generator.nouns.yaml_text import quoted

_POLL_MS = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """A page at rest: what `measure.js` measured, all words in view, characters without a glyph."""

    measured: Mapping[str, Any]
    words: tuple[Words, ...]
    without_glyph: str


def inspect_page(
    stage: Stage, stop: Stop, seen: Seen, names: Mapping[str, tuple[str, str]]
) -> tuple[Finding, ...]:
    """Return the warnings about a page that may be photographed.

    `names` are role and accessible name of each target.

    Raises:
        StuckError: with all findings that forbid it.
    """
    words = tuple(_missing_words(stage, stop, seen.words))
    if words and stop.words and stage.options.survey:
        stage.memory.missed[None] = Missed("gone", stop.words[stage.ui])
        words = ()
    forbidding = [
        *_personal(stage, stop, seen.words),
        *_hidden_targets(stage, stop, seen.measured),
        *words,
        *_missing_glyphs(stage, stop, seen.without_glyph),
    ]
    if forbidding:
        raise StuckError.for_all(forbidding)
    return tuple(_other_labels(stage, stop, seen.measured, names))


def wait_for_words(stage: Stage, stop: Stop) -> None:
    """Wait until the words of the evidence are there; whether they are, `inspect_page` says."""
    if stop.words is None:
        return
    pattern = _as_pattern(stop.words[stage.ui])
    until = time.monotonic() + stage.options.patience
    while time.monotonic() < until:
        if pattern.search("".join(_text(stage).split())):
            return
        stage.page.wait_for_timeout(_POLL_MS)


def _text(stage: Stage) -> str:
    try:
        return str(stage.page.evaluate("() => document.body?.innerText ?? ''"))
    except Error:
        return ""  # between two pages


def refuse_masked_targets(stage: Stage, stop: Stop, over: Sequence[Mapping[str, str]]) -> None:
    """Refuse masks whose element holds a target; `over` names them as `veil.js` does.

    Raises:
        StuckError: with a finding for each.
    """
    if over:
        raise StuckError.for_all(_masked(stage, stop, each["find"], each["name"]) for each in over)


def refuse_other_size(stage: Stage, stop: Stop, png: bytes) -> None:
    """Refuse a picture of another size than the device's, whose boxes would be wrong.

    Raises:
        StuckError: with the finding.
    """
    screen = stage.screen
    wanted = (screen.width * screen.scale, screen.height * screen.scale)
    size = struct.unpack(">II", png[16:24])  # PNG specification, section 11.2.1
    if size != wanted:
        place = stage.place("screens", stop.screen)
        message = say("the picture has {size} pixels instead of {wanted}", size=size, wanted=wanted)
        help_ = say("the page zooms or resizes itself")
        raise StuckError(rules.MOVING.finding(place, message, help_))


def _personal(stage: Stage, stop: Stop, page: tuple[Words, ...]) -> Iterator[Finding]:
    screen = stage.guide.screens[stop.screen]
    found = find_personal(page, known=screen.not_personal)
    if not found:
        return
    message = say(
        "`{screen}` ({device}) shows {what}",
        screen=stop.screen,
        device=stage.device,
        what=_listed(tuple(dict.fromkeys(map(_what_and_where, found)))),
    )
    mask = dict.fromkeys([*screen.mask, *(each.words.selector for each in found)])
    lines = "".join(f"\n      - {quoted(selector)}" for selector in mask)
    help_ = say(
        "mask it under `screens.{screen}`:\n    mask:{lines}", screen=stop.screen, lines=lines
    )
    yield rules.PERSONAL.finding(stage.place("screens", stop.screen, "mask"), message, help_)


def _what_and_where(each: Personal) -> Said:
    selector = each.words.selector.removeprefix("css=")
    return say("{what} in `{selector}`", what=verbatim(each.looks_like), selector=selector)


def _listed(things: Sequence[Said]) -> Said:
    first, *rest = things
    return say("{first}, {rest}", first=first, rest=_listed(rest)) if rest else first


def _hidden_targets(stage: Stage, stop: Stop, measured: Mapping[str, Any]) -> Iterator[Finding]:
    masks = [(mask["find"], Box(*box)) for mask in measured["masks"] for box in mask["boxes"]]
    framed = framed_targets(stage.guide, stop.screen)
    for target in measured["targets"]:
        name = target["name"]
        place = stage.target_place(stop.screen, name)
        if target["box"] is None:
            if name in framed and stage.options.survey:
                stage.memory.missed[name] = Missed("hidden")
            elif name in framed:
                message = say(
                    "`{name}` was covered or out of view when `{screen}` had come to rest",
                    name=name,
                    screen=stop.screen,
                )
                help_ = say("see what moves or opens there")
                yield rules.TARGETS_APART.finding(place, message, help_)
            continue
        box = Box(*target["box"])
        for find in {find for find, mask in masks if box.overlap(mask) and not box.contains(mask)}:
            yield _masked(stage, stop, find, name)


def _masked(stage: Stage, stop: Stop, find: str, name: str) -> Finding:
    message = say("the mask `{find}` lies over the target `{name}`", find=find, name=name)
    place = stage.target_place(stop.screen, name)
    return rules.MASK_OVER_TARGET.finding(place, message, say("mask a narrower element"))


def _missing_words(stage: Stage, stop: Stop, page: tuple[Words, ...]) -> Iterator[Finding]:
    if stop.words is None:
        return
    shown = "".join("".join(words.text.split()) for words in page)
    if not _as_pattern(stop.words[stage.ui]).search(shown):
        key = "subject" if stop.at[-1] == "mail" else "says"
        message = say(
            "`{screen}` ({device}) does not show 「{words}」",
            screen=stop.screen,
            device=stage.device,
            words=stop.words[stage.ui],
        )
        help_ = say("correct the words, or the way to the screen")
        yield rules.WORDS_MISSING.finding(stage.place(*stop.at, key), message, help_)


def _as_pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for words without their spaces; what varies is at least one character."""
    parts = VARYING.split("".join(words.split()))[::2]
    return re.compile(".+?".join(map(re.escape, parts)))


def _missing_glyphs(stage: Stage, stop: Stop, missing: str) -> Iterator[Finding]:
    if missing:
        shown = missing if len(missing) <= 10 else missing[:10] + "…"  # noqa: PLR2004 - a line's worth
        message = say(
            "no font on this machine draws {count} of the characters on `{screen}`: {characters}",
            count=len(missing),
            screen=stop.screen,
            characters=shown,
        )
        help_ = say("install a Japanese font, such as Noto Sans CJK (fonts-noto-cjk)")
        yield rules.FONT.finding(stage.place("screens", stop.screen), message, help_)


def _other_labels(
    stage: Stage, stop: Stop, measured: Mapping[str, Any], names: Mapping[str, tuple[str, str]]
) -> Iterator[Finding]:
    for target in measured["targets"]:
        name = target["name"]
        label = stage.guide.screens[stop.screen].targets[name].label
        if label is None or shows(label, stage.ui, names[name][1], target["fingerprint"]["text"]):
            continue
        place = stage.place("screens", stop.screen, "targets", name, "label")
        message = say(
            "the screen does not label `{name}` 「{label}」 ({device})",
            name=name,
            label=label[stage.ui],
            device=stage.device,
        )
        help_ = say("give the words as they stand on the screen")
        yield rules.LABEL.finding(place, message, help_)
