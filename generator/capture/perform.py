"""Performs actions of a guide on the page, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Error, Locator

from generator.capture import rules
from generator.capture.errors import StuckError
from generator.capture.find import find_target
from generator.capture.label import role_and_name, shows
from generator.capture.plan import (
    PRESSING,
    Stop,
    has_irreversible,
    is_irreversible,
    replayed_target,
)
from generator.capture.stage import Stage
from generator.capture.values import made_up_value, own_value, variable_name
from generator.capture.wanted import Wanted, target_of, targets_of
from generator.nouns.findings import Finding
from generator.nouns.guide.action import Action, Choose, Enter, Tick
from generator.nouns.places import Place
from generator.nouns.said import say

_LOOK_AT = """e => {
  const first = e.localName === 'select' && [...e.options].find(o => o.value && !o.disabled);
  if (first !== false) return { kind: 'select', first: first?.value };
  const isField = e.matches('input,textarea') && !/^(submit|button|reset|image)$/.test(e.type);
  if (isField) return { kind: e.type };
  e.closest('[target]')?.removeAttribute('target');
  if (navigator.maxTouchPoints) {
    const plain = new CSSStyleSheet();
    plain.replaceSync('* { -webkit-tap-highlight-color: transparent !important }');
    e.getRootNode().adoptedStyleSheets.push(plain);
  }
  const b = e.getBoundingClientRect();
  return { kind: '', x: b.x + b.width / 2, y: b.y + b.height / 2 };
}"""
"""The kind of a field and the first entry of a list, or the middle of what is pressed.

A target attribute would open a second window and leave the one that is photographed. Where a finger
was, a phone's browser lights up the element for a while; the next picture would show it fading.
"""


def perform(stage: Stage, stop: Stop, index: int) -> None:
    """Perform one action of a stop; those that are done with the eyes leave the page alone.

    Every action goes through here, and on a live service none that cannot be undone gets by.

    Raises:
        StuckError: the target is missing, the action failed, or it is not certain enough.
    """
    place = stage.place(*stop.at, "actions", index)
    if stage.ground.live and is_irreversible(stop, index):
        raise StuckError(_held_back(stop, place))
    action, wanted = stop.actions[index], target_of(stage, stop, index)
    acts = action.kind in PRESSING or isinstance(action, Enter | Tick)
    found = find_target(stage, wanted) if wanted and acts else None
    if wanted is None or found is None:
        return  # done with the eyes, or not met by everyone
    stage.at_hand = {}
    element = found.locator  # finds, too, what replaces the element meanwhile
    _refuse_uncertain(stage, stop, wanted, element, place)
    try:
        seen = found.element.evaluate(_LOOK_AT)
        if isinstance(action, Enter | Tick) or seen["kind"]:
            _fill(stage, action, wanted, element, seen)
        else:
            _press(stage, element, (seen["x"], seen["y"]))
            stage.wait_for_page()
        stage.memory.given_up.clear()  # it may have brought what was not there
    except Error as error:
        # Not `from error`: Playwright's message may repeat what was entered.
        raise StuckError(_failed(stop, action, error, place)) from None


def is_field(stage: Stage, wanted: Wanted) -> bool:
    """Tell whether something is filled or chosen in a target, rather than pressed.

    One that is not there yet is none.
    """
    try:
        found = find_target(stage, wanted)
        return found is not None and bool(found.element.evaluate(_LOOK_AT)["kind"])
    except (StuckError, Error):
        return False


def _press(stage: Stage, element: Locator, middle: tuple[float, float]) -> None:
    if stage.screen.touch:
        element.tap()
        return
    stage.pressed = middle
    element.click()


def _fill(
    stage: Stage, action: Action, wanted: Wanted, field: Locator, seen: Mapping[str, Any]
) -> None:
    kind = seen["kind"]
    if kind == "select":
        _select(stage, action, field, seen.get("first"))
    elif kind in {"checkbox", "radio"}:
        field.check()
    elif isinstance(action, Enter) and action.phrase is not None:
        field.fill(action.phrase[stage.ui])
    else:
        field.fill(_value(stage, wanted, kind))


def _select(stage: Stage, action: Action, field: Locator, first: str | None) -> None:
    option = action.option if isinstance(action, Choose) else None
    if option is not None:
        field.select_option(label=option[stage.ui])
    else:
        field.select_option(value=[] if first is None else [first])


def _value(stage: Stage, wanted: Wanted, kind: str) -> str:
    if not stage.ground.live:
        return made_up_value(kind)
    value = own_value(stage.entry.name, wanted.name, stage.options.ask)
    if value is None:
        variable = variable_name(stage.entry.name, wanted.name)
        message = say("there is no value for `{name}`", name=wanted.name)
        help_ = say(
            "set the environment variable {variable}; it is written to no file", variable=variable
        )
        raise StuckError(rules.NO_VALUE.finding(wanted.place, message, help_))
    return value


def _refuse_uncertain(
    stage: Stage, stop: Stop, wanted: Wanted, found: Locator, place: Place
) -> None:
    """On a live service, press only what carries the right words and is not the irreversible one."""
    if not stage.ground.live:
        return
    reason: str = ""
    _, name = role_and_name(found)
    if not shows(wanted.label, stage.ui, name, found.inner_text()):
        reason = say(
            "the element found for `{name}` is not labelled as the definition says",
            name=wanted.name,
        )
    again = stage.memory.again.get(wanted.name)
    if again == "relabelled" or (again and has_irreversible(stop)):
        reason = say("only the earlier picture tells which element is `{name}`", name=wanted.name)
    if _is_irreversible(stage, stop, found):
        reason = say(
            "the element found for `{name}` is that of the irreversible action", name=wanted.name
        )
    if reason:
        help_ = say("correct `find` or `label`")
        raise StuckError(rules.NOT_CERTAIN.finding(place, reason, help_))


def _is_irreversible(stage: Stage, stop: Stop, found: Locator) -> bool:
    """Tell whether an element is, holds or stands in that of an irreversible action here."""
    handle = found.element_handle()
    lasting = (w.find for w in targets_of(stage, stop) if w.name in stop.irreversible)
    others = (
        other
        for find in filter(None, lasting)
        for other in stage.page.locator(find).element_handles()
    )
    return any(handle.evaluate("(a, b) => a.contains(b) || b.contains(a)", o) for o in others)


def _held_back(stop: Stop, place: Place) -> Finding:
    message = say(
        "{step} needs an irreversible action before its picture, which no live service gets",
        step=stop.name,
    )
    help_ = say("make it the last action of its step")
    return rules.NOT_PERFORMED.finding(place, message, help_)


def _failed(stop: Stop, action: Action, error: Error, place: Place) -> Finding:
    causes = {
        "intercepts pointer events": say("something lies over it"),
        "not enabled": say("it is disabled"),
        "not an <input>": say("it is no field"),
        "Not a checkbox": say("it is no check box"),
        "did not find some options": say("the list has no such entry"),
        "strict mode": say("it is no longer alone"),
    }
    text = error.message
    cause = next(
        (words for sign, words in causes.items() if sign in text), say("it did not respond")
    )
    message = say(
        "{step}: `{action}: {target}` failed: {cause}",
        step=stop.name,
        action=action.kind,
        target=replayed_target(action) or "…",
        cause=cause,
    )
    help_ = say("see that the actions before it lead to this state")
    return rules.NOT_PERFORMED.finding(place, message, help_)
