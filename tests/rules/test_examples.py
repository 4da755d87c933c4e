"""Every rule's own page is true: what it says passes does, and what it says fails does by that rule."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

import pytest

from generator.nouns.project import Project
from generator.online import OUTER_LINK
from generator.rules import RULE_GROUPS
from generator.site.built import SITE_LINK, read_built, site_findings
from generator.site.findings import check_project
from tests.conftest import write_project
from tests.rules.examples import Example, examples_of
from tests.rules.in_words import IN_WORDS
from tests.rules.project import project_with

MakeProject = Callable[[Mapping[str, str | bytes]], Project]

ELSEWHERE = {SITE_LINK, OUTER_LINK}
"""What is looked for on a built site and on other sites, not by a plain `taikai check`."""

EXAMPLES = [
    example
    for group in RULE_GROUPS
    if group.id in {"files", "guides", "pictures", "site"}
    for rule in group.rules
    if rule not in ELSEWHERE
    for example in examples_of(rule)
]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_check_finds_what_a_rules_page_says(example: Example, make_project: MakeProject) -> None:
    project = project_with(make_project({}), example.blocks)
    if not example.blocks:
        write_project(project.root, IN_WORDS[example.rule.id, example.outcome](example.words))
    found = check_project(project, today=today_of(example))
    assert {finding.rule for finding in found if not finding.waived} == example.expected, found


def today_of(example: Example) -> dt.date | None:
    commands = [block.text for block in example.blocks if block.format == "console"]
    given = re.search(r"--today (\S+)", "".join(commands))
    return dt.date.fromisoformat(given[1]) if given else None


@pytest.mark.parametrize("example", examples_of(SITE_LINK), ids=str)
def test_a_built_site_is_judged_as_the_rules_page_says(
    example: Example, make_project: MakeProject
) -> None:
    pages = {f"site/{block.title}": block.text for block in example.blocks}
    root = make_project(pages).root
    found = site_findings(read_built(root / "site"), "site")
    assert {finding.rule for finding in found} == example.expected, found
