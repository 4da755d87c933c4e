"""The files that `mkdocs.yml` inherits from: what MkDocs would end with a traceback at is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.nouns.project import Project
from generator.site.configuration import written_findings

RUNS = "a: !!python/object/apply:os.getcwd []\n"

WRONG: dict[str, tuple[Mapping[str, str], str, str]] = {
    "itself": (
        {"mkdocs.yml": "INHERIT: ./mkdocs.yml\n"},
        "mkdocs.yml:1:10",
        "a file would inherit from itself: `mkdocs.yml` → `mkdocs.yml`",
    ),
    "a circle": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "x: y\nINHERIT: b/b.yml\n",
         "b/b.yml": "INHERIT: ../mkdocs.yml\n"},
        "b/b.yml:1:10",
        "a file would inherit from itself: `mkdocs.yml` → `a.yml` → `b/b.yml` → `mkdocs.yml`",
    ),
    "a circle of others": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: a.yml\n"},
        "a.yml:1:10",
        "a file would inherit from itself: `a.yml` → `a.yml`",
    ),
    "a circle outside": (
        {"mkdocs.yml": "INHERIT: ../a.yml\n", "../a.yml": "INHERIT: a.yml\n"},
        "mkdocs.yml:1:10",
        "a file would inherit from itself: `../a.yml` → `../a.yml`",
    ),
    "a list": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "- x\n"},
        "mkdocs.yml:1:10",
        "`a.yml` holds no settings to inherit",
    ),
    "a text": (
        {"mkdocs.yml": "INHERIT: ../a.yml\n", "../a.yml": "root:x:0:0:root\n"},
        "mkdocs.yml:1:10",
        "`../a.yml` holds no settings to inherit",
    ),
    "no YAML": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "x: [\n"},
        "a.yml:2:1",
        "this bracket is never closed",
    ),
    "no YAML outside": (
        {"mkdocs.yml": "INHERIT: ../a.yml\n", "../a.yml": "x: [\n"},
        "mkdocs.yml:1:10",
        "`../a.yml` holds no settings to inherit",
    ),
    "a program": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": RUNS},
        "a.yml:1:4",
        "`os.getcwd` is not a function that settings may name",
    ),
    "a program outside": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: ../b.yml\n", "../b.yml": RUNS},
        "a.yml:1:10",
        "`os.getcwd` is not a function that settings may name",
    ),
    "what is missing": (
        {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: b.yml\n"},
        "a.yml:1:10",
        "there is no such file to inherit from",
    ),
}  # fmt: skip

SOUND: dict[str, Mapping[str, str]] = {
    "nothing": {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": ""},
    "a comment": {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "# to come\n"},
    "settings": {"mkdocs.yml": "INHERIT: ../a.yml\n", "../a.yml": "site_name: x\n"},
    "several": {
        "mkdocs.yml": "INHERIT: a/a.yml\n",
        "a/a.yml": "INHERIT: b.yml\n",
        "a/b.yml": "markdown_extensions:\n  toc: {slugify: !!python/name:pymdownx.slugs.uslugify }\n",
    },
}


def told(root: Path, files: Mapping[str, str]) -> list[tuple[str, str]]:
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return [(str(f.place), f.message) for f in written_findings(Project(root))]


@pytest.mark.parametrize("kind", WRONG)
def test_a_fault_is_told_where_somebody_can_mend_it(kind: str, project: Path) -> None:
    files, place, message = WRONG[kind]
    assert told(project, files) == [(place, message)]


@pytest.mark.parametrize("kind", SOUND)
def test_settings_may_come_from_other_files(kind: str, project: Path) -> None:
    assert told(project, SOUND[kind]) == []


def test_a_link_to_settings_leads_there_as_for_mkdocs(project: Path) -> None:
    (project / "a.yml").symlink_to("../b.yml")
    files = {"mkdocs.yml": "INHERIT: a.yml\n", "../b.yml": "site_name: x\n"}
    assert told(project, files) == []
