"""Each case in `cases/RULE/` is a definition, or a folder with pictures; the `.txt` is the report.

A case that gives a rule nothing to find has a report without findings, so that a rule that finds
too much fails as one that finds too little does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks import CHECKS, check_collection
from generator.loader import load_collection
from generator.nouns.project import Project
from generator.reports import make_report, render_text
from generator.reports.sources import lines_below

HERE = Path(__file__).parent / "cases"
CASES = sorted(p for p in HERE.glob("*/*") if p.suffix == ".yml" or p.is_dir())
TODAY = dt.date(2026, 11, 23)

MakeProject = Callable[[dict[str, str | bytes]], Project]


def files_of(case: Path) -> dict[str, str | bytes]:
    if case.is_file():
        return {"guides/midori.yml": case.read_bytes()}
    files = (path for path in case.rglob("*") if path.is_file())
    return {path.relative_to(case).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_a_rule_finds_what_its_cases_say(
    case: Path, make_project: MakeProject, golden: Callable[[Path, str], None]
) -> None:
    project = make_project(files_of(case))
    collection = load_collection(project)
    found = check_collection(collection, project, today=TODAY)
    about = [f for f in (*collection.findings, *found) if f.rule == case.parent.name]
    golden(case.with_suffix(".txt"), render_text(make_report(about, lines_below(project.root))))


@pytest.mark.parametrize("rule", [check.rule.id for check in CHECKS])
def test_every_rule_has_a_case_that_passes_and_one_that_fails(rule: str) -> None:
    reports = [path.read_text(encoding="utf-8") for path in (HERE / rule).glob("*.txt")]
    assert any(report == "no findings\n" for report in reports), "no case passes"
    assert any(f"[{rule}]" in report for report in reports), "no case fails"
