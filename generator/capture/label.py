"""Whether an element carries the words that the definition says it does."""

from __future__ import annotations

import json
import re
import unicodedata

from playwright.sync_api import Locator

from generator.capture.stage import Stage

_AS_NODE = re.compile(r"""^- (?P<quote>'?)(?P<role>[a-z]+)(?: (?P<name>"(?:[^"\\]|\\.)*"))?""")


def role_and_name(element: Locator) -> tuple[str, str]:
    """Return role and accessible name as assistive software gets them, empty where there are none."""
    match = _AS_NODE.match(element.aria_snapshot())
    if match is None:
        return "", ""
    name = match["name"] or '""'
    if match["quote"]:  # YAML quotes a whole line by doubling the quotes in it
        name = name.replace("''", "'")
    return match["role"], str(json.loads(name))


def shows_label(stage: Stage, screen_id: str, target: str, element: Locator) -> bool:
    """Tell whether an element shows the label of a target; one without a label shows anything."""
    known = stage.guide.screens[screen_id].targets.get(target)
    label = known.label if known else None
    if label is None:
        return True
    _, name = role_and_name(element)
    text = element.evaluate("e => e.matches('input,select') ? '' : e.innerText ?? e.textContent")
    wanted = _plain(label[stage.ui])
    return any(wanted in _plain(shown) for shown in (name, text))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
