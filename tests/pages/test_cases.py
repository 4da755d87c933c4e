"""Cases: a folder with a definition, and the page that it becomes in each language."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_languages_have_the_same_anchors_each_once(case: Path) -> None:
    anchors = {lang: _anchors((case / f"{lang}.md").read_text("utf-8")) for lang in LANGS}
    assert anchors["ja"] == anchors["en"]
    assert len(set(anchors["ja"])) == len(anchors["ja"])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_links_within_a_page_lead_somewhere(case: Path, lang: Lang) -> None:
    page = (case / f"{lang}.md").read_text("utf-8")
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(_anchors(page))


def _anchors(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', page) + re.findall(r"\{ #([a-z0-9-]+)", page)
