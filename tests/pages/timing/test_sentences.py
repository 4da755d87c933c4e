"""Each `cases/*.yml` has time rules or costs; the `.txt` beside it is what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.loader.reading.yaml_reader import read_yaml
from generator.nouns.guide.deadline import Deadline
from generator.nouns.guide.money import Cost
from generator.nouns.guide.opening import Closed, Hours
from generator.nouns.guide.precaution import Release
from generator.nouns.guide.timing import Effective, Grace, ProcessingTime
from generator.nouns.text import LANGS, Label
from generator.pages.phrase import Phrase, Speaker, plain, words
from generator.pages.timing import (
    cost_view,
    deadline_view,
    ends_phrase,
    ends_short,
    grace_view,
    hours_view,
    processing_phrase,
    release_phrase,
)

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
ACT = Label(ja="退会", en="Withdrawal")
Said = Iterator[tuple[str, Phrase]]


def _read(noun: Any, written: Any) -> Any:  # noqa: ANN401 - any noun, any plain data
    """Return a noun from plain YAML data, by the keys that an author writes."""
    return TypeAdapter(noun).validate_python(written, by_alias=True, by_name=False)


def _deadline(item: dict[str, Any], speaker: Speaker) -> Said:
    act = speaker.label(ACT) if item.get("named") else ()
    view = deadline_view(_read(Deadline, item["deadline"]), speaker, act)
    yield "rule", view.rule
    yield "late", view.late
    yield from (("example", sentence) for sentence in view.example)
    yield "note", view.note
    yield "cell", view.short
    yield "effect", view.takes_effect


def _ends(item: dict[str, Any], speaker: Speaker) -> Said:
    ends = _read(Effective, item["ends"])
    yield "sentence", ends_phrase(ends, speaker)
    yield "cell", ends_short(ends, speaker)


def _grace(item: dict[str, Any], speaker: Speaker) -> Said:
    view = grace_view(_read(Grace, item["grace"]), speaker)
    yield "rule", view.rule
    yield "undo", view.undo
    yield "late", view.late


def _processing(item: dict[str, Any], speaker: Speaker) -> Said:
    yield "sentence", processing_phrase(_read(ProcessingTime, item["processing"]), speaker)


def _release(item: dict[str, Any], speaker: Speaker) -> Said:
    yield "sentence", release_phrase(_read(Release, item["release"]), speaker)


def _hours(item: dict[str, Any], speaker: Speaker) -> Said:
    hours = _read(tuple[Hours, ...], item.get("hours", []))
    view = hours_view(hours, _read(tuple[Closed, ...], item.get("closed", [])), speaker)
    yield from (("open", words(f"{row.days}: {', '.join(row.times)}")) for row in view.rows)
    yield from (("closed", closure) for closure in view.closures)


def _cost(item: dict[str, Any], speaker: Speaker) -> Said:
    view = cost_view(_read(Cost, item["cost"]), speaker)
    yield "line", view.line
    yield "if", view.condition
    yield "example", view.example
    yield from (("detail", detail) for detail in view.details)
    yield "note", view.note


KINDS: dict[str, Callable[[dict[str, Any], Speaker], Said]] = {
    "deadline": _deadline,
    "ends": _ends,
    "grace": _grace,
    "processing": _processing,
    "release": _release,
    "hours": _hours,
    "closed": _hours,
    "cost": _cost,
}


def _told(about: str, item: dict[str, Any]) -> Iterator[str]:
    yield f"# {about}"
    say = next(KINDS[key] for key in item if key in KINDS)
    for lang in LANGS:
        for name, phrase in say(item, Speaker(lang, "ja")):
            if phrase:
                yield f"{lang} {name}: {plain(phrase, lang)}"
    yield ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_rule_says_what_an_editor_of_each_language_would_write(
    case: Path, golden: Callable[[Path, str], None]
) -> None:
    document = read_yaml(case.read_text(encoding="utf-8"), case.name)
    assert not document.findings
    told = "\n".join(line for item in document.data.items() for line in _told(*item))
    golden(case.with_suffix(".txt"), told)
