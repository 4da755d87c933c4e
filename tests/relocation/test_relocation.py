"""Never wrong: pages, changes and targets against the places where the elements truly are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser

from tests.relocation.changes import CHANGES
from tests.relocation.matrix import Case, judged, made_up_pages
from tests.relocation.replicas import lancers
from tests.relocation.score import score
from tests.relocation.studio import Kind, opened_studio

pytestmark = pytest.mark.browser

FEW: Sequence[str] = (
    "everything-moves/banner",
    "everything-moves/column-moved",
    "noise/same",
    "noise/shifted-by-less-than-a-pixel",
    "one-element/removed-decoy-in-the-same-section",
    "one-element/removed-decoy-with-its-neighbours",
    "one-element/renamed-by-a-letter",
    "one-element/twin-before",
    "rows/row-removed",
    "rows/row-renamed",
    "whole-look/dark",
)
FEW_VERSIONS = ("buttons-swapped", "lookalike")


@pytest.fixture(scope="module")
def studio() -> Iterator[Browser]:
    with opened_studio() as browser:
        yield browser


def assert_never_wrong(cases: Sequence[Case]) -> None:
    assert [case for case in cases if case.wrong] == []
    assert [case for case in cases if case.unreported] == []
    assert [case for case in cases if case.recalled_wrongly] == []


def assert_mostly_found(cases: Sequence[Case]) -> None:
    whole = score(cases)
    assert whole.recall >= 0.90
    assert whole.live >= 0.92
    # With one device pixel a CSS pixel, letters that shift by half a pixel are drawn anew.
    noise = [case for case in cases if case.change.startswith("noise/") and case.kind != "monitor"]
    assert [case for case in noise if case.findable and not is_kept(case)] == []


def is_kept(case: Case) -> bool:
    """Tell whether a target is still known, if only as one whose row has changed.

    By their pixels, a ring of the focus and a clock in a row could be other words there.
    """
    in_doubt = case.change in {"noise/focus", "noise/clock"} and case.found.reason == "row"
    return case.found.outcome == "moved" or (in_doubt and case.right)


def test_pages_after_some_changes(studio: Browser) -> None:
    kinds: dict[int, Kind] = {3: "phone"}
    cases = list(judged(made_up_pages(studio, kinds, FEW)))
    assert_never_wrong(cases)
    assert score(cases).recall >= 0.75, "of few cases; of many it is 0.9"


def test_the_stand_in_after_some_changes(studio: Browser) -> None:
    assert_never_wrong(list(judged(lancers(studio, ["desktop"], FEW_VERSIONS))))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_pages_after_all_changes(studio: Browser) -> None:
    kinds: dict[int, Kind] = {11: "desktop", 12: "phone", 13: "monitor", 14: "desktop", 15: "phone"}
    cases = list(judged(made_up_pages(studio, kinds)))
    assert len(cases) >= 5 * len(CHANGES)
    assert_never_wrong(cases)
    assert_mostly_found(cases)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_the_stand_in_after_all_changes(studio: Browser) -> None:
    assert_never_wrong(list(judged(lancers(studio, ["desktop", "phone", "monitor"]))))
