"""Without a cache that can be used, everything is drawn and checked all the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from generator.loader import load_collection
from generator.nouns.project import Project
from generator.pictures import Drawn, picture_findings
from tests.ordinary_user import as_an_ordinary_user
from tests.pictures.midori import contents, drawn


def no_folder(project: Project) -> None:
    (project.root / ".cache").write_text("a file\n")


def store_a_file(project: Project) -> None:
    project.cache.mkdir(parents=True)
    (project.cache / "pictures").write_text("a file\n")


def file_a_folder(project: Project) -> None:
    for path in list(drawn(project).files.values()):
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize("spoil", [no_folder, store_a_file, file_a_folder])
def test_without_a_cache_all_is_drawn_and_checked_all_the_same(
    faulty: Project, judged: tuple[Project, Drawn], spoil: Callable[[Project], None]
) -> None:
    spoil(faulty)
    made = drawn(faulty)
    assert made.figures == judged[1].figures
    assert contents(made) == contents(judged[1])
    assert picture_findings(faulty, load_collection(faulty)) == judged[1].findings


DRAWN_ELSEWHERE = """
import sys
from pathlib import Path
from generator.loader import load_collection
from generator.nouns.project import Project
from generator.pictures import draw_figures, picture_findings
project = Project(Path(sys.argv[1]))
made = draw_figures(project, load_collection(project))
assert made.files and all(path.read_bytes() for path in made.files.values())
assert picture_findings(project, load_collection(project)) == made.findings
"""


@pytest.mark.parametrize("mode", [0o000, 0o555, 0o333])
def test_a_cache_that_the_user_may_not_use_is_worked_without(faulty: Project, mode: int) -> None:
    drawn(faulty)
    folders = [path for path in (faulty.cache / "pictures").iterdir() if path.is_dir()]
    folders.append(faulty.cache / "pictures")
    for folder in folders:
        folder.chmod(mode)
    try:
        done = subprocess.run(
            [sys.executable, "-c", DRAWN_ELSEWHERE, str(faulty.root)],
            preexec_fn=as_an_ordinary_user,
            check=False,
            capture_output=True,
            text=True,
        )
    finally:
        for folder in reversed(folders):
            folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
