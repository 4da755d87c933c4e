"""A page that somebody wrote runs nothing: what it has become is looked at before it is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugin.conftest import run_build, tree


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("about.ja.md:3:1", "<script>fetch('//cdn.example/')</script>"),
        ("about.en.md:3:1", '<img src="https://cdn.example/x.png" alt="">'),
        ("about.en.md", "<p title='`'><b onclick='a()'></b>`</p>"),  # a check takes it for code
    ],
)
def test_a_page_that_runs_or_loads_fails_and_leaves_the_old_site(
    page: str, told: str, built_project: Path
) -> None:
    project = built_project
    before = tree(project / "site")
    (project / "guides" / page.partition(":")[0]).write_text(f"# x\n\n{told}\n", "utf-8")
    run = run_build(project, strict=False)
    assert run.returncode != 0
    assert f"guides/{page}: error[page-active]" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(project / "site") == before
    assert not list(project.glob(".site.*"))


def test_markup_in_front_matter_is_words(project: Path) -> None:
    hidden = r'"\x3c/title>\x3cscript>a()\x3c/script>"'
    page = f"---\ntitle: {hidden}\ndescription: {hidden}\nrobots: {hidden}\n---\n\n# x\n"
    (project / "guides" / "about.ja.md").write_text(page, "utf-8")
    run = run_build(project)
    assert run.returncode == 0, run.stderr
    built = (project / "site/ja/about/index.html").read_text("utf-8")
    assert "&lt;script&gt;a()" in built
    assert "<script>a()" not in built
    assert "sha256" not in (project / "site/_headers").read_text("utf-8")
