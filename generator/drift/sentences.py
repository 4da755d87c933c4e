"""Says rows in words: a line for each change, in the order of the guide."""

from __future__ import annotations

from generator.drift.rows import Change, Row
from generator.drift.steps import StepName
from generator.nouns.guide import Guide
from generator.nouns.said import Said, say

_CHANGES: dict[Change, Said] = {
    "unchanged": say("unchanged"),
    "relabelled": say("relabelled"),
    "restyled": say("restyled"),
    "gone": say("gone"),
    "ambiguous": say("ambiguous"),
    "new-twin": say("an element that looks the same has appeared"),
    "region": say("it has changed, and touches no target"),
    "unreached": say("could not be compared"),
    "new": say("not in the earlier picture"),
}


def sentence(row: Row, guide: Guide) -> Said:
    """Return a row as a line, such as `step 3 · 退会する → アカウントを削除 (relabelled)`."""
    return say(
        "{step} · {what} ({change})",
        step=step_name(row.step),
        what=subject(row, guide),
        change=change_name(row),
    )


def step_name(step: StepName) -> Said:
    """Return what people call a step."""
    if step.number == "done":
        return say("completion")
    if step.number == "mail":
        return say("the mail")
    if step.number is None:
        return say("no step")
    if step.way:
        return say("step {number} of `{way}`", number=step.number, way=step.way)
    return say("step {number}", number=step.number)


def subject(row: Row, guide: Guide) -> str:
    """Return what a row is about: the words that were and, where they differ, those that are."""
    if row.change == "relabelled":
        return f"{row.before or '—'} → {row.after or '—'}"
    if row.change == "region":
        return say("another part of the screen")
    if row.target is None:
        return row.before or say("the screen")
    return row.before or row.after or _own_name(row, guide, row.target)


def change_name(row: Row) -> Said:
    """Return what happened, with the reason if there is one."""
    if row.change == "moved":
        return _way(row)
    change = _CHANGES[row.change]
    if not row.reason:
        return change
    return say("{change}: {reason}", change=change, reason=row.reason)


def _own_name(row: Row, guide: Guide, target: str) -> str:
    """Return the name in the definition of a target that shows no words."""
    known = guide.screens[row.screen].targets.get(target)
    words = known and (known.label or known.name)
    return words[guide.service.ui] if words else target


def _way(row: Row) -> Said:
    x, y = row.way_css
    down = say("{count} px down", count=y) if y > 0 else say("{count} px up", count=-y)
    right = say("{count} px right", count=x) if x > 0 else say("{count} px left", count=-x)
    if x and y:
        return say("moved {across} and {along}", across=right, along=down)
    return say("moved {way}", way=right if x else down)
