"""Waivers: a guide may break a rule on purpose, at one place, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from generator.nouns.collection import Collection, Entry, Shot
from generator.nouns.findings import Finding
from generator.nouns.guide.guide import Waiver
from generator.nouns.places import Place, Route, Span

NEVER = frozenset({"waiver-unknown", "waiver-unused"})


def route_of(at: str) -> Route:
    """Return the route that a waiver names: keys joined by points, places in a list from 1."""
    # Not every digit of Unicode is one for `int`, and no list has so many items.
    return tuple(
        int(part) - 1 if re.fullmatch(r"[0-9]{1,9}", part) else part for part in at.split(".")
    )


def waive(findings: Iterable[Finding], collection: Collection) -> tuple[Finding, ...]:
    """Return the findings; those that the guide which they are about waives carry its reason."""
    entries = {path: entry for entry in collection.entries for path in _paths(entry)}
    return tuple(_waived(finding, entries.get(finding.place.path)) for finding in findings)


def _paths(entry: Entry) -> Iterator[str]:
    yield entry.places.path
    for shot in entry.shots.values():
        yield from _files(shot)


def _files(shot: Shot) -> tuple[str, str]:
    """Return the paths of a sidecar and of its picture, as findings call them."""
    sidecar = PurePosixPath(shot.places.path)
    return str(sidecar), str(sidecar.with_suffix(shot.picture.suffix))


def _waived(finding: Finding, entry: Entry | None) -> Finding:
    if entry is None:
        return finding
    for waiver in entry.guide.waivers:
        if waives(waiver, finding, entry):
            return replace(finding, waived=waiver.because)
    return finding


def waives(waiver: Waiver, finding: Finding, entry: Entry) -> bool:
    """Tell whether a waiver of a guide is about a finding; what waivers do wrong is never waived."""
    if waiver.rule != finding.rule or waiver.rule in NEVER:
        return False
    return _covers(route_of(waiver.at), finding.place, entry)


def _covers(route: Route, place: Place, entry: Entry) -> bool:
    """Tell whether a place is at a route of the guide or further inside.

    The pictures of a screen and their sidecars belong to the screen, the boxes to its targets.
    """
    if any(_within(place, entry.places.of(route, key=key)) for key in (False, True)):
        return True
    if len(route) < 2 or route[0] != "screens":  # noqa: PLR2004 - `screens` and the screen's name
        return False
    shots = (shot for (_, screen), shot in entry.shots.items() if screen == route[1])
    inner = route[2:]
    return any(
        _within(place, shot.places.of(inner)) if inner else place.path in _files(shot)
        for shot in shots
        if not inner or inner in shot.places.values
    )


def _within(inner: Place, outer: Place) -> bool:
    if inner.path != outer.path or inner.span is None or outer.span is None:
        return inner == outer
    return _start(outer.span) <= _start(inner.span) <= (outer.span.end_line, outer.span.end_column)


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column
