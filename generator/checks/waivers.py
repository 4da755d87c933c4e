"""Waivers: a guide may break a rule on purpose, at one place, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding
from generator.nouns.guide.guide import Waiver
from generator.nouns.places import Place, Route, Span


def route_of(at: str) -> Route:
    """Return the route that a waiver names: keys joined by points, places in a list from 1."""
    # Not every digit of Unicode is one for `int`, and no list has so many items.
    return tuple(
        int(part) - 1 if re.fullmatch(r"[0-9]{1,9}", part) else part for part in at.split(".")
    )


def waive(findings: Iterable[Finding], collection: Collection) -> tuple[Finding, ...]:
    """Return the findings; those that the guide at their place waives carry its reason."""
    entries = {entry.places.path: entry for entry in collection.entries}
    return tuple(_waived(finding, entries.get(finding.place.path)) for finding in findings)


def _waived(finding: Finding, entry: Entry | None) -> Finding:
    if entry is None:
        return finding
    for waiver in entry.guide.waivers:
        if covers(waiver, finding, entry):
            return replace(finding, waived=waiver.because)
    return finding


def covers(waiver: Waiver, finding: Finding, entry: Entry) -> bool:
    """Tell whether a waiver is about a finding: its rule, at its place or further inside."""
    if waiver.rule != finding.rule:
        return False
    route = route_of(waiver.at)
    places = (entry.places.of(route), entry.places.of(route, key=True))
    return any(_within(finding.place, place) for place in places)


def _within(inner: Place, outer: Place) -> bool:
    if inner.span is None or outer.span is None:
        return inner == outer
    return _start(outer.span) <= _start(inner.span) <= (outer.span.end_line, outer.span.end_column)


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column
