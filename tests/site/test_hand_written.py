"""What a page that somebody wrote would run is found in its own file, code that it shows is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.nouns.project import Project
from generator.site.hand_written import hand_written_findings

MakeProject = Callable[[dict[str, str | bytes]], Project]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<script>a()</script>", "3:1: `<script>` runs a program"),
        ("退会 <img src=x onerror=a()>", "3:4: `onerror` runs a program"),
        ("## 退会 { onclick=a() }", "3:7: `onclick` runs a program"),
        ("[x](javascript:a)", "3:3: `javascript:a` is no address that a page may link to"),
        ("[x]: javascript:a", "3:1: `javascript:a` is no address that a page may link to"),
        ("![x](https://e.example/x.png)", "3:1: `https://e.example/x.png` is fetched from another"),
        ('<style>@import "//e.example/x"</style>', "3:1: `//e.example/x` is fetched from another"),
        ("`a` <script> `b`", "3:5: `<script>` runs a program"),
        ("``a <script> `b", "3:5: `<script>` runs a program"),
        ("```\na\n```\n<script>", "6:1: `<script>` runs a program"),
        ("```\n<script>", "4:1: `<script>` runs a program"),
    ],
)
def test_what_runs_is_found_at_its_place(page: str, told: str, make_project: MakeProject) -> None:
    project = make_project({"guides/about.ja.md": f"# x\n\n{page}\n"})
    (finding,) = hand_written_findings(project)
    assert f"{finding.place}: {finding.message}".startswith(f"guides/about.ja.md:{told}")


@pytest.mark.parametrize(
    "page",
    [
        "`<script>` と ``<img onerror=a> ` ``",
        "```html\n<script>a()</script>\n```",
        "~~~\n<script>\n```\n<script>\n~~~",
        "- a\n\n    ```html\n\n    <script>\n    ```",
        "a:\n\n    <script>a()</script>\n\n    <script>",
        "<https://e.example/onload=1>",
        "[x](https://e.example/) ![x](x.png){ width=1 } &lt;script>",
        "## x { #x .y }",
        "<details markdown><summary>x</summary></details>",
    ],
)
def test_words_and_code_are_left_alone(page: str, make_project: MakeProject) -> None:
    project = make_project({"guides/about.ja.md": f"# x\n\n{page}\n"})
    assert list(hand_written_findings(project)) == []


@pytest.mark.parametrize("name", ["x.md", "more/x.md", "x.html", "more/x.html", "x.svg", "x.SVG"])
def test_every_file_that_a_browser_shows_as_a_page_is_looked_at(
    name: str, make_project: MakeProject
) -> None:
    project = make_project({f"guides/{name}": "<svg><script>a()</script></svg>"})
    (finding,) = hand_written_findings(project)
    assert str(finding.place) == f"guides/{name}:1:6"


@pytest.mark.parametrize(
    "start", ["`", "``` ", "```\n", "~~~~\n", "    \n", "![", "[x](", "{:", "<a x='`", "`\n\n``"]
)
def test_a_broken_page_is_read_to_its_end(start: str, make_project: MakeProject) -> None:
    project = make_project({"guides/about.ja.md": start * 50_000 + "\n\n<script>"})
    list(hand_written_findings(project))


def test_more_links_than_a_book_has_are_told(make_project: MakeProject) -> None:
    project = make_project({"guides/about.ja.md": "[x](a/b)" * 20_001})
    (finding,) = hand_written_findings(project)
    assert finding.message == "the page has more than 20,000 links"
