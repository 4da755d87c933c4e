"""Sentences that promise a list: by a colon, by "as follows", by 「次のとおりです」 or by an arrow."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(dict.fromkeys("\N{PRESENTATION FORM FOR VERTICAL TWO DOT LEADER}∶꞉", ":"))
"""Colons by their looks, of which NFKC knows nothing or makes two dots."""
_LOOSE = " \t\n*_~"
_OPENING = dict(zip(")]】」』>》”’\"'", "([【「『<《“‘\"'", strict=True))
_MAX_CLOSED = 8
_TAIL = 80
"""Characters at the end of a text in which the promise is looked for."""

_IS = "(?:です|だ|である|になります|となります|なります|でございます)"
_ENGLISH = (
    r"as follows|as below|the following|(?:the )?following steps?|follow the steps below"
    r"|(?:listed|summari[sz]ed|set out) below"
    r"|(?:steps?|list|procedure|points|reasons|conditions|items|documents) (?:is|are)(?: \w{1,20})? below"
)
_JAPANESE = (
    rf"(?:以下|次|下記)の(?:とおり|通り|よう|手順|方法)[にと]?(?:{_IS}|(?:行い|進め|操作し|手続きし)ます)?"
    rf"|[はが]、?(?:以下|下記){_IS}"
    rf"|(?:手順|流れ|方法|やり方|まとめ|条件|内容|ポイント|一覧|注意点|理由|要点)は、?[次下]{_IS}"
)
_PROMISE = re.compile(
    rf"(?::|(?<![a-z])(?:{_ENGLISH})|{_JAPANESE}"
    r"|(?:こちら|以下|下記|次|とおり|通り|です|ます|まとめ|手順)[。.!:]{0,3}\s{0,3}(?:[↓⇓⬇▼⤵👇]\ufe0f?){1,5})"
    r"[。.!]{0,5}\Z",
    re.IGNORECASE,
)
_IS_LIST = re.compile(
    r"\s{0,8}(?:[・•‣◦●○■□◆◇▪]|[-*+–—][ ]|[0-9]{1,2}[.)、]|\([0-9a-z]{1,2}\)|[一二三四五六七八九十]、"
    r"|(?i:step ?[0-9]|first(?:ly)?,? )|手順 ?[0-9]|まず|第[一1])"
)
_CIRCLED = re.compile(r"\s{0,8}[\u2460-\u24ff\u2776-\u2793\u3251-\u325f]")


def promises_list(text: str) -> bool:
    """Tell whether a text ends in the promise of a list, whatever emphasis or bracket closes it."""
    text = text.strip().translate(_SIGNS)
    first = unicodedata.normalize("NFKC", text.lstrip(_LOOSE)[:1])
    return bool(_PROMISE.search(_bare(unicodedata.normalize("NFKC", text[-_TAIL:]), first)))


def _bare(words: str, first: str) -> str:
    """Return words without emphasis and brackets at their end.

    A bracket that opens within them closes what they quote: the 「メール：」 of a screen.
    """
    words = words.rstrip(_LOOSE)
    for _ in range(_MAX_CLOSED):
        opening = _OPENING.get(words[-1:])
        if opening is None or (opening != first and opening in words[:-1]):
            break
        words = words[:-1].rstrip(_LOOSE)
    return words


def is_list(text: str) -> bool:
    """Tell whether a paragraph is a list, or the first entry of one, by what it begins with."""
    start = text[:_TAIL]
    return bool(_CIRCLED.match(start) or _IS_LIST.match(unicodedata.normalize("NFKC", start)))
