"""Everything that is wrong with a project: what each layer below finds, with waivers applied."""

from __future__ import annotations

import datetime as dt

from generator.checks import CHECKS, check_collection, waive
from generator.checks.review_overdue import RULE as REVIEW_OVERDUE
from generator.checks.waiver_unused import unused_waivers
from generator.loader import load_collection
from generator.nouns.collection import Collection
from generator.nouns.findings import Finding, in_file_order
from generator.nouns.project import Project
from generator.online import OUTER_LINK
from generator.pictures import picture_findings
from generator.pictures.rules import RULES as PICTURE_RULES
from generator.site.configuration import written_findings
from generator.site.hand_written import hand_written_findings

_JUDGED = {check.rule.id for check in CHECKS} - {REVIEW_OVERDUE.id} | {r.id for r in PICTURE_RULES}
"""What is looked for in every check, on every day."""

_WAIVABLE = (*(rule.id for rule in PICTURE_RULES), OUTER_LINK.id)


def check_project(
    project: Project, *, today: dt.date | None = None, waivable: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    """Return all findings of a project; nothing is drawn or written.

    `waivable` are the rules of layers above this one that a guide may waive.
    """
    found = collection_findings(load_collection(project), project, today=today, waivable=waivable)
    return in_file_order((*found, *written_findings(project)))


def collection_findings(
    collection: Collection,
    project: Project,
    *,
    today: dt.date | None = None,
    waivable: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    """Return what reading, rules, pictures and pages beside the guides give, in file order."""
    checked = check_collection(collection, project, today=today, waivable=(*_WAIVABLE, *waivable))
    seen = waive(picture_findings(project, collection), collection)
    unused = unused_waivers(collection, (*checked, *seen), _JUDGED)
    beside = hand_written_findings(project)
    return in_file_order((*collection.findings, *checked, *seen, *unused, *beside))
