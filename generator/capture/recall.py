"""Knows the targets of an earlier picture again on the page, whatever has become of their selectors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playwright.sync_api import ElementHandle, Error, Page

from generator.capture.label import role_and_name
from generator.capture.record import fingerprint
from generator.capture.scripts import run_script
from generator.nouns.geometry import Box
from generator.nouns.sidecar import TargetSeen
from generator.relocation.fingerprint import Element, Recognised, likeness, recognise

_ROLE_AND_NAME = frozenset({"role", "name"})
_ASKED = 12
"""How many elements are asked for their role and name, which takes a message to the browser each."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What became of a target, and the element that it seems to be, with a selector that finds it."""

    found: Recognised
    element: Element | None = None
    selector: str = ""


def recall(
    page: Page, targets: Mapping[str, TargetSeen], name: str, masks: Sequence[ElementHandle] = ()
) -> Recalled:
    """Look for one of the `targets` of an earlier picture among all elements that the page shows.

    Words in `masks` are personal and are not looked at.
    """
    old = {each: Element(seen.fingerprint, seen.box) for each, seen in targets.items()}
    argument = {"masks": list(masks), "tag": old[name].fingerprint.tag or "a"}
    seen = run_script(page, "elements", argument)
    elements = (_element(each, seen["secrets"]) for each in seen["elements"])
    candidates = [
        _with_role_and_name(page, each, seen["secrets"])
        for each in _most_alike(old[name], elements)
    ]
    others = [each for other, each in old.items() if other != name]
    found = recognise(old[name], candidates, others)
    element = None if found.index is None else candidates[found.index]
    return Recalled(found, element, _selector(element) if element else "")


def _element(seen: Mapping[str, Any], secrets: Collection[str]) -> Element:
    # As it would be recorded: what the earlier picture could not keep must make no difference.
    return Element(fingerprint(seen["fingerprint"], ("", ""), secrets), Box(*seen["box"]))


def _most_alike(old: Element, candidates: Iterable[Element]) -> list[Element]:
    order = sorted(candidates, key=lambda each: -likeness(old, each, _ROLE_AND_NAME))
    return order[:_ASKED]


def _with_role_and_name(page: Page, element: Element, secrets: Collection[str]) -> Element:
    try:
        named = role_and_name(page.locator(_selector(element)))
    except Error:
        return element  # it is in a shadow tree, or gone by now
    return replace(
        element, fingerprint=fingerprint(element.fingerprint.model_dump(), named, secrets)
    )


def _selector(element: Element) -> str:
    return f"css=body > {element.fingerprint.path.replace('>', ' > ')}"
