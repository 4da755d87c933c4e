"""A fault of structure hides no other fault, and a lost part is not taken for a missing one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.checks import check_collection
from generator.loader import load_collection
from generator.nouns.project import Project
from generator.reports import make_report, render_text
from generator.reports.sources import lines_below

CASE = Path(__file__).parent / "partial" / "part-broken.yml"

MakeProject = Callable[[dict[str, str | bytes]], Project]


def test_what_is_left_of_a_guide_with_faults_is_checked(
    make_project: MakeProject, golden: Callable[[Path, str], None]
) -> None:
    project = make_project({"guides/midori.yml": CASE.read_bytes()})
    collection = load_collection(project)
    assert collection.entries == ()
    findings = (*collection.findings, *check_collection(collection, project))
    report = make_report(findings, lines_below(project.root))
    golden(CASE.with_suffix(".txt"), render_text(report))


def test_a_section_that_cannot_be_read_is_not_said_to_be_missing(
    make_project: MakeProject,
) -> None:
    definition = (
        "service: {name: {ja: みどり, en: Midori}}\n"
        "sources: {help: [}\n"
        "steps: [{do: {ja: 待つ, en: Wait.}}]\n"
        "precautions: [{loses: {ja: ポイント, en: Points}, source: help}]\n"
    )
    project = make_project({"guides/midori.yml": definition})
    collection = load_collection(project)
    assert [finding.rule for finding in collection.findings] == ["syntax"]
    assert check_collection(collection, project) == ()
