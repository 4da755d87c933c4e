"""A page of words is never taken for one that cannot be rendered, however rich it is."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.loader.markdown_cost import MAX_LEVELS, markdown_fault

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*(ROOT / "guides").glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")]
)
RICH = {
    "table": "| a | b | c |\n|---|---|---|\n" + "| [a](b) | **b** | `c` |\n" * 250,
    "list": "- [a](b): words with **weight** and `code`\n" * 400,
    "paragraphs": "Words, [a link](b), *weight* and `code`. 退会の手順です。\n\n" * 1_500,
    "html": "<table>\n" + "<tr><td>a</td><td>b</td></tr>\n" * 500 + "</table>\n",
    "breaks": "a<br>\n\n" * 3_000,
    "cards": '<div class="grid cards" markdown>\n- a\n- b\n</div>\n\n' * 40,
    "code": "    if a < b and b > c:\n        x[a] = {b: [c]}\n" * 150,
    "levels": "".join("    " * level + "- a\n" for level in range(10)),
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_pages_of_this_project_are_fine(page: Path) -> None:
    assert markdown_fault(page.read_text("utf-8"), page.name) is None


@pytest.mark.parametrize("kind", RICH)
def test_a_rich_page_is_fine(kind: str) -> None:
    assert markdown_fault(RICH[kind], "about.ja.md") is None


def test_the_line_where_it_becomes_too_much_is_told() -> None:
    fault = markdown_fault("# A\n\nWords.\n\n" + "[" * 5_000 + "\n", "about.ja.md")
    assert fault is not None
    assert str(fault.place) == "about.ja.md:5:1"


@pytest.mark.parametrize("marker", ["+ ", "1. ", "> ", ">", "    ", "\t", "> - "])
def test_levels_count_however_they_are_written(marker: str) -> None:
    assert markdown_fault(f"a\n\n{marker * (MAX_LEVELS + 1)}x\n", "about.ja.md") is not None


@given(st.text(alphabet="[]()<>`*_|-+!\\ \n\ta1.", max_size=400))
def test_a_short_text_is_never_too_much(text: str) -> None:
    fault = markdown_fault(text, "about.ja.md")
    assert fault is None or "deep" in fault.message


@pytest.mark.parametrize(
    "page",
    [
        "+ " * MAX_LEVELS + "x",
        "".join("    " * level + "- a\n" for level in range(MAX_LEVELS)),
        "*a _b " * 600 + "_ *" * 600,
        '<div markdown="1">\n' * 70 + "</div>\n" * 70,
    ],
    ids=["markers", "indentation", "emphasis", "divisions"],
)
def test_what_is_just_allowed_is_rendered(page: str) -> None:
    assert markdown_fault(page, "about.ja.md") is None
    assert markdown.markdown(page, extensions=["attr_list", "md_in_html", "tables"])
