"""Run the rules over a collection: the one place where routes become places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.registry import CHECKS, Check
from generator.checks.subject import Subject
from generator.checks.waivers import NEVER, waive
from generator.loader.reading.limits import MAX_FAULTS, TOO_LARGE
from generator.nouns.collection import Collection, Entry, Partial
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say


def check_collection(
    collection: Collection,
    project: Project,
    *,
    today: dt.date | None = None,
    waivable: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    """Return what the rules find in every guide that could be read, in file order.

    Nothing depends on the date unless `today` is given. `waivable` are the rules of other layers
    that a guide may waive as well. No file is read.
    """
    found: list[Finding] = []
    own = (check.rule.id for check in CHECKS if check.rule.id not in NEVER)
    rules = (*own, *waivable)
    whole = [Partial(entry, frozenset()) for entry in collection.entries]
    for guide in (*whole, *collection.partial):
        subject = Subject(guide.entry, collection, today, rules)
        for check in CHECKS:
            if check.can_run(guide.lost):
                found.extend(_first(check, _findings(check, subject, project)))
    return waive(in_file_order(found), collection)


def _first(check: Check, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield what a person would still read; that there is more is an error, and never waived."""
    for number, finding in enumerate(findings):
        if number == MAX_FAULTS:
            message = say(
                "`{rule}` finds more than the {most} faults told", rule=check.rule.id, most=number
            )
            help_ = say("mend what they have in common, then check again")
            yield TOO_LARGE.finding(finding.place, message, help_)
            return
        yield finding


def _findings(check: Check, subject: Subject, project: Project) -> Iterator[Finding]:
    for fault in check.run(subject):
        severity = fault.severity or check.rule.severity
        place = _place(fault, subject.entry, project)
        yield Finding(check.rule.id, severity, place, fault.message, fault.help)


def _place(fault: Fault, entry: Entry, project: Project) -> Place:
    if fault.shot is None:
        return entry.places.of(fault.route, key=fault.at_key)
    shot = entry.shots[fault.shot]
    if not fault.route:
        return Place(project.relative(shot.picture))
    return shot.places.of(fault.route, key=fault.at_key)
