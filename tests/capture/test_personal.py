"""Personal data is known by its looks, in the forms that Japanese pages use, and little else is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.capture.personal import find_personal, looks_personal
from generator.capture.words import Words

CASES = tomllib.loads(Path(__file__).with_name("personal_words.toml").read_text("utf-8"))
PERSONAL = [(kind, words) for kind, all_words in CASES["personal"].items() for words in all_words]


def text(words: str) -> Words:
    return Words("text", words, f"css={words}")


def seen(*page: Words) -> list[tuple[str, str]]:
    return [(found.looks_like, found.words.text) for found in find_personal(page)]


@pytest.mark.parametrize(("looks_like", "words"), PERSONAL)
def test_what_looks_personal_is_found(looks_like: str, words: str) -> None:
    assert seen(text(words)) == [(looks_like, words)]
    assert looks_personal(words)


@pytest.mark.parametrize("words", CASES["innocent"]["words"])
def test_what_only_resembles_it_is_let_be(words: str) -> None:
    assert seen(text(words)) == []


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("氏名", "例田花子"),
        ("お名前 必須", "例田 花子"),
        ("フリガナ※", "レイダ"),
        ("姓", "例田"),
        ("会員番号", "AB-1234"),
        ("ご住所", "渋谷区のどこか"),
        ("お電話番号", "非通知 0312"),
        ("Display name", "hanako"),
    ],
)
def test_a_label_in_its_own_cell_tells_what_the_next_cell_is(label: str, value: str) -> None:
    found = seen(text(label), text(value))
    assert found == ([] if value.startswith("非") else [(found[0][0], value)])


@pytest.mark.parametrize(
    ("label", "after"),
    [
        ("氏名", "変更"),
        ("氏名", "会員番号"),
        ("氏名", "必須"),
        ("ユーザー名", "仕事の相手に表示される名前です。"),
        ("会員番号", "カードの裏をご覧ください"),
        ("退会理由", "例田花子"),
    ],
)
def test_what_follows_a_label_is_not_always_its_value(label: str, after: str) -> None:
    assert seen(text(label), text(after)) == []


def test_an_empty_field_parts_a_label_from_the_hint_behind_it() -> None:
    field = Words("field", "", "css=#name", "氏名")
    assert seen(text("氏名"), field, text("全角")) == []


def test_any_value_of_a_field_is_somebodys() -> None:
    field = Words("field", "abc", "css=#nick")
    assert seen(field) == [("what somebody entered in a field", "abc")]


def test_a_page_within_the_page_is_never_trusted() -> None:
    assert len(seen(Words("frame", "", "css=iframe"))) == 1


def test_declared_words_are_taken_out_and_nothing_else() -> None:
    shop = text("店 03-1234-5678、担当 03-9876-5432")
    assert find_personal([shop], known=["03-1234-5678", "03-9876-5432"]) == ()
    assert len(find_personal([shop], known=["03-1234-5678"])) == 1
