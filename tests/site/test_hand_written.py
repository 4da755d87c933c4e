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


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("TODO: 挿入予定", ["3:1: placeholder", "3:7: placeholder"]),
        ("ここは\nＴＯＤＯです", ["4:1: placeholder"]),
        ("Lorem ipsum", ["3:1: placeholder"]),
        ("月額●●円、税込円です", ["3:3: placeholder", "3:7: placeholder"]),
        ("電話 090-1234-5678", ["3:4: personal-data"]),
        ("電話\n\n<!-- ０９０（1234）5678 -->", ["5:6: personal-data"]),
        ("`a` 4111-1111-1111-1111", ["3:5: personal-data"]),
        ("[x](mailto:taro@gmail.com)", ["3:12: personal-data"]),
        ("手順は次のとおりです。\n\n## 次", ["3:1: list-promised"]),
        ("In short:", ["3:1: list-promised"]),
        ("<pre>TODO</pre> TODO", ["3:17: placeholder"]),
    ],
)
def test_words_are_held_to_the_rules_of_texts(
    page: str, told: list[str], make_project: MakeProject
) -> None:
    project = make_project({"guides/about.ja.md": f"# x\n\n{page}\n"})
    found = [f"{finding.place}: {finding.rule}" for finding in hand_written_findings(project)]
    assert found == [f"guides/about.ja.md:{each}" for each in told]


@pytest.mark.parametrize(
    "page",
    [
        "`TODO` と ``090-1234-5678``",
        "```\n$ TODO 4111-1111-1111-1111\n```",
        "<pre>\nTODO\n</pre><code>TODO</code>",
        "<!-- TODO: 写真 -->",
        "手順は次のとおりです。\n\n1. 電話します。",
        "In short:\n\n```\nx\n```",
        "| 月額: |\n| --- |\n| 500円 |",
        "## In short:\n\n- x",
        "[x](https://e.example/4111111111111111) 0120-000-000",
        "Fill in the TODO list app.",
    ],
)
def test_finished_words_are_left_alone(page: str, make_project: MakeProject) -> None:
    project = make_project({"guides/about.ja.md": f"# x\n\n{page}\n"})
    assert list(hand_written_findings(project)) == []


def test_words_of_html_are_held_to_them_too(make_project: MakeProject) -> None:
    page = "<p>TODO</p>\n<p>090-1234-5678</p>\n<code>TODO</code>"
    project = make_project({"guides/x.html": page, "guides/x.svg": "<svg><text>TODO</text></svg>"})
    found = [f"{finding.place}: {finding.rule}" for finding in hand_written_findings(project)]
    assert found == ["guides/x.html:1:4: placeholder", "guides/x.html:2:4: personal-data"]
