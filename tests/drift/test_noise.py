"""What is no change is told as none, and what cannot be compared is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.drift.diff import diff
from generator.drift.text import render_text
from generator.nouns.collection import Entry
from generator.nouns.sidecar import Browser
from tests.drift.conftest import PROJECT, TakeEntry, options

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection")]


def by_another_browser(entry: Entry) -> Entry:
    older = Browser(name="Chromium", version="120.0.1.2")
    return replace(
        entry,
        shots={
            key: replace(shot, sidecar=shot.sidecar.model_copy(update={"browser": older}))
            for key, shot in entry.shots.items()
        },
    )


def test_a_running_clock_under_a_mask_is_no_change(taken_with_clock: Entry, browser: str) -> None:
    chosen = options(browser, "desktop", "clock")
    drift = diff(PROJECT, taken_with_clock, chosen)
    assert [row for row in drift.rows if row.changed] == []
    assert len(drift.screens) == 6


def test_pixels_of_another_browser_are_not_compared_and_the_report_says_so(
    taken: TakeEntry, browser: str
) -> None:
    entry = by_another_browser(taken("v1", "desktop"))
    drift = diff(PROJECT, entry, options(browser, "desktop", "button-colour"))
    assert not drift.changed
    told = render_text(drift, "en")
    assert "taken by Chromium 120.0.1.2, and this is Chromium " in told
    assert "pixels were not" in told


def test_page_facts_and_boxes_of_another_browser_are(taken: TakeEntry, browser: str) -> None:
    entry = by_another_browser(taken("v1", "desktop"))
    drift = diff(PROJECT, entry, options(browser, "desktop", "lookalike"))
    changed = {row.target: row.change for row in drift.rows if row.changed}
    assert changed == {"withdraw": "moved", "stay": "moved"}
