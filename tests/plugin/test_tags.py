"""Tags in `mkdocs.yml`: what would run is refused and not run; what documentation asks for stays."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from generator.nouns.project import Project
from generator.site.configuration import written_findings
from generator.site.configuration.functions import CALLED, NAMED

SETTING = "extra:\n  a: {}\n"

FORMS = [
    "!!python/object/apply:os.system ['touch ran']",
    "!!python/object/apply:os.system {args: ['touch ran']}",
    "!!python/object/new:os.system ['touch ran']",
    "!!python/object:stray.Thing {a: b}",
    "!!python/name:stray.thing ",
    "!!python/name:stray.thing",
    "!!python/module:stray",
    "!<tag:yaml.org,2002:python/name:stray.thing> ''",
    "!!python/name:st%72ay.thing ''",
    "[!!python/name:pymdownx.slugs.re.sys.exit '']",
    "!!python/object/apply:pymdownx.emoji.to_svg []",
    "!include other.yml",
    "!!python/tuple [1]",
]


def told(root: Path) -> list[tuple[str, str]]:
    return [(f.rule, str(f.place)) for f in written_findings(Project(root))]


@pytest.mark.parametrize("form", FORMS)
def test_what_would_run_is_told_and_not_run(
    form: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.syspath_prepend(str(project))
    (project / "stray.py").write_text("open('ran', 'w')\n", "utf-8")
    (project / "mkdocs.yml").write_text(SETTING.format(form), "utf-8")
    column = 7 if form.startswith("[") else 6
    assert told(project) == [("configuration", f"mkdocs.yml:2:{column}")]
    assert not (project / "ran").exists()
    assert "stray" not in sys.modules


@pytest.mark.parametrize("name", sorted(NAMED))
def test_what_documentation_names_may_be_named(name: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text(SETTING.format(f"!!python/name:{name}"), "utf-8")
    assert told(project) == []


@pytest.mark.parametrize("name", sorted(CALLED))
def test_what_may_be_called_makes_a_function(name: str) -> None:
    module, _, function = name.rpartition(".")
    assert callable(getattr(importlib.import_module(module), function)())


def test_what_may_be_called_may_be_named() -> None:
    assert CALLED <= NAMED


def test_a_near_name_is_proposed(project: Path) -> None:
    form = "!!python/name:material.extensions.emoji.twemojis"
    (project / "mkdocs.yml").write_text(SETTING.format(form), "utf-8")
    [finding] = written_findings(Project(project))
    assert finding.help == "did you mean `material.extensions.emoji.twemoji`?"
