"""Falls back on the earlier picture of a screen where the locator of a target has failed.

The picture's sidecar knows what the element was. Where one element of the page, and clearly no
other, is the same, the capture goes on with it and proposes a locator to write. Nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playwright.sync_api import ElementHandle, Error, Locator

from generator.capture import rules
from generator.capture.memory import Missed, Why
from generator.capture.recall import Recalled, recall
from generator.capture.record import scrubbed
from generator.capture.stage import Stage
from generator.capture.wanted import Wanted
from generator.nouns.findings import Finding
from generator.nouns.said import Said, say
from generator.nouns.sidecar import Fingerprint, TargetSeen
from generator.nouns.yaml_text import quoted

_WHY: Mapping[str, Why] = {"twins": "twins", "elsewhere": "elsewhere", "gone": "gone"}


def found_again(stage: Stage, wanted: Wanted, failed: Finding | None) -> Locator | None:
    """Return the element that a target was in the earlier picture, None where that is not certain.

    What was found out is noted in the memory of the stage: a proposal, or what is most like it.
    `failed` is what is wrong with the locator.
    """
    earlier = earlier_targets(stage, wanted.screen)
    if wanted.find is None or wanted.name not in earlier:
        return None
    recalled = recall(stage.page, earlier, wanted.name, _masked(stage, wanted.screen))
    outcome = recalled.found.outcome
    if outcome in ("same", "relabelled"):
        stage.memory.again[wanted.name] = outcome
        stage.memory.told.append(_proposal(stage, wanted, recalled))
        return stage.page.locator(recalled.selector)
    stage.memory.missed[wanted.name] = _missed(recalled, failed)
    return None


def earlier_targets(stage: Stage, screen: str) -> Mapping[str, TargetSeen]:
    """Return the targets of a screen as the committed picture has them, none where there is none."""
    shot = stage.entry.shots.get((stage.device, screen))
    return shot.sidecar.targets if shot else {}


def _masked(stage: Stage, screen: str) -> list[ElementHandle]:
    """Return all elements with personal data, shown or not."""
    return [
        element
        for find in stage.guide.screens[screen].mask
        for element in stage.page.locator(find).element_handles()
    ]


def _missed(recalled: Recalled, failed: Finding | None) -> Missed:
    found, element = recalled.found, recalled.element
    several = failed is not None and failed.rule == rules.TARGET_TWICE.id
    why: Why = "twins" if several else _WHY.get(found.outcome, "gone")
    words = _words(element.fingerprint) if element else ""
    return Missed(why, words, element.box if element else None, found.score)


def _words(fingerprint: Fingerprint) -> str:
    return scrubbed(fingerprint.name or fingerprint.text, ())


def _proposal(stage: Stage, wanted: Wanted, recalled: Recalled) -> Finding:
    message = say(
        "`{find}` no longer finds `{name}`, but the earlier picture does: {found} ({device})",
        find=wanted.find,
        name=wanted.name,
        found=_how_found(recalled),
        device=stage.device,
    )
    help_ = say(
        "if it is the same, write `find: {find}`", find=quoted(locator_for(stage, recalled))
    )
    return rules.FOUND_AGAIN.finding(wanted.place, message, help_)


def _how_found(recalled: Recalled) -> Said:
    found, element = recalled.found, recalled.element
    now = _words(element.fingerprint) if element else ""
    if found.outcome == "relabelled":
        return say("only its words have changed, to 「{words}」", words=now)
    score, margin = round(100 * found.score), round(100 * found.margin)
    return say(
        "one element is {score} % the same, {margin} % ahead of the next",
        score=score,
        margin=margin,
    )


def locator_for(stage: Stage, recalled: Recalled) -> str:
    """Return the plainest selector that finds an element and no other."""
    if recalled.element is None:
        return recalled.selector
    for selector in _selectors(recalled.element.fingerprint):
        try:
            if stage.page.locator(selector).locator("visible=true").count() == 1:
                return selector
        except Error:
            continue  # words with a quote of their own
    return recalled.selector


def _selectors(fingerprint: Fingerprint) -> Iterator[str]:
    if fingerprint.role and fingerprint.name:
        yield f"role={fingerprint.role}[name='{fingerprint.name}']"
    if fingerprint.id.isidentifier():
        yield f"css=#{fingerprint.id}"
    if fingerprint.name_attribute.isidentifier():
        yield f"css={fingerprint.tag}[name={fingerprint.name_attribute}]"
    if fingerprint.text:
        yield f'text="{fingerprint.text}"'
