"""What may stand beside the guides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.loader.beside import beside_guides
from generator.nouns.project import Project

MakeProject = Callable[[dict[str, str | bytes]], Project]


@pytest.mark.parametrize(
    "name",
    [
        "about.ja.md", "more/about.md", "old.html", "logo.svg", "more/photo.JPG",
        "fonts/inter.woff2", "fonts/OFL.txt", "fonts/LICENSE", "site.css", "site.js", "form.pdf",
        ".DS_Store", "_draft.txt",
    ],
)  # fmt: skip
def test_pages_and_what_they_show_may(name: str, make_project: MakeProject) -> None:
    assert list(beside_guides(make_project({f"guides/{name}": "x"}))) == []


@pytest.mark.parametrize(
    "name", ["id_rsa", "list.txt", "fonts/_list.txt", "data.json", "guide.yml~", "about.markdown"]
)
def test_what_nobody_is_shown_may_not(name: str, make_project: MakeProject) -> None:
    (finding,) = beside_guides(make_project({f"guides/{name}": "x"}))
    assert (finding.rule, finding.place.path) == ("file-stray", f"guides/{name}")
