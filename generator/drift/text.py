"""The report of a comparison for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.drift.diff import Compared, Drift
from generator.drift.rows import Row
from generator.drift.sentences import sentence
from generator.nouns.guide.screen import Device
from generator.nouns.said import Said, say
from generator.nouns.text import Lang
from generator.reports.display import visible
from generator.reports.language import translated

DEVICE_NAMES: Mapping[Device, Said] = {"desktop": say("desktop"), "phone": say("phone")}


def render_text(drift: Drift, lang: Lang) -> str:
    """Return a line for each change, by device and in the order of the guide, and the sum."""
    return "".join(f"{visible(line)}\n" for line in _lines(drift, lang))


def _lines(drift: Drift, lang: Lang) -> Iterator[str]:
    name = drift.entry.name
    for device in dict.fromkeys(each.device for each in drift.screens):
        told = [row for each in drift.screens if each.device == device for row in told_rows(each)]
        if told:
            yield f"{name} · {translated(DEVICE_NAMES[device], lang)}"
        for row in told:
            yield f"  {translated(sentence(row, drift.entry.guide), lang)}"
    for old, new in drift.other_browsers:
        yield translated(browser_note(old, new), lang)
    yield f"{name}: {translated(sum_of(drift), lang)}"


def told_rows(screen: Compared) -> tuple[Row, ...]:
    """Return the rows to tell of a screen: of one that was not reached, no target but the screen."""
    changed = tuple(row for row in screen.rows if row.changed)
    whole = tuple(row for row in changed if row.change == "unreached" and row.target is None)
    return whole or changed


def browser_note(old: str, new: str) -> Said:
    """Return the reason why pixels were not compared."""
    return say(
        "the pictures were taken by {old}, and this is {new}: page facts and boxes were compared, "
        "pixels were not",
        old=old or say("no browser"),
        new=new,
    )


def sum_of(drift: Drift) -> Said:
    """Return how much has changed."""
    changed = sum(row.changed for row in drift.rows)
    unchanged = len(drift.rows) - changed
    if not changed and len(drift.screens) == 1:
        return say("nothing has changed on 1 screen")
    if not changed:
        return say("nothing has changed on {count} screens", count=len(drift.screens))
    return say("{changed} changed, {unchanged} unchanged", changed=changed, unchanged=unchanged)
