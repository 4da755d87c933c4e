"""The kinds of way out: what the author says, else what follows from the steps."""

from __future__ import annotations

from generator.nouns.guide.guide import Guide, Way
from generator.nouns.guide.outline import outline

_KINDS: dict[str, Way] = {
    "call": "phone",
    "visit": "counter",
    "form": "paper",
    "post": "paper",
    "fax": "paper",
    "mail": "mail",
    "chat": "chat",
}


def ways_out(guide: Guide) -> tuple[Way, ...]:
    """Return how one leaves, the most telling first and each once."""
    if guide.way:
        return guide.way
    on_screen: Way = "app" if guide.devices == ("phone",) else "web"
    kinds = [step.step.kind for step in outline(guide)]
    found = [_KINDS.get(kind, on_screen) for kind in kinds if kind not in {"wait", "do"}]
    return tuple(dict.fromkeys(found)) or (on_screen,)
