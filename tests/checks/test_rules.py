"""Every rule's own page is true: its examples pass and fail as it says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.checks import CHECKS, check_collection
from generator.checks.registry import Check
from generator.loader import load_collection
from generator.nouns.findings import Finding
from generator.nouns.project import Project

SOUND = {
    "service": "service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}",
    "steps": "steps: [{do: {ja: 電話します。, en: Call.}}]",
}
"""A guide with nothing wrong, in sections; an example replaces those that it has."""

MakeProject = Callable[[dict[str, str | bytes]], Project]
EXAMPLE = re.compile(r"^(Passes|Fails)[^\n]*:\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str, str]]:
    return [
        (check.rule.id, match[1], match[2])
        for check in CHECKS
        for match in EXAMPLE.finditer(check.rule.page)
    ]


def find(example: str, make_project: MakeProject) -> tuple[Finding, ...]:
    own = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    rest = [section for name, section in SOUND.items() if name not in own]
    project = make_project({"guides/midori.yml": "\n".join([*rest, example])})
    collection = load_collection(project)
    assert collection.findings == ()
    return check_collection(collection, project)


@pytest.mark.parametrize(
    ("rule", "outcome", "example"), [pytest.param(*e, id=f"{e[0]}-{e[1]}") for e in examples()]
)
def test_the_examples_on_a_rules_page_are_true(
    rule: str, outcome: str, example: str, make_project: MakeProject
) -> None:
    found = {finding.rule for finding in find(example, make_project)}
    assert found == ({rule} if outcome == "Fails" else set())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule.id)
def test_a_page_says_what_why_and_how_to_fix(check: Check) -> None:
    title, *rest = check.rule.page.split("\n\n")
    assert title.endswith(".")
    parts = [part.partition("**")[2].partition("**")[0] for part in rest if part.startswith("**")]
    assert parts == ["What.", "Why.", "How to fix."]


def test_no_two_rules_have_one_id() -> None:
    ids = [check.rule.id for check in CHECKS]
    assert len(ids) == len(set(ids))
