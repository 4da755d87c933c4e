"""Figures that are kept: what is taken from the store, drawn again, forgotten."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import generator.pictures
from generator.nouns.project import Project
from generator.pictures.store import renderer_files
from tests.pictures.midori import TARGETS, drawn, files, sidecar

MakeProject = Callable[[dict[str, str | bytes]], Project]


def test_unchanged_pictures_come_from_the_store(project: Project) -> None:
    first = drawn(project)
    written = {path: path.stat().st_ino for path in first.files.values()}
    second = drawn(project)
    assert second == first
    assert {path: path.stat().st_ino for path in second.files.values()} == written


def test_what_a_picture_depends_on_draws_it_again_and_nothing_else(project: Project) -> None:
    first = drawn(project)
    path = project.images / "midori" / "desktop" / "leave.json"
    path.write_text(sidecar("leave", "desktop", address="https://elsewhere.example/"))
    moved = drawn(project)
    assert set(moved.files) == set(first.files)
    boxes = {key: {"box": [x, y + 40, w, h]} for key, (x, y, w, h) in TARGETS.items()}
    path.write_text(sidecar("leave", "desktop", targets=boxes))
    moved = drawn(project)
    changed = set(moved.files) - set(first.files)
    assert changed
    assert all("step-1-desktop" in address for address in changed)


def test_all_code_that_judges_or_draws_is_what_a_picture_depends_on() -> None:
    folder = Path(generator.pictures.__file__).parent
    depended = {str(file) for file in renderer_files(folder)}
    assert {str(path) for path in folder.rglob("*.py")} <= depended
    assert any(path.endswith(".ttf") for path in depended)


def test_a_damaged_or_lost_store_is_made_good(project: Project) -> None:
    first = drawn(project)
    next(iter(first.files.values())).unlink()
    for record in (project.cache / "pictures" / "figures").glob("*.json"):
        record.write_text("{")
    assert drawn(project) == first
    assert all(path.exists() for path in first.files.values())


def test_the_store_forgets_what_nobody_has_used_for_long(project: Project) -> None:
    first = drawn(project)
    store = project.cache / "pictures"
    old, young = (store / "files" / f"{digit * 64}.webp" for digit in "01")
    for path, days in ((old, 40), (young, 20), (next(iter(first.files.values())), 40)):
        path.touch()
        then = path.stat().st_mtime - days * 86_400
        os.utime(path, (then, then))
    assert drawn(project) == first
    assert not old.exists()
    assert young.exists()
    assert all(path.exists() for path in first.files.values())


def test_two_projects_and_any_number_of_workers_make_the_same_bytes(
    make_project: MakeProject, tmp_path: Path
) -> None:
    made = []
    for index, workers in enumerate((1, 3)):
        project = make_project(files())
        root = tmp_path / f"copy-{index}"
        project.root.rename(root)
        files_by_address = drawn(Project(root), workers).files
        made.append({address: path.read_bytes() for address, path in files_by_address.items()})
    assert made[0] == made[1]
