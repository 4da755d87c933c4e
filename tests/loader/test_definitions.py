"""Each `cases/*.yml` is a definition; the `.txt` beside it is what reading it must tell."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.reports import make_report, render_text
from generator.reports.sources import lines_below

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
MakeProject = Callable[[dict[str, str | bytes]], Project]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_fault_of_a_definition_is_told_at_its_place(
    case: Path, make_project: MakeProject, golden: Callable[[Path, str], None]
) -> None:
    project = make_project({"guides/midori.yml": case.read_bytes()})
    findings = load_collection(project).findings
    golden(case.with_suffix(".txt"), render_text(make_report(findings, lines_below(project.root))))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("# " + "x" * 1_100_000, "larger than 1,024 KiB"),
        ("a: [" + ",".join("1" * 60_000) + "]", "more than 50,000 values"),
        ("a: " + "[" * 500_000, "more than 50 deep"),
        ("- " * 100_000, "more than 50 deep"),
        ("{" * 500_000, "not a list, a mapping or an alias"),
        ("? " * 100_000, "not a list, a mapping or an alias"),
        ("a: " + "'" * 100_001, "never closed"),
        ("\u200b" * 300_000, "zero-width space"),
        ("&a " * 100_000, "anchors"),
        ("x: y\n" * 150_000, "a second time"),
        ("a: b: c\n" * 100_000, "a colon followed by a space"),
    ],
    ids=[
        "bytes",
        "values",
        "brackets",
        "dashes",
        "braces",
        "question marks",
        "quotes",
        "hidden characters",
        "anchors",
        "duplicate keys",
        "syntax errors",
    ],
)
def test_a_definition_beyond_all_measure_is_refused_at_once(
    content: str, told: str, make_project: MakeProject
) -> None:
    project = make_project({"guides/midori.yml": content})
    start = time.process_time()
    findings = load_collection(project).findings
    assert time.process_time() - start < 2
    assert any(told in finding.message for finding in findings)
    assert len(findings) <= 250
