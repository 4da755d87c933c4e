"""No bad file gets a traceback, a hang or silence: see README.md."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
MAX_SECONDS = 2
MAX_MB = 300


def test_the_corpus_is_large(trials: dict[str, Any]) -> None:
    assert len(trials["cases"]) >= 100


def test_no_case_crashes(trials: dict[str, Any]) -> None:
    assert {n: c["crash"] for n, c in trials["cases"].items() if "crash" in c} == {}


def test_every_case_gives_an_error(trials: dict[str, Any]) -> None:
    assert [name for name, case in trials["cases"].items() if not case.get("errors")] == []


def test_every_case_takes_at_most_two_seconds(trials: dict[str, Any]) -> None:
    slow = {name: case["seconds"] for name, case in trials["cases"].items() if "seconds" in case}
    assert {name: seconds for name, seconds in slow.items() if seconds > MAX_SECONDS} == {}


def test_all_cases_together_stay_within_300_mb(trials: dict[str, Any]) -> None:
    assert trials["memory_mb"] <= MAX_MB


def test_no_case_changes_a_file(trials: dict[str, Any]) -> None:
    assert [n for n, case in trials["cases"].items() if not case.get("untouched")] == []


@pytest.mark.parametrize(
    "kind", ["configurations", "definitions", "sidecars", "pictures", "names", "large"]
)
def test_what_each_case_is_told_first(
    kind: str, trials: dict[str, Any], golden: Callable[[Path, str], None]
) -> None:
    told = {
        name.partition("/")[2]: case["errors"]
        for name, case in trials["cases"].items()
        if name.startswith(f"{kind}/")
    }
    lines = [f"{name}: {errors[0]} (+{len(errors) - 1})" for name, errors in told.items()]
    golden(HERE / f"{kind}.txt", "\n".join(lines) + "\n")
