r"""Words and signs that an author leaves for later, in Japanese and English.

The text is in NFKC. `\b` takes kana and kanji for letters of a word, as in `ここはTODOです`, so that the
bounds of English words are told here by what else is no letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.wording.amounts import AMOUNTS, NUMBER
from generator.checks.wording.normal import Normal

_BEFORE = r"(?<![A-Za-z0-9_/\u00c0-\u024f])"
_AFTER = r"(?![A-Za-z0-9_])"
_OF_AN_APP = (
    r"(?![ -]?(?i:lists?|apps?|items?|tasks?|managers?)(?![A-Za-z])"
    r"|[ -]?(?:リスト|アプリ|一覧|管理|項目|タスク|メモ|機能|ボタン|欄))"
)
_PICTURE = "(?:画像|写真|スクショ|スクリーンショット|キャプチャ|図|動画)"
_LATER = "(?:(?:後|あと)で|後ほど|後日)"
_OPENS, _CLOSES = r"[(\[【<]", r"[)\]】>]"
_PRESSED = "".join(
    f"(?<!{verb} )" for verb in ("ress", "lick", "tap", "Tap", "oose", "lect", "pen")
)

_WORDS = (
    rf"{_BEFORE}TODO{_AFTER}(?!\.[a-z]){_OF_AN_APP}",
    rf"{_BEFORE}(?i:todo|fixme)[ ]?:(?!//)",
    r"[(\[<](?i:todo)[)\]>]",
    rf"{_BEFORE}(?:TBD|tbd|FIXME|fixme|PLACEHOLDER|(?:REPLACE|CHANGE)[ _-]?ME|(?:replace|change)_?me){_AFTER}",
    r"(?<![-A-Za-z0-9_/])XXX(?![-A-Za-z0-9_@])",
    rf"{_BEFORE}(?i:lorem\s{{1,4}}ipsum|dummy text){_AFTER}",
)
_PLACES_OF_PICTURES = (
    r"(?i:insert (?:an? |the |your )?(?:image|screenshot|picture|photo|figure|link) here)",
    r"(?i:(?:image|screenshot|picture|photo|figure) (?:goes|comes|will go) here)",
    (
        rf"(?<!!){_PRESSED}\[(?i:(?:insert |add )?(?:an? |the )?(?:screenshot|image|picture|photo)s?"
        r"(?: (?:here|goes here|to come|needed|missing|of [^\[\]\n]{1,60}))?)\](?![(\[:])"
        r"(?![ ](?:button|link|icon|menu|tab))"
    ),
    rf"(?<!!)(?<!> )\[{_PICTURE}\](?=[ \t]*(?:$|[。.]))",
    (
        rf"[(【<](?:ここに|{_LATER})?{_PICTURE}[をは]?(?:ここに|{_LATER})?"
        r"(?:挿入|入れる|入る|入ります|貼る|貼り付け|差し替え|追加予定)[^()\[\]【】<>\n]{0,10}[)】>]"
    ),
    rf"(?:{_PICTURE}を?)?挿入予定",
    rf"(?:ここに|{_LATER}){_PICTURE}を?(?:挿入(?!でき)|入れる|入る|貼る)",
)
_MEMOS = (
    r"ここに(?:文章|文|テキスト|本文|説明|説明文)(?:が入(?:る|ります)|を入れる)",
    "ダミー(?:テキスト|文章)|仮テキスト|未定稿",
    (
        rf"{_OPENS}[^()\[\]【】<>\n]{{0,20}}{_LATER}"
        rf"(?:書く|書きます|追記(?:する)?|加筆(?:する)?|埋める|差し替え(?:る)?|直す)[。.]?{_CLOSES}"
    ),
    rf"※[ ]?{_LATER}(?:書く|追記)",
    "(?:追記|加筆|記入|差し替え)予定",
    r"(?<![「『重主必需概不所])要(?:確認|調査|修正|追記|差し替え)(?=[ \t]*(?:$|[)\]】。、,.!?:])|です|だ)",
)
_SLOTS = (
    r"\$\{[A-Za-z_][A-Za-z0-9_.]{0,40}\}",
    rf"(?<![A-Za-z0-9_%=&])%[sd](?!%){_AFTER}",
    # Not a kanji zero (二〇〇円), nor a mark out of five (●●○○○)
    rf"(?<![{NUMBER}○◯●◎△×])[○〇◯]{{2,20}}+(?![●◎×])",
    r"(?<![●○◎*0-9])●●(?![●○◎*]|[ ]?[0-9])",
)
_AMOUNT = re.compile("|".join(AMOUNTS), re.MULTILINE)
_WORD = re.compile("|".join((*_WORDS, *_PLACES_OF_PICTURES, *_MEMOS, *_SLOTS)), re.MULTILINE)


def leftovers(text: str, *, amounts: bool = True) -> Iterator[tuple[int, int]]:
    """Yield the places of what was left for later, in order.

    `amounts` are not looked for where the text is but a unit.
    """
    normal = Normal(text)
    found = [match.span() for match in _WORD.finditer(normal.words)]
    if amounts:
        found += [match.span() for match in _AMOUNT.finditer(normal.words)]
    end = 0
    for span in sorted(found):
        start = span[0]
        if start >= end:
            end = span[1]
            yield normal.written(*span)
