"""Turns what was measured into the sidecar of a picture, with nothing personal in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from generator.capture.personal import looks_personal
from generator.capture.stage import Stage
from generator.nouns.geometry import Box
from generator.nouns.guide.depends import definition_hash
from generator.nouns.sidecar import Fingerprint, MaskSeen, Sidecar, TargetSeen

FILL = "#6b7280"
"""The colour of masks, a grey that no page uses for words: 4.8:1 on white."""

_SECRET_LENGTH = 2
_NUMBERS_AND_TOKENS = re.compile(r"[0-9]{5,}|[0-9a-f]{16,}")


def record(
    stage: Stage,
    screen_id: str,
    measured: Mapping[str, Any],
    names: Mapping[str, tuple[str, str]],
    secrets: Collection[str],
) -> Sidecar:
    """Return the sidecar of a picture, but for what its pixels tell.

    `measured` is the result of `measure.js`, `names` holds role and accessible name of each
    target, `secrets` the words that were masked.
    """
    screen = stage.screen
    targets = {
        target["name"]: TargetSeen(
            box=Box(*target["box"]),
            fingerprint=fingerprint(target["fingerprint"], names[target["name"]], secrets),
        )
        for target in measured["targets"]
        if target["box"]
    }
    return Sidecar(
        guide=stage.entry.name,
        screen=screen_id,
        device=stage.device,
        size=(screen.width * screen.scale, screen.height * screen.scale),
        scale=screen.scale,
        how="captured" if stage.ground.live else "reproduced",
        ui=stage.ui,
        on=stage.options.day,
        against=stage.ground.name,
        address=_address(stage, screen_id),
        browser=stage.browser,
        definition=definition_hash(stage.guide, screen_id, stage.device),
        targets=targets,
        masks=_masks(measured),
        text=tuple(Box(*box) for box in measured["text"]),
    )


def _masks(measured: Mapping[str, Any]) -> tuple[MaskSeen, ...]:
    return tuple(
        MaskSeen(find=mask["find"], box=Box(*box), fill=FILL)
        for mask in measured["masks"]
        for box in mask["boxes"]
    )


def scrubbed(text: str, secrets: Collection[str]) -> str:
    """Return the text without what was masked; nothing where it still looks personal."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SECRET_LENGTH:
            text = text.replace(secret, "…")
    return "" if looks_personal(text) else text


def fingerprint(
    seen: Mapping[str, str], named: tuple[str, str], secrets: Collection[str]
) -> Fingerprint:
    """Return what may be kept of an element, which is all that it can be compared by later.

    `seen` is from `fingerprint.js`, `named` its role and accessible name, `secrets` what was masked.
    """
    role, name = named
    facts = {**seen, "role": role, "name": name}
    facts["href"] = _NUMBERS_AND_TOKENS.sub("*", facts["href"])
    return Fingerprint(**{key: scrubbed(value, secrets) for key, value in facts.items()})


def _address(stage: Stage, screen_id: str) -> str:
    """Return where the picture was taken; of a live service only what the definition says.

    The address of somebody's own page often holds a number or name of theirs.
    """
    if stage.ground.live:
        path = stage.guide.screens[screen_id].path
        return stage.ground.address(path) if path else ""
    path = stage.page.url.removeprefix(stage.ground.url)
    return stage.ground.name + path.partition("#")[0]
