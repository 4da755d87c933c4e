"""The report as JUnit XML: a suite for each file, a case for each finding.

Errors are failures, waived findings are skipped, and warnings pass with their words in the output,
as a CI service would otherwise fail a run that taikai lets pass.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import groupby

from generator.nouns.findings import Finding, Severity
from generator.reports.display import visible
from generator.reports.report import Report
from generator.reports.summary import counts


def render_junit(report: Report) -> str:
    """Return the report as JUnit XML; a run without findings is one case that passed."""
    found = counts(report)
    root = ET.Element("testsuites", name="taikai")
    for path, findings in groupby(report.findings, key=lambda finding: finding.place.path):
        root.append(_suite(path, list(findings)))
    if not report.findings:
        root.append(_passed())
    root.set("tests", str(max(1, len(report.findings))))
    root.set("failures", str(found.errors))
    root.set("errors", "0")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(path: str, findings: list[Finding]) -> ET.Element:
    failures = [f for f in findings if f.severity is Severity.ERROR and f.waived is None]
    skipped = [f for f in findings if f.waived is not None]
    suite = ET.Element(
        "testsuite",
        name=visible(path),
        tests=str(len(findings)),
        failures=str(len(failures)),
        errors="0",
        skipped=str(len(skipped)),
    )
    suite.extend(_case(finding) for finding in findings)
    return suite


def _case(finding: Finding) -> ET.Element:
    span = finding.place.span
    where = f" ({span.line}:{span.column})" if span else ""
    path = visible(finding.place.path)
    case = ET.Element("testcase", name=f"{finding.rule}{where}", classname=path)
    message = visible(finding.message)
    told = f"{visible(str(finding.place))}: {message}"
    told += f"\nhelp: {visible(finding.help)}" if finding.help else ""
    if finding.waived is not None:
        ET.SubElement(case, "skipped", message=visible(finding.waived)).text = told
    elif finding.severity is Severity.ERROR:
        ET.SubElement(case, "failure", type=finding.rule, message=message).text = told
    else:
        ET.SubElement(case, "system-out").text = f"warning: {told}"
    return case


def _passed() -> ET.Element:
    suite = ET.Element("testsuite", name="taikai", tests="1", failures="0", errors="0")
    ET.SubElement(suite, "testcase", name="check", classname="taikai")
    return suite
