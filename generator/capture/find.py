"""Finds what a definition names on the page: targets one each, masks at least one each."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Error, Locator
from playwright.sync_api import TimeoutError as TooLateError

from generator.capture import rules
from generator.capture.errors import StuckError, TargetsMissingError
from generator.capture.fallback import found_again
from generator.capture.stage import Found, Stage
from generator.capture.wanted import Wanted
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.said import say

ALWAYS_MASKED = (
    "input[type=password]",
    (
        "input:not([type=password]):is([autocomplete~=one-time-code], [autocomplete*=cc-], "
        "[name*=passw i], [id*=passw i], [name=otp i], [id=otp i], [name*=onetime i], "
        "[name*=one_time i], [name*=cvv i], [id*=cvv i], [name*=cvc i], [id*=cvc i], "
        "[name*=cardnumber i], [name*=card_number i], [name*=card-number i])"
    ),
)
"""Fields whose content is never photographed, empty or not. A password that a button has made
readable is no longer of type password, hence the names."""


@dataclass(frozen=True, slots=True)
class Masked:
    """The visible elements that one selector masks."""

    find: str
    elements: tuple[ElementHandle, ...]


def visible(stage: Stage, find: str) -> Locator:
    """Return the locator of all visible elements that a selector matches."""
    return stage.page.locator(find).locator("visible=true")


def find_targets(
    stage: Stage, wanted: Iterable[Wanted], *, some: bool = False
) -> Mapping[str, Found]:
    """Wait for targets, and return each with its one visible element, optional ones if there.

    Where a locator fails, an earlier picture may tell which element is meant. With `some`, those
    that are missing are left out.

    Raises:
        TargetsMissingError: with one finding for each that matches nothing or several elements.
    """
    until = time.monotonic() + stage.options.patience
    found: dict[str, Found] = {}
    problems: list[Finding] = []
    for each in wanted:
        one = _find(stage, each, until)
        if isinstance(one, Finding):
            problems.append(one)
        elif one is not None:
            found[each.name] = one
    if problems and not (some and all(map(_is_missing, problems))):
        raise TargetsMissingError.for_all(problems)
    return found


def find_target(stage: Stage, wanted: Wanted) -> Found | None:
    """Return a target of the page as it is now, waiting for it; None for an optional one not there.

    What the last shot has found is not looked for again while it is in the page.

    Raises:
        TargetsMissingError: it matches nothing or several elements.
    """
    known = stage.at_hand.get(wanted.name)
    if known is not None:
        with suppress(Error):  # its page has given way to another
            if known.element.evaluate("e => e.isConnected"):
                return known
    one = _find(stage, wanted, time.monotonic() + stage.options.patience)
    if isinstance(one, Finding):
        raise TargetsMissingError.for_all([one])
    return one


def find_masks(stage: Stage, screen_id: str, always: Iterable[str]) -> tuple[Masked, ...]:
    """Return what is to be masked on a screen: what the definition lists, and what always is.

    `always` are the selectors of `ALWAYS_MASKED` that match something here.

    Raises:
        StuckError: with one finding for each selector of the definition that matches nothing.
    """
    masks: list[Masked] = []
    problems: list[Finding] = []
    for index, find in enumerate(stage.guide.screens[screen_id].mask):
        place = stage.place("screens", screen_id, "mask", index)
        elements = _elements(stage, find, place)
        if not elements:
            message = say(
                "the mask `{find}` matches nothing visible ({device})",
                find=find,
                device=stage.device,
            )
            problems.append(rules.MASK_MISSING.finding(place, message, _MASK_HELP))
        masks.append(Masked(find, elements))
    if problems:
        raise StuckError.for_all(problems)
    masks += (Masked(find, _elements(stage, find)) for find in map("css={}".format, always))
    return tuple(mask for mask in masks if mask.elements)


_TARGET_HELP = say("correct the selector, or the actions that lead there; nothing was written")
_OTHER_STATE_HELP = say(
    "the picture is taken at the first step on this screen; give a later state a screen of its own"
)
_MASK_HELP = say("correct the selector; delete the mask if what it hid is gone for good")


def _find(stage: Stage, wanted: Wanted, until: float) -> Found | Finding | None:
    """Return a target's one element, or what is wrong; None for an optional one not there."""
    one = _by_locator(stage, wanted, until)
    again = None
    if isinstance(one, Finding):
        stage.memory.given_up.add(wanted.name)
        again = _found_again(stage, wanted, one)
    elif one is None and stage.options.survey:
        again = _found_again(stage, wanted, None)
    found = again or one
    if isinstance(found, Found):
        stage.memory.missed.pop(wanted.name, None)
    return found


def _found_again(stage: Stage, wanted: Wanted, failed: Finding | None) -> Found | None:
    locator = found_again(stage, wanted, failed)
    if locator is None:
        return None
    elements = locator.element_handles()
    return Found(locator, elements[0]) if elements else None  # it is gone again


def _by_locator(stage: Stage, wanted: Wanted, until: float) -> Found | Finding | None:
    if wanted.find is None:
        message = say(
            "the target `{name}` has no `find` for {device}", name=wanted.name, device=stage.device
        )
        help_ = say("give it a Playwright selector")
        return rules.TARGET_MISSING.finding(wanted.place, message, help_)
    locator = visible(stage, wanted.find)
    left = (
        0.0
        if wanted.optional or wanted.name in stage.memory.given_up
        else max(0.0, until - time.monotonic())
    )
    try:
        elements = _waited_for(locator, left)
    except Error as error:
        return _not_understood(wanted.find, error, wanted.place)
    if len(elements) == 1:
        return Found(locator, elements[0], wanted.find)
    if not elements and wanted.optional:
        return None
    if not elements:
        message = say(
            "`{find}` matches nothing visible ({device})", find=wanted.find, device=stage.device
        )
        help_ = _OTHER_STATE_HELP if wanted.of_other_step else _TARGET_HELP
        return rules.TARGET_MISSING.finding(wanted.place, message, help_)
    message = say(
        "`{find}` matches {count} visible elements, not one ({device})",
        find=wanted.find,
        count=len(elements),
        device=stage.device,
    )
    help_ = say("narrow it by the form or row around it")
    return rules.TARGET_TWICE.finding(wanted.place, message, help_)


def _is_missing(problem: Finding) -> bool:
    return problem.rule in {rules.TARGET_MISSING.id, rules.TARGET_TWICE.id}


def _waited_for(locator: Locator, seconds: float) -> Sequence[ElementHandle]:
    # Not `evaluate_all`: for it, each document would load Playwright's selectors a second time.
    elements = locator.element_handles()
    if elements or seconds <= 0:
        return elements
    try:
        locator.first.wait_for(state="visible", timeout=seconds * 1000)
    except TooLateError:
        return ()
    return locator.element_handles()


def _elements(stage: Stage, find: str, place: Place | None = None) -> tuple[ElementHandle, ...]:
    try:
        return tuple(visible(stage, find).element_handles())
    except Error as error:
        if place is None:
            raise
        raise StuckError(_not_understood(find, error, place)) from error


def _not_understood(find: str, error: Error, place: Place) -> Finding:
    reason = re.sub(r"^Locator\.\w+: ", "", error.message.splitlines()[0])
    message = say(
        "`{find}` is no selector that the browser understands ({reason})", find=find, reason=reason
    )
    help_ = say("see the Playwright documentation of selectors")
    return rules.SELECTOR.finding(place, message, help_)
