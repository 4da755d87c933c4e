"""The examples of the reference are guides: nothing is wrong with them, and nothing in them is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest

from generator.checks import check_collection
from generator.nouns.collection import Entry
from generator.nouns.guide.fragment import Fragment
from generator.nouns.inline import parse_inline
from generator.nouns.noun import Noun
from generator.nouns.text import LANGS, Bilingual, Lang
from generator.pages.guide_page import render_guide
from generator.pages.index_page import render_index
from generator.pages.reference.constructs import GROUPS
from generator.pages.reference.examples import PROJECT, example_files, examples
from generator.pages.reference.nouns import bases_of, documented, keys_of

NAMES = [construct.id for group in GROUPS for construct in group.constructs]


def nouns(value: object) -> Iterator[Noun]:
    if isinstance(value, Noun):
        yield value
        for name in type(value).model_fields:
            yield from nouns(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from nouns(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from nouns(item)


def entry(name: str) -> Entry:
    found = examples().entry(name)
    assert found is not None
    return found


def test_each_construct_has_an_example_and_no_example_is_left_over() -> None:
    assert sorted(NAMES) == sorted(e.name for e in examples().entries)


def test_nothing_is_wrong_with_the_examples() -> None:
    checked = check_collection(examples(), PROJECT)
    found = [f for f in (*examples().findings, *checked) if f.waived is None]
    # Examples have no pictures: `capture:` alone asks for them.
    assert [f for f in found if f.rule != "screenshot-missing"] == []


def test_the_examples_use_every_key_that_there_is() -> None:
    written = {
        (noun, key.key)
        for example in examples().entries
        for value in nouns(example.guide)
        for noun in (*bases_of(type(value)), type(value))
        for key in keys_of(noun)
        if key.field in value.model_fields_set
    }
    every = {(noun, key.key) for noun in documented() for key in keys_of(noun)}
    fragment_file = example_files("fragment")[0][1]
    in_fragments = {(Fragment, key) for key in ("steps", "sources") if f"  {key}:" in fragment_file}
    assert every - written - in_fragments == set()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_an_example_is_on_its_page(name: str, lang: Lang) -> None:
    page, index = render_guide(entry(name), lang, {}, examples()), render_index(examples(), lang)
    seen = shown(page) + squeezed(
        unescape(index)
    )  # other names stand in attributes, for the filter
    lost = [text for text in texts(entry(name), lang) if text not in seen]
    assert not lost


def texts(example: Entry, lang: Lang) -> Iterator[str]:
    for value in nouns(example.guide):
        if isinstance(value, Bilingual):
            for line in value[lang].split("\n"):
                yield from (squeezed(part) for part in pieces(line))


def pieces(line: str) -> list[str]:
    """Return the words of a text without its markup, and without what stands for something else."""
    words = [part.text if hasattr(part, "text") else "" for part in parse_inline(line, {"target"})]
    return [piece for word in words for piece in re.split(r"\{\w+\}", word) if piece.strip()]


def squeezed(text: str) -> str:
    """Return a text as it is compared: a sentence may begin with it, or go on with it."""
    return re.sub(r"[\s。.「」〈〉]+", "", text).casefold()


def shown(page: str) -> str:
    return squeezed(unescape(re.sub(r"<[^>]+>", "", page)))
