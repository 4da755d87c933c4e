"""Cases: a folder with a definition, and the page that it becomes in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loader import load_collection
from generator.nouns.findings import errors
from generator.nouns.text import LANGS, Lang
from generator.pages.guide_page import render_guide
from tests.conftest import Golden, MakeProject

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/guide.yml"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_definition_becomes_the_page_beside_it(
    case: Path, lang: Lang, make_project: MakeProject, golden: Golden
) -> None:
    files = {f"guides/{case.name}.yml": (case / "guide.yml").read_bytes()}
    fragments = case / "_fragments.yml"
    if fragments.is_file():
        files["guides/_fragments.yml"] = fragments.read_bytes()
    collection = load_collection(make_project(dict(files)))
    assert not errors(collection.findings)
    (entry,) = collection.entries
    golden(case / f"{lang}.md", render_guide(entry, lang, {}, collection))
