"""One set of findings, awkward on purpose, in every format, against the formats' own schemas."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from xmlschema import XMLSchema

from generator.nouns.findings import Finding, Severity
from generator.nouns.places import Place, Span
from generator.nouns.rule import error
from generator.reports import FORMATS, make_report, render_text
from generator.reports.report import Report

HERE = Path(__file__).parent
SCHEMAS = HERE.parent / "schemas"
TEXTS = {
    "guides/midori.yml": [
        "service: {name: {ja: みどりマルシェ, en: Midori}}",
        "\ttitle: \x1b[31m赤\u202e字",
        "lead: " + "とても長い行" * 60,
    ],
    "guides/a,b:c 100%.yml": ["x"],
}
FINDINGS = (
    Finding(
        "translation-missing",
        Severity.ERROR,
        Place("guides/midori.yml", Span(1, 22, 1, 29)),
        "`みどりマルシェ` is 100% Japanese\r\n::error::not a command",
        "write `{ja: …, en: …}`",
    ),
    Finding(
        "label-unknown",
        Severity.WARNING,
        Place("guides/midori.yml", Span(2, 9, 2, 15)),
        "<b>&\"' \x1b[2J",
    ),
    Finding("placeholder", Severity.ERROR, Place("guides/midori.yml", Span(3, 200, 9, 2)), "long"),
    Finding("file-name", Severity.ERROR, Place("guides/a,b:c 100%.yml"), "no span", "rename it"),
    Finding(
        "evidence-missing",
        Severity.WARNING,
        Place("guides/midori.yml", Span(1, 1, 1, 8)),
        "waived",
        waived="The service <confirms> nothing",
    ),
)
RULES = [error("translation-missing", "Every text must be in both languages.\n\n**What.** …")]


def lines(path: str) -> Sequence[str]:
    return TEXTS.get(path, [])


REPORT = make_report(FINDINGS, lines, RULES)
NOTHING = make_report(())


@pytest.fixture(scope="module")
def sarif() -> Draft4Validator:
    text = (SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


@pytest.fixture(scope="module")
def junit() -> XMLSchema:
    return XMLSchema(str(SCHEMAS / "junit-10.xsd"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_written_as_expected(
    form: str, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.reports.sarif.version", lambda _: "0.0.0")
    golden(HERE / "expected" / f"{form}.txt", FORMATS[form](REPORT))


@pytest.mark.parametrize("report", [REPORT, NOTHING], ids=["findings", "nothing"])
def test_sarif_is_valid(report: Report, sarif: Draft4Validator) -> None:
    log = json.loads(FORMATS["sarif"](report))
    assert [problem.message for problem in sarif.iter_errors(log)] == []


@pytest.mark.parametrize("report", [REPORT, NOTHING], ids=["findings", "nothing"])
def test_junit_is_valid(report: Report, junit: XMLSchema) -> None:
    junit.validate(FORMATS["junit"](report))


def test_junit_counts_as_failures_only_what_fails_the_run() -> None:
    root = ET.fromstring(FORMATS["junit"](REPORT))  # noqa: S314 - our own report
    assert root.get("failures") == str(len(root.findall(".//failure"))) == "3"
    assert len(root.findall(".//skipped")) == 1
    assert len(root.findall(".//testcase")) == len(FINDINGS)


def test_nothing_in_a_finding_is_taken_for_a_command_of_github() -> None:
    written = FORMATS["github"](REPORT).split("\n")
    commands = [line for line in written if line.startswith("::")]
    kinds = [re.match(r"::([a-z-]+|[0-9a-f]{32})[ :]", line)[1] for line in commands]  # type: ignore[index]
    assert kinds[:4] == ["error", "error", "warning", "error"]
    assert kinds[4:5] == ["stop-commands"]
    assert kinds[-1] == "notice"
    assert commands[-2] == f"::{commands[4].removeprefix('::stop-commands::')}::"


def test_a_terminal_is_sent_no_escape_of_a_file() -> None:
    assert "\x1b" not in render_text(REPORT)
    assert "\u202e" not in render_text(REPORT, colour=True)


SPANS = st.builds(
    lambda line, column, more, width: Span(line, column, line + more, column + width),
    st.integers(1, 5),
    st.integers(1, 90),
    st.integers(0, 2),
    st.integers(0, 60),
)
TEXT = st.text(max_size=40)


@given(
    st.lists(
        st.builds(
            Finding,
            st.sampled_from(["a", "b"]),
            st.sampled_from(Severity),
            st.builds(Place, TEXT, st.none() | SPANS),
            TEXT,
            TEXT,
            st.none() | TEXT,
        ),
        max_size=4,
    ),
    st.lists(st.text(max_size=90), max_size=5),
)
def test_any_finding_can_be_reported_in_any_format(
    findings: list[Finding], source: list[str]
) -> None:
    report = make_report(findings, lambda _: source)
    for render in FORMATS.values():
        assert render(report).endswith("\n")
    ET.fromstring(FORMATS["junit"](report))  # noqa: S314 - our own report
    assert len(json.loads(FORMATS["json"](report))["findings"]) == len(report.findings)
