"""Whatever a file holds, reading it gives findings or a guide, and never an exception."""

from __future__ import annotations

import copy
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.checks import check_collection
from generator.loader.reading.document import Document
from generator.loader.reading.encoding import decode
from generator.loader.reading.json_reader import read_json
from generator.loader.reading.source import parse_definition
from generator.loader.reading.yaml_reader import read_yaml
from generator.loader.structure import validate
from generator.nouns.collection import Collection, Entry
from generator.nouns.findings import Finding, Severity
from generator.nouns.guide import Guide
from generator.nouns.project import Project
from generator.nouns.sidecar import Sidecar
from generator.reports import make_report, render_text

ROOT = Path(__file__).parents[2]
LANCERS = (ROOT / "guides" / "lancers.yml").read_bytes()
DATA = parse_definition(LANCERS.decode(), "guides/midori.yml").data

YAML_SIGNS = st.text(alphabet="abc:-[]{},#&*!|>'\"%@`?~ \n\t\\01<　：退会\u200b\ufeff", max_size=80)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats() | st.text(max_size=12)
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def read(data: bytes) -> tuple[Finding, ...]:
    """Read, validate and check one definition as `taikai check` does; return all findings."""
    text = decode(data, "guides/midori.yml")
    if isinstance(text, Finding):
        return (text,)
    return look_at(parse_definition(text, "guides/midori.yml"))


def look_at(document: Document) -> tuple[Finding, ...]:
    guide, misfits = validate(Guide, document)
    findings = (*document.findings, *misfits)
    if guide is not None:
        entry = Entry("midori", guide, document.places, document.data)
        findings += check_collection(Collection((entry,), findings), Project(Path("/nowhere")))
    elif not any(finding.severity is Severity.ERROR for finding in findings):
        raise AssertionError("a guide is missing, and nothing says why")
    render_text(make_report(findings, lambda _: document.text.split("\n")))
    return findings


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    read(data)


@given(YAML_SIGNS)
def test_any_signs_of_yaml_are_read(text: str) -> None:
    read(text.encode())


@given(
    st.lists(
        st.tuples(st.integers(0, len(LANCERS)), st.integers(0, 30), st.binary(max_size=6)),
        min_size=1,
        max_size=4,
    )
)
def test_a_guide_with_parts_cut_out_and_put_in_is_read(
    changes: list[tuple[int, int, bytes]],
) -> None:
    data = LANCERS
    for start, length, put_in in changes:
        data = data[:start] + put_in + data[start + length :]
    read(data)


def routes(value: object, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [here] if here else []
    if isinstance(value, dict):
        found += [r for key, item in value.items() for r in routes(item, (*here, key))]
    elif isinstance(value, list):
        found += [r for index, item in enumerate(value) for r in routes(item, (*here, index))]
    return found


@given(st.sampled_from(routes(DATA)), ANYTHING)
def test_a_guide_with_anything_in_any_place_is_read(
    route: tuple[str | int, ...], value: object
) -> None:
    data = copy.deepcopy(DATA)
    inner = data
    for part in route[:-1]:
        inner = inner[part]
    inner[route[-1]] = value
    # JSON is YAML apart from a few escapes, and it can be written without another library.
    read(json.dumps(data).encode())


@given(st.binary(max_size=200) | ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_any_sidecar_is_read(data: bytes) -> None:
    text = decode(data, "leave.json")
    if isinstance(text, str):
        document = read_json(text, "leave.json")
        model, misfits = validate(Sidecar, document)
        assert model is not None or document.findings or misfits


@given(ANYTHING)
def test_what_json_says_is_what_is_read(value: object) -> None:
    text = json.dumps(value, allow_nan=False) if _is_plain(value) else "null"
    document = read_json(text, "x.json")
    if not document.findings:
        assert document.data == json.loads(text)


def _is_plain(value: object) -> bool:
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return True


@given(st.text(alphabet="abc: -[]{},'\"\n", max_size=60))
def test_every_place_lies_within_the_text(text: str) -> None:
    document = read_yaml(text, "x.yml")
    lines = text.split("\n")
    for span in (*document.places.values.values(), *document.places.keys.values()):
        assert 1 <= span.line <= span.end_line <= len(lines) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
