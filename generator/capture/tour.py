"""Goes through the stops of a tour: arrives, performs, shoots, leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from playwright.sync_api import Error
from playwright.sync_api import TimeoutError as TooLateError

from generator.capture import rules
from generator.capture.errors import StuckError
from generator.capture.perform import perform
from generator.capture.photo import Blank, Exposure
from generator.capture.plan import (
    PRESSING,
    Stop,
    Tour,
    has_irreversible,
    is_irreversible,
)
from generator.capture.stage import Stage
from generator.capture.take import take
from generator.nouns.findings import Finding
from generator.nouns.said import say

_PATIENCE_FOR_ARRIVAL = 1.0
"""Seconds that a script may take to go to the next screen's path after a press."""


@dataclass(slots=True)
class _Way:
    """How the page came to be where it is: `lost` when an earlier stop failed or there was none.

    `fresh` is True when the last action loaded the page, so that it need not be loaded again;
    `shot` when the picture of the stop was taken.
    """

    lost: bool = True
    fresh: bool = False
    failed: bool = False
    shot: bool = False


def walk(stage: Stage, tour: Tour) -> Iterator[Exposure | Blank | Finding]:
    """Yield the shots of a tour, and what stood in the way of others.

    After a failure the tour goes on at the next screen that has a path.
    """
    way = _Way()
    for stop, following in pairwise([*tour, None]):
        assert stop is not None  # noqa: S101 - only the last of a pair can be
        try:
            yield from _visit(stage, stop, following, way)
        except StuckError as stuck:
            yield from _failed(stage, stop, way, stuck.findings)
        except Error as error:
            yield from _failed(stage, stop, way, (_page_gone(stage, stop, error),))
        yield from stage.memory.tell()
        if stage.ground.live and has_irreversible(stop):
            yield from _live_end(stage, tour, stop)
            return


def _failed(
    stage: Stage, stop: Stop, way: _Way, findings: tuple[Finding, ...]
) -> Iterator[Blank | Finding]:
    way.lost = way.failed = True
    if stop.shoots and not way.shot:
        yield Blank(stop.screen, stage.device, findings)
    else:
        yield from findings


def _visit(
    stage: Stage, stop: Stop, following: Stop | None, way: _Way
) -> Iterator[Exposure | Blank | Finding]:
    way.shot = False
    stage.pressed = None
    stage.memory.arrive()
    stage.at_hand = {}
    if stage.guide.screens[stop.screen].native_dialog:
        yield _no_picture(stage, stop)
        way.lost = way.failed = True
        return
    if stage.guard and has_irreversible(stop):
        stage.guard.policy.come_near()
    _arrive(stage, stop, way)
    _forbid_irreversible(stage, stop)
    done = 0
    if stop.shoots:
        taken = take(stage, stop)
        way.shot = True
        if taken.exposure is None:
            yield Blank(stop.screen, stage.device, taken.refused)
        else:
            yield taken.exposure
            yield from taken.exposure.findings
        if taken.stuck:
            raise taken.stuck
        done = taken.done
    # Behind an irreversible action of a live service there is nothing to go on to.
    if following is not None and not (stage.ground.live and has_irreversible(stop)):
        yield from _leave(stage, stop, done, following, way)


def _arrive(stage: Stage, stop: Stop, way: _Way) -> None:
    path = stage.guide.screens[stop.screen].path
    if path is None:
        if way.lost:
            raise StuckError(*_without_start(stage, stop, way))
        return
    if not (way.fresh and stage.ground.is_at(stage.page.url, path)):
        _go(stage, stop, path)
    way.lost = False


def _go(stage: Stage, stop: Stop, path: str) -> None:
    place = stage.place("screens", stop.screen, "path")
    try:
        response = stage.page.goto(stage.ground.address(path))
    except Error as error:
        reason = error.message.splitlines()[0].partition(" at ")[0].removeprefix("Page.goto: ")
        message = say(
            "`{path}` of {ground} cannot be opened ({reason})",
            path=path,
            ground=stage.ground.name,
            reason=reason,
        )
        raise StuckError(rules.UNREACHABLE.finding(place, message)) from error
    if response is not None and not response.ok:
        message = say(
            "`{path}` of {ground} answers {status}",
            path=path,
            ground=stage.ground.name,
            status=response.status,
        )
        raise StuckError(rules.UNREACHABLE.finding(place, message, say("correct the path")))


def _leave(stage: Stage, stop: Stop, done: int, following: Stop, way: _Way) -> Iterator[Finding]:
    """Perform the rest of the actions, and see whether they lead to the next screen."""
    path = stage.guide.screens[following.screen].path
    loaded, dialogs = stage.documents, stage.dialogs
    for index in range(done, len(stop.actions)):
        if is_irreversible(stop, index) and path is not None:
            break  # not even on a stand-in, where something else leads on
        perform(stage, stop, index)
    else:
        pressed = bool(stop.actions) and stop.actions[-1].kind in PRESSING
        if path is not None and pressed and not _arrives(stage, path):
            yield _elsewhere(stage, stop, following)
    way.fresh = stage.documents > loaded
    if stage.dialogs > dialogs:
        yield _no_picture(stage, stop)


def _arrives(stage: Stage, path: str) -> bool:
    arrived = partial(stage.ground.is_at, path=path)
    try:
        stage.page.wait_for_url(arrived, wait_until="commit", timeout=_PATIENCE_FOR_ARRIVAL * 1000)
    except TooLateError:
        return False
    stage.wait_for_page()
    return True


def _forbid_irreversible(stage: Stage, stop: Stop) -> None:
    """On a live service, block the addresses that the irreversible targets of this screen go to."""
    if stage.guard is None:
        return
    for name in stop.irreversible:
        find = stage.guide.screens[stop.screen].targets[name].locator(stage.device)
        elements = stage.page.locator(find).element_handles() if find else []
        for address in filter(None, (element.evaluate(_ADDRESS) for element in elements)):
            stage.guard.policy.forbid(stage.page.url, address)


_ADDRESS = (
    "e => e.closest('a[href]')?.href ?? (e.form && (e.getAttribute('formaction') ?? e.form.action))"
)


def _without_start(stage: Stage, stop: Stop, way: _Way) -> tuple[Finding, ...]:
    if way.failed:
        return ()
    message = say("`{screen}` is the first screen of a route and has no `path`", screen=stop.screen)
    place = stage.place("screens", stop.screen)
    help_ = say("give it the path of its address")
    return (rules.UNREACHABLE.finding(place, message, help_),)


def _page_gone(stage: Stage, stop: Stop, error: Error) -> Finding:
    reason = error.message.partition("\n")[0]
    message = say("{step}: the page was lost ({reason})", step=stop.name, reason=reason)
    return rules.UNREACHABLE.finding(stage.place(*stop.at), message)


def _elsewhere(stage: Stage, stop: Stop, following: Stop) -> Finding:
    place = stage.place(*stop.at, "actions", len(stop.actions) - 1)
    screen = stage.guide.screens[following.screen]
    message = say(
        "{step} does not lead to `{path}`, where {following} goes on ({device})",
        step=stop.name,
        path=screen.path,
        following=following.name,
        device=stage.device,
    )
    return rules.ELSEWHERE.finding(place, message, say("correct the action or the path"))


def _no_picture(stage: Stage, stop: Stop) -> Finding:
    place = stage.place(*stop.at)
    message = say(
        "{step}: no picture of the browser's own dialog, which was dismissed ({device})",
        step=stop.name,
        device=stage.device,
    )
    return rules.NO_PICTURE.finding(place, message, say("describe it in words"))


def _live_end(stage: Stage, tour: Tour, end: Stop) -> Iterator[Finding]:
    behind = [stop.screen for stop in tour[tour.index(end) + 1 :] if stop.shoots]
    if behind:
        names = ", ".join(f"`{name}`" for name in dict.fromkeys(behind))
        message = say(
            "{screens} lie behind the irreversible action of {step} and were not visited",
            screens=names,
            step=end.name,
        )
        place = stage.place(*end.at)
        yield rules.LIVE_END.finding(place, message, say("a stand-in can show them"))
