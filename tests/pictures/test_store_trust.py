"""The store is a folder that anybody may have written to: nothing in it is published on trust."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.nouns.project import Project
from generator.pictures import Drawn
from generator.pictures import store as stores
from generator.pictures.records import Drawing, Judgement
from generator.pictures.store import Store
from tests.pictures.midori import contents, drawn

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
TAMPERED: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "a file outside": (("whole", "files", 0, "name"), "/etc/hostname"),
    "a file above": (("whole", "files", 0, "name"), "../figures/x.json"),
    "a name of two dots": (("whole", "files", 0, "name"), f"{'0' * 64}.tar.gz"),
    "a file that is not there": (("whole", "files", 0, "name"), f"{'0' * 64}.png"),
    "a script for a picture": (("whole", "files", 0, "media_type"), "text/html"),
    "no width": (("whole", "files", 0, "width"), 0),
    "no files": (("whole", "files"), []),
    "a badge outside": (("whole", "hotspots", 0, "x"), 7.0),
    "a rule that is not": (("faults", 0, "rule"), "no-such-rule"),
    "a slot that reaches in": (("faults", 0, "message", "template"), "{target.__class__}"),
    "a slot that is never closed": (("faults", 0, "message", "template"), "{target"),
    "a slot without a value": (("faults", 0, "message", "template"), "{nobody}"),
    "a slot with a number": (("faults", 0, "message", "template"), "{0}"),
    "a slot that fills the memory": (
        ("faults", 0, "message", "template"),
        "{target:>999999999999}",
    ),
}


def records(project: Project) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The records of figures, those with faults and badges first."""
    paths = (project.cache / "pictures" / "figures").glob("*.json")
    read = [(path, json.loads(path.read_bytes().partition(b"\n")[2])) for path in paths]
    yield from sorted(read, key=lambda each: -len(each[1]["faults"]))


def put(path: Path, record: object) -> None:
    """Write a record as somebody would who knows how the store seals its own."""
    body = json.dumps(record).encode()
    seal = stores._seal(path.parent.name, path.stem, body)  # noqa: SLF001 - as a forger would
    path.write_bytes(seal + b"\n" + body)


@pytest.mark.parametrize("name", TAMPERED)
def test_a_record_that_somebody_changed_is_drawn_again(faulty: Project, name: str) -> None:
    first, (route, value) = drawn(faulty), TAMPERED[name]
    before = contents(first)
    path, record = next(records(faulty))
    part: Any = record
    for key in route[:-1]:
        part = part[key]
    assert part[route[-1]] != value
    part[route[-1]] = value
    put(path, record)
    second = drawn(faulty)
    assert second == first
    assert contents(second) == before
    assert next(records(faulty))[1] != record


def test_a_record_without_its_seal_counts_for_nothing(faulty: Project) -> None:
    first = drawn(faulty)
    path, record = next(records(faulty))
    sealed = path.read_bytes()
    record["whole"]["width"] += 1
    seal = sealed.partition(b"\n")[0]
    for body in (seal + b"\n" + json.dumps(record).encode(), json.dumps(record).encode()):
        path.write_bytes(body)
        assert drawn(faulty) == first
    assert path.read_bytes() == sealed


def test_a_record_in_the_place_of_another_counts_for_nothing(project: Project) -> None:
    first = drawn(project)
    (one, _), (two, _), *_ = records(project)
    one.write_bytes(two.read_bytes())
    assert drawn(project) == first


@settings(max_examples=12)
@given(data=st.data())
def test_whatever_json_is_a_record_the_site_is_the_same(
    judged: tuple[Project, Drawn], data: st.DataObject
) -> None:
    project, first = judged
    path, true = next(records(project))
    kept, record = path.read_bytes(), data.draw(JSON)
    if data.draw(st.booleans()):
        route = data.draw(st.sampled_from(sorted(_routes(true), key=repr)))
        record = _changed(true, route, record)
    path.write_text(json.dumps(record))
    assert drawn(project) == first
    assert path.read_bytes() == kept


@settings(max_examples=12)
@given(data=st.data())
def test_whatever_json_is_sealed_nothing_is_read_from_elsewhere(
    judged: tuple[Project, Drawn], data: st.DataObject
) -> None:
    project, _ = judged
    path, record = next(records(project))
    route = data.draw(st.sampled_from(sorted(_routes(record), key=repr)))
    kept = path.read_bytes()
    put(path, _changed(record, route, data.draw(JSON)))
    made = drawn(project)
    assert {file.parent for file in made.files.values()} == {path.parents[1] / "files"}
    path.write_bytes(kept)


def _routes(data: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if at:
        yield at
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _routes(value, (*at, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from _routes(value, (*at, index))


def _changed(data: Any, route: tuple[str | int, ...], value: object) -> Any:  # noqa: ANN401 - JSON
    copy = json.loads(json.dumps(data))
    part = copy
    for key in route[:-1]:
        part = part[key]
    part[route[-1]] = value
    return copy


def test_a_file_that_is_not_what_its_name_says_is_made_again(faulty: Project) -> None:
    first = drawn(faulty)
    before = contents(first)
    for index, path in enumerate(first.files.values()):
        if index % 2:
            path.write_bytes(b"<script>alert(1)</script>")
        else:
            path.unlink()
            path.symlink_to("/etc/hostname")
    assert contents(drawn(faulty)) == before
    assert not any(path.is_symlink() for path in first.files.values())


def test_a_pipe_in_the_store_keeps_nobody_waiting(faulty: Project) -> None:
    first = drawn(faulty)
    for path in (next(iter(first.files.values())), next(records(faulty))[0]):
        path.unlink()
        os.mkfifo(path)
    assert drawn(faulty) == first


def test_a_store_that_leads_elsewhere_is_neither_read_nor_emptied(
    faulty: Project, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    old = elsewhere / "thesis.png"
    ours = elsewhere / f"{'0' * 64}.png"
    for path in (old, ours):
        path.write_bytes(b"")
        os.utime(path, (0, 0))
    store = faulty.cache / "pictures"
    store.mkdir(parents=True)
    (store / "files").symlink_to(elsewhere)
    made = drawn(faulty)
    assert sorted(elsewhere.iterdir()) == [ours, old]
    assert not any(path.is_relative_to(elsewhere) for path in made.files.values())
    assert all(path.is_file() for path in made.files.values())


def test_only_what_the_store_wrote_is_forgotten(faulty: Project) -> None:
    folder = faulty.cache / "pictures" / "files"
    folder.mkdir(parents=True)
    theirs = folder / "notes.txt"
    theirs.touch()
    os.utime(theirs, (0, 0))
    drawn(faulty)
    assert theirs.exists()


@pytest.mark.parametrize("model", [Drawing, Judgement])
def test_a_damaged_record_is_none_at_all(model: type[Judgement], tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep_record("plans", "a", Judgement(faults=()))
    assert store.record("plans", "a", Judgement) == Judgement(faults=())
    (tmp_path / "plans" / "a.json").write_bytes(b"\xff\n\x00")
    assert store.record("plans", "a", model) is None
