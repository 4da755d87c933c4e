"""What the picture of a screen depends on, so that a change of the definition shows in its sidecar."""

from __future__ import annotations

import hashlib
import json

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.marks import marks_of
from generator.nouns.guide.outline import screen_steps
from generator.nouns.guide.screen import Device


def definition_hash(guide: Guide, screen_id: str, device: Device) -> str:
    """Return 16 hex digits over the selectors, masks and actions behind one picture.

    Words are left out: a better translation needs no new screenshot.

    Raises:
        KeyError: the guide has no such screen.
    """
    screen = guide.screens[screen_id]
    depends = {
        "path": screen.path,
        "mask": screen.mask,
        "native_dialog": screen.native_dialog,
        "targets": {name: target.locator(device) for name, target in screen.targets.items()},
        "actions": [
            [[action.kind for action in step.actions], [mark.target for mark in marks_of(step)]]
            for _, step in screen_steps(guide)
            if step.screen == screen_id
        ],
    }
    written = json.dumps(depends, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]
