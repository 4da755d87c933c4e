"""Changes as findings, for reports that show them beside the lines of the definition."""

from __future__ import annotations

from collections.abc import Iterator

from generator.drift.diff import Drift
from generator.drift.rows import Row
from generator.drift.screen_changed import SCREEN_CHANGED
from generator.drift.sentences import sentence
from generator.drift.text import told_rows
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Route
from generator.nouns.said import say


def changes_as_findings(drift: Drift) -> Iterator[Finding]:
    """Yield a finding for each change, at the definition of its target or screen."""
    for screen in drift.screens:
        for row in told_rows(screen):
            message = say(
                "{line}, {device}", line=sentence(row, drift.entry.guide), device=row.device
            )
            yield SCREEN_CHANGED.finding(_place(drift, row), message)


def _place(drift: Drift, row: Row) -> Place:
    at: Route = ("screens", row.screen)
    if row.target is not None:
        at = (*at, "targets", row.target)
    return drift.entry.places.of(at, key=True)
