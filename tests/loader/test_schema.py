"""The schema that editors use is made from the model, is current, and agrees with the loader."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.loader import schema_text
from generator.loader.reading.source import parse_definition
from generator.loader.schema import guide_schema
from generator.loader.structure import validate
from generator.nouns.guide import Guide

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "checks" / "cases").glob("*/*.yml"))
GUIDES = sorted((ROOT / "guides").glob("[a-z0-9]*.yml"))


@pytest.fixture(scope="module")
def schema() -> Draft7Validator:
    return Draft7Validator(guide_schema())


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "generator" / "guide.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run `make schema`"


def test_the_schema_is_draft_07(schema: Draft7Validator) -> None:
    Draft7Validator.check_schema(schema.schema)
    assert "$defs" not in schema_text()


@pytest.mark.parametrize(
    "path", [*GUIDES, *CASES], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_what_the_loader_accepts_the_schema_accepts(path: Path, schema: Draft7Validator) -> None:
    data = parse_definition(path.read_text(encoding="utf-8"), path.name).data
    assert [error.message for error in schema.iter_errors(data)] == []


BASE = "service: {name: {ja: みどりマルシェ, en: Midori Marche}}\n"
BAD = {
    "unknown key": "titel: {ja: 退会, en: Leaving}",
    "unknown key of a text": "title: {ja: 退会, en: Leaving, fr: Partir}",
    "number for a text": "title: 3",
    "yes for true": "public: yes",
    "list for a mapping": "sources: [help]",
    "unknown kind of action": "steps: [{screen: leave, actions: [{pres: withdraw}]}]",
    "no action": "steps: [{screen: leave, actions: []}]",
    "unknown way": "way: boat",
    "unknown word": "difficulty: {level: simple, because: x}",
    "bad name": "screens: {Leave It: {}}",
    "bad path": "screens: {leave: {path: leave}}",
    "kind of precaution": "precautions: [{lose: {ja: ポイント, en: Points}}]",
}


@pytest.mark.parametrize("section", BAD.values(), ids=BAD.keys())
def test_what_the_schema_refuses_the_loader_refuses(section: str, schema: Draft7Validator) -> None:
    document = parse_definition(BASE + section, "midori.yml")
    assert document.findings == ()
    assert list(schema.iter_errors(document.data)) != []
    assert validate(Guide, document)[1] != ()
