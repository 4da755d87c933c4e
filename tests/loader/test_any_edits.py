"""However a sound guide is edited, what is wrong is told, and what is left of it is checked."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checks import check_collection
from generator.loader.partial import readable_part
from generator.loader.reading.source import parse_definition
from generator.loader.structure import validate
from generator.nouns.collection import Collection, Entry, Partial
from generator.nouns.findings import Severity, errors
from generator.nouns.guide import Guide
from generator.nouns.places import Route
from generator.nouns.project import Project

ROOT = Path(__file__).parents[2]
PATHS = [*(ROOT / "tests/pages/cases").glob("*/guide.yml"), *(ROOT / "guides").glob("[!_]*.yml")]
GUIDES = [parse_definition(path.read_text("utf-8"), "").data for path in sorted(PATHS)]
STRANGE: list[Any] = [None, True, 5, -1.5, "", "x", "2026-13-01", [], {}, [{}], {"x": 1}, [["x"]]]
KEYS = ["label", "name", "find", "ja", "en", "from", "use", "press", "devices", "steps", "by", "is"]
HEAD = "service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ}\n"


def tell(text: str) -> list[str]:
    """Read, validate and check a definition as `taikai check` does; return every finding."""
    document = parse_definition(text, "guides/midori.yml")
    guide, misfits = validate(Guide, document)
    findings = (*document.findings, *misfits)
    collection = Collection((), findings)
    if guide is not None:
        entry = Entry("midori", guide, document.places, document.data)
        collection = Collection((entry,), findings)
    else:
        assert errors(findings), "a guide is missing, and nothing says why"
        left = readable_part(document)
        if left is not None:
            entry = Entry("midori", left.guide, left.places, left.data)
            collection = Collection((), findings, (Partial(entry, left.lost),))
    found = (*findings, *check_collection(collection, Project(Path("/nowhere"))))
    assert all(f.place.span is not None for f in found if f.severity is Severity.ERROR)
    return [f"{f.place}: {f.message} | {f.help}" for f in found]


def parts(value: Any, here: Route = ()) -> list[Route]:  # noqa: ANN401 - plain data
    inner = dict(enumerate(value)) if isinstance(value, list) else value
    return [
        route
        for key, item in (inner.items() if isinstance(inner, dict) else ())
        for route in ((*here, key), *parts(item, (*here, key)))
    ]


def edited(data: Any, draw: st.DrawFn) -> None:  # noqa: ANN401 - plain data
    """Replace, remove, misspell or retype one part."""
    *above, last = draw(st.sampled_from(parts(data)))
    around = data
    for key in above:
        around = around[key]
    how = draw(st.sampled_from(["replace", "remove", "misspell", "list", "mapping", "beside"]))
    if how == "replace":
        around[last] = copy.deepcopy(draw(st.sampled_from(STRANGE)))
    elif how == "remove":
        del around[last]
    elif how == "misspell" and isinstance(last, str):
        at = draw(st.integers(0, max(0, len(last) - 2)))
        around[f"{last[:at]}{last[at : at + 2][::-1]}{last[at + 2 :]}"] = around.pop(last)
    elif how == "list":
        around[last] = [around[last]]
    elif how == "mapping":
        around[last] = {draw(st.sampled_from(KEYS)): around[last]}
    elif isinstance(around, dict):
        around[draw(st.sampled_from(KEYS))] = copy.deepcopy(draw(st.sampled_from(STRANGE)))


@st.composite
def edited_guides(draw: st.DrawFn) -> str:
    data = copy.deepcopy(draw(st.sampled_from(GUIDES)))
    for _ in range(draw(st.integers(1, 4))):
        if parts(data):
            edited(data, draw)
    return json.dumps(data, ensure_ascii=False)


@settings(max_examples=150)
@given(edited_guides())
@example('{"service": {"name": "x"}, "devices": ["foo"], "screens": {"a": {}}}')
@example('{"service": {"name": "x"}, "devices": "desktop", "screens": {"a": {}}}')
def test_a_guide_is_read_however_its_parts_are_edited(text: str) -> None:
    assert tell(text) is not None


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("press: {lable: {ja: あ, en: a}}", "4:14: `lable` is no key here | did you mean `label`?"),
        ("press: {}", "4:6: a target needs `label` (the words shown) or `name` (what it is) | "),
        ("press: {label: {}}", "4:14: the text is in neither language | "),
        ("enter: {label: 5}", "4:21: expected a text, but YAML reads `5` as a number | "),
        ("choose: {label: [x]}", "4:22: expected a text in both languages, but found a list | "),
        ("press: {label: {ja: [x]}}", "4:26: expected a text, but found a list | "),
        ("press: {ja: [x]}", "4:18: expected a text, but found a list | "),
        ("press: {find: {role: button}}", "4:20: expected a text, but found a mapping | "),
    ],
)
def test_a_slip_in_a_target_described_in_place_is_told_where_it_is(action: str, told: str) -> None:
    (finding,) = tell(f"{HEAD}steps:\n- actions:\n  - {{{action}}}\n")
    assert finding.startswith(f"guides/midori.yml:{told}")


def test_devices_that_are_none_are_told_once() -> None:
    text = f"{HEAD}devices: [tablet]\nscreens: {{a: {{}}}}\nsteps: [{{do: {{ja: あ, en: a}}}}]\n"
    assert [told.partition(" ")[0] for told in tell(text)] == ["guides/midori.yml:2:11:"]
