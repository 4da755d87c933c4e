"""A small project of its own, and MkDocs as a person runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.loader.configuration import read_configuration
from generator.nouns.findings import Finding
from generator.nouns.project import Project
from generator.plugin.settings import settings_of
from generator.site.configuration import configuration_findings

ROOT = Path(__file__).parents[2]
OWN = (ROOT / "mkdocs.yml").read_text("utf-8")
FOR_READERS = OWN.replace("  - taikai\n", "  - taikai:\n      reference: false\n")
"""Without the pages for authors, which take most of the time of a small build."""
GUIDE = (ROOT / "tests" / "pages" / "cases" / "basic" / "guide.yml").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project of two guides and a hand-written page in both languages."""
    return make_small_project(tmp_path / "project")


@pytest.fixture
def built_project(built: Path, tmp_path: Path) -> Path:
    """Make such a project that has a site, which a build may replace."""
    root = tmp_path / "project"
    shutil.copytree(built, root)
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make and build such a project once, for tests that only look."""
    root = make_small_project(tmp_path_factory.mktemp("built") / "project")
    run = run_build(root)
    assert run.returncode == 0, run.stderr
    return root


def make_small_project(root: Path) -> Path:
    """Write the files of a project."""
    guides = root / "guides"
    guides.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(FOR_READERS, "utf-8")
    (guides / "midori.yml").write_text("public: true\n" + GUIDE, "utf-8")
    aoi = "moved_from: [aoi-marche]\n" + GUIDE.replace("みどりまるしぇ", "あおいまるしぇ")
    (guides / "aoi.yml").write_text(aoi, "utf-8")
    (guides / "about.ja.md").write_text("# このサイトについて\n\n[一覧](index.md)\n", "utf-8")
    (guides / "about.en.md").write_text("# About\n\n[All guides](index.md)\n", "utf-8")
    return root


def run_build(
    root: Path, *options: str, strict: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a project as a person does."""
    command = [sys.executable, "-m", "mkdocs", "build", *(["--strict"] if strict else []), *options]
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,  # a hung build must end; a busy machine may take its time
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def found(root: Path) -> tuple[Finding, ...]:
    """Return what is found in the configuration of a project, without building anything."""
    file = root / "mkdocs.yml"
    project = Project(root)
    written = read_configuration(file, project)
    with chdir(root):  # where people start a build
        config = load_config(str(file))
        settings = settings_of(
            config, dict(config.plugins["taikai"].config), written.plugin_route("taikai")
        )
    return configuration_findings(settings, project, written)


@pytest.fixture
def surrounded(project: Path) -> Path:
    """Make a project with what a configuration could name by mistake."""
    (project.parent / "elsewhere").mkdir()
    for folder in ("notes", "overrides", "linked", "images", "published/.git", ".git/x"):
        (project / folder).mkdir(parents=True)
    (project / "notes" / "index.html").write_text("a draft", "utf-8")
    (project / "linked" / "notes.txt").symlink_to("/etc/passwd")
    for page in ("index.html", "ja/index.html", "en/index.html"):
        (project / "published" / page).parent.mkdir(exist_ok=True)
        (project / "published" / page).write_text("a page", "utf-8")
    (project / "loop").symlink_to("loop")
    (project / "empty").mkdir()
    (project / "empty" / ".gitkeep").touch()
    (project / "plain").mkdir()
    for page in ("index.html", "404.html", "sitemap.xml"):
        (project / "plain" / page).touch()
    return project
