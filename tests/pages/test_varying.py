"""Which braces in the words of evidence stand for something that varies."""

from __future__ import annotations

import pytest

from generator.nouns.guide.varying import VARYING


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("{日付}に退会しました", ["日付"]),
        ("Order {order number} of {day}", ["order number", "day"]),
        ("{a}{b}", ["a", "b"]),
        ("%s{0}{1}", []),
        ("{x.y}", []),
        ("{{ name }} ${name} #{name}", []),
        ("{}", []),
    ],
)
def test_a_name_in_braces_varies_and_other_braces_are_on_the_screen(
    words: str, names: list[str]
) -> None:
    assert VARYING.findall(words) == names
