"""The reference says everything that an author can write, in both languages, and its links hold."""

from __future__ import annotations

import re
from collections import Counter
from posixpath import normpath
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.nouns.text import LANGS, Lang
from generator.pages.reference import render_reference, render_rules
from generator.pages.reference.constructs import GROUPS, anchor, homes
from generator.pages.reference.nouns import documented, keys_of
from generator.pages.reference.values import VALUES
from generator.pages.reference.words import table
from generator.rules import RULE_GROUPS

EXPLAINED = [noun for group in GROUPS for c in group.constructs for noun in c.nouns]


def test_every_class_is_explained_once() -> None:
    assert Counter(EXPLAINED) == Counter(documented())


def test_every_class_has_words_and_no_words_are_left_over() -> None:
    assert set(table()) == {noun.__name__ for noun in documented()}


@pytest.mark.parametrize("noun", documented(), ids=lambda noun: noun.__name__)
def test_every_key_has_words_in_both_languages(noun: type) -> None:
    words = table()[noun.__name__]
    assert set(words.get("keys", {})) == {key.key for key in keys_of(noun)}
    said = [words["name"], words["about"], *words.get("keys", {}).values()]
    assert all(text.get(lang, "").strip() for text in said for lang in LANGS)
    assert words["name"]["many"], "English lists need the plural"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("noun", documented(), ids=lambda noun: noun.__name__)
def test_every_key_is_on_the_page_of_its_class(noun: type, lang: Lang) -> None:
    page = render_reference(lang)[f"reference/{homes()[noun]}.md"]
    part = page.partition(f'id="{anchor(noun)}"')[2].partition('class="tk-keys"')[0]
    for key in keys_of(noun):
        assert f"<dt><code>{key.key}</code>" in part


@pytest.mark.parametrize(("accepted", "values"), [value[1:] for value in VALUES])
def test_the_values_that_are_shown_can_be_written(
    accepted: Any,  # noqa: ANN401 - a type of any kind
    values: tuple[object, ...],
) -> None:
    for value in values:
        TypeAdapter(accepted).validate_python(value)


@pytest.mark.parametrize("lang", LANGS)
def test_no_page_has_an_anchor_twice(lang: Lang) -> None:
    for uri, page in pages(lang).items():
        assert [a for a, count in Counter(anchors(page)).items() if count > 1] == [], uri


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_leads_to_a_part_that_exists(lang: Lang) -> None:
    known = {address(uri): set(anchors(page)) for uri, page in pages(lang).items()}
    for uri, page in pages(lang).items():
        for link in re.findall(r'href="([^"]+)"', page):
            if not link.startswith(("http", "tel:", "mailto:")):
                path, _, part = link.partition("#")
                target = normpath(f"{address(uri)}/{path}") if path else address(uri)
                assert target in known, f"{uri}: {link}"
                assert not part or part in known[target], f"{uri}: {link}"


def test_both_languages_have_the_same_anchors() -> None:
    japanese, english = (pages(lang) for lang in LANGS)
    for uri, page in japanese.items():
        assert anchors(page) == anchors(english[uri])


def pages(lang: Lang) -> dict[str, str]:
    return {**render_reference(lang), "rules.md": render_rules(RULE_GROUPS, lang)}


def address(uri: str) -> str:
    return uri.removesuffix(".md")


def anchors(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', page) + re.findall(r"\{ #([a-z0-9-]+)", page)
