"""Personal data that shows by its shape alone, wherever it stands: mail addresses, numbers, addresses.

The text has been through `plain`: half-width digits and signs, `-` as the only dash between digits,
single spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.nouns.personal.check_digits import is_card_number, is_my_number

SPACES = re.compile(r"\s{2,}|[^\S ]")
"""What becomes a single space."""
DASH = re.compile(r"(?<=\d) ?[‐‑‒–—―−ー─-] ?(?=\d)")
"""What becomes `-`."""

_PREFECTURE = (
    "(?:北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|"
    "富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|"
    "愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)"
)
_TOWN = r"[一-龯々ァ-ヶ][一-龯々ァ-ヶーのが]{0,11}"
_BLOCK = r"(?:[0-9一二三四五六七八九十]+(?:丁目|番|号|-[0-9]))"

_NO_PERSONS = r"(?!0120|0800|0570|0990|0180)"
"""Prefixes that only companies have (numbering plan of the Ministry of Internal Affairs and
Communications)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What words look like, and the test for it. `proof` holds for what the pattern finds."""

    looks_like: str
    pattern: re.Pattern[str]
    proof: Callable[[str], bool] = bool

    def is_in(self, text: str) -> bool:
        """Tell whether the shape occurs in plain text."""
        return next(self.places(text), None) is not None

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the shape occurs in plain text."""
        for match in self.pattern.finditer(text):
            if self.proof(match.group()):
                yield match.span()


SHAPES: tuple[Shape, ...] = (
    # The bounds are those of RFC 5321, section 4.5.3.1; without them a long line costs its square.
    Shape("a mail address", re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")),
    Shape(
        "a phone number",
        re.compile(
            rf"(?<![\d-]){_NO_PERSONS}(?:0\d{{1,4}}-\d{{1,4}}-\d{{3,4}}|0\d{{1,4}}\(\d{{1,4}}\)\d{{3,4}}"
            r"|\(0\d{1,4}\)\d{1,4}-\d{3,4}|0[5-9]0 ?\d{4} ?\d{4}|0[1-9]\d{8})(?![\d-])"
        ),
    ),
    Shape("a phone number", re.compile(r"\+81[- ]?\(?0?\)?\d{1,4}[- ]?\d{1,4}[- ]?\d{3,4}")),
    Shape("a phone number", re.compile(r"(?<![\d.-])0[5-9]0([.・])\d{4}\1\d{4}(?![\d.-])")),
    Shape("a postal code", re.compile(r"〒\s?\d{3}-?\d{4}")),
    Shape("a postal code", re.compile(rf"(?<![\d-])\d{{3}}-\d{{4}}\s*{_PREFECTURE}")),
    Shape(
        "an address",
        re.compile(
            rf"{_PREFECTURE} ?[^\s、。,.0-9]{{1,10}}?[市区町村郡] ?(?:[一-龯々ァ-ヶ]{{2}}|\d)"
        ),
    ),
    Shape("an address", re.compile(rf"[一-龯々ァ-ヶ]{{1,6}}[市区町村] ?{_TOWN} ?{_BLOCK}")),
    Shape(
        "an individual number",
        re.compile(r"(?<!\d)(?<!\d[- ])\d{4}[- ]?\d{4}[- ]?\d{4}(?![- ]?\d)"),
        is_my_number,
    ),
    Shape(
        "a card number", re.compile(r"(?<!\d)[2-6](?:[- ]?\d){13,18}(?![- ]?\d)"), is_card_number
    ),
    Shape(
        "a card number",
        re.compile(
            r"(?<!\d)(?<!\d[.・])(?:[2-6]\d{3}([.・])\d{4}\1\d{4}\1\d{1,7}"
            r"|3\d{3}([.・])\d{6}\2\d{5})(?![.・]?\d)"
        ),
        is_card_number,
    ),
    Shape("a card number", re.compile(r"[*•●・xX]{4}[- ]?\d{4}(?!\d)")),
    Shape(
        "a name",
        re.compile(
            r"(?:こんにちは|ようこそ|おかえりなさい)[、,!！ ]*[^\s、。!！]{1,12} ?[^\s、。!！]{0,12}(?:さん|様)"
        ),
    ),
    Shape("a name", re.compile(r"[一-龯々]{1,4} [一-龯々ぁ-んァ-ヶ]{1,5} ?(?:様|さん)")),
)


def plain(text: str) -> str:
    """Return the text with half-width digits and signs, one kind of dash and single spaces."""
    text = SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    return DASH.sub("-", text)
