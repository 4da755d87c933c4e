"""Projects whose every text field holds a payload, and what was typed where."""

# ruff: noqa: ANN401 - plain data and types are of any shape

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from generator.loader.reading.limits import TOO_LARGE
from generator.nouns.findings import Finding, errors
from generator.nouns.project import Project
from generator.site.findings import check_project
from tests.injection.model import Typed, definitions, typed
from tests.plugin.conftest import FOR_READERS

HERE = Path(__file__).parent
PAYLOADS: dict[str, Any] = yaml.safe_load((HERE / "payloads.yml").read_text("utf-8"))
SHOWN: list[str] = PAYLOADS["shown"]
EVERYWHERE: str = PAYLOADS["everywhere"]

CHECKED = {
    "Link.to": "https://midori.example/",
    "Service.reading": "みどり",
    "Waiver.rule": "evidence-missing",
    "Waiver.at": "procedures",
}
"""Fields of one string in which a rule accepts no words: what is right there."""

_APART = 10_000
"""More marks than a draft has."""

MARKER = re.compile(r"[あx]\d+[あx]")


@dataclass(frozen=True, slots=True)
class Refused:
    """A payload that a rule has refused in a field, so that no site can hold it."""

    rule: str
    field: str
    payload: str


def write_project(root: Path, guides: int) -> tuple[list[Typed], set[Refused]]:
    """Write a project; return all that was typed, and what was refused.

    In the first guides every field holds the worst payload. In so many more, fields go through the
    payloads in turn, and each guide begins with another one.
    """
    (root / "guides").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(FOR_READERS, "utf-8")
    everything: list[Typed] = []
    refused: set[Refused] = set()
    first = [guide * len(SHOWN) // guides for guide in range(guides)]
    turns = [[EVERYWHERE], *(SHOWN[number:] + SHOWN[:number] for number in first)]
    for turn, payloads in enumerate(turns):
        for number, draft in enumerate(_drafts()):
            path = root / "guides" / f"guide-{turn}-{number}.yml"
            words = functools.partial(_with_payload, turn, payloads)
            everything += typed(_until_accepted(path, replaced(draft, words), refused))
    return everything, refused


def write_refused(root: Path, payload: str) -> None:
    """Write a project with one guide that has a payload in every text field."""
    (root / "guides").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(FOR_READERS, "utf-8")
    definition = replaced(_drafts()[0], lambda _: payload)
    (root / "guides" / "x.yml").write_text(json.dumps(definition, ensure_ascii=False), "utf-8")


@functools.cache
def _drafts() -> list[dict[str, Any]]:
    """Return definitions in which each text is a mark of its own, in both languages."""
    numbers = itertools.count()

    def fill(_: str) -> tuple[str, str]:
        number = next(numbers)
        return f"あ{number}あ", f"x{number}x"

    return definitions(fill)


def _with_payload(guide: int, payloads: Sequence[str], mark: Typed) -> str:
    """Return a payload with the mark of a draft made one of this guide alone."""
    number = int(mark[1:-1])
    own = f"{mark[0]}{guide * _APART + number}{mark[-1]}"
    return f"{payloads[number % len(payloads)]} {own}"


def _until_accepted(
    path: Path, definition: dict[str, Any], refused: set[Refused]
) -> dict[str, Any]:
    """Write a definition, with other words wherever a rule refuses those that were typed.

    It is tried alone: checking all of a growing project again for each would take minutes.
    """
    definition["sources"] = {
        name: {"as_of": "2026-10", **source} for name, source in definition["sources"].items()
    }
    found: Sequence[Finding] = ()
    for _ in range(5):
        text = json.dumps(definition, ensure_ascii=False, indent=0)
        path.write_text(text, "utf-8")
        found = _errors_of(path.name, text)
        if not found:
            return definition
        rules = dict(_refusals(path, found))
        refused |= {
            Refused(rules[mark_of(each)], each.field, payload_of(each))
            for each in typed(definition)
            if mark_of(each) in rules
        }
        definition = replaced(definition, functools.partial(_other_words, rules))
    raise AssertionError(f"{path.name} is refused: {found}")


def _errors_of(name: str, text: str) -> Sequence[Finding]:
    with TemporaryDirectory() as root:
        guides = Path(root) / "guides"
        guides.mkdir()
        (guides / name).write_text(text, "utf-8")
        return errors(check_project(Project(Path(root))))


def _refusals(path: Path, found: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    lines = path.read_text("utf-8").split("\n")
    for finding in found:
        if finding.rule == TOO_LARGE.id:
            continue  # there are more of one rule than are told; they come when these are mended
        assert finding.place.span is not None, finding
        marker = MARKER.search(lines[finding.place.span.line - 1])
        assert marker is not None, f"{finding} is about nothing that was typed"
        yield marker.group(), finding.rule


def replaced(value: Any, words: Callable[[Typed], str]) -> Any:
    """Return plain data with other words in the same fields."""
    if isinstance(value, Typed):
        return Typed.into(value.field, words(value))
    if isinstance(value, dict):
        return {key: replaced(item, words) for key, item in value.items()}
    return [replaced(item, words) for item in value] if isinstance(value, list) else value


def _other_words(marks: Container[str], words: Typed) -> str:
    """Return other words in place of those that carry one of the marks."""
    if mark_of(words) not in marks:
        return words
    return CHECKED.get(words.field, f"refused {mark_of(words)}")


def mark_of(typed: str) -> str:
    """Return the mark by which words are told apart, empty where they have none."""
    found = MARKER.search(typed)
    return found.group() if found else ""


def payload_of(typed: str) -> str:
    """Return words without their mark."""
    return typed.removesuffix(f" {mark_of(typed)}")
