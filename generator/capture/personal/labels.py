"""Labels that announce personal data (氏名, 会員番号, ご住所 …) and what may stand behind them.

The text has been through `plain`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.nouns.said import Said, say

_MARK = r"(?:必須|任意|required|optional)"
_TRAIL = rf"\s*(?:[*※]|[\[(【]?{_MARK}[\])】]?)?\s*:?\s*"
"""What forms put behind a label."""

_NO_VALUE = re.compile(
    rf"(?:{_MARK}|変更|編集|登録|入力|確認|設定|表示|検索|選択|公開|非公開|未登録|未設定|未入力|なし|削除|追加|edit|change)"
    r"(?:する|済み?|ください)?",
    re.IGNORECASE,
)

_NAME = (
    r"[一-龯々ァ-ヶー]{1,10}(?:[ ・][一-龯々ァ-ヶー]{1,10}){0,2}|[一-龯々]{1,4} [ぁ-ゖー]{1,5}"
    r"|[ぁ-ゖー]{2,10}(?: [ぁ-ゖー]{1,10})?|[A-Za-z][\w.'-]{1,29}(?: [A-Za-z][\w.'-]{0,29}){0,2}"
)
_CODE = r"(?=[\w*•-]*\d)[\w*•-]{3,}"
_ADDRESS = r"(?=.*[一-龯\d])(?!.*(?:入力|変更|登録))[^。!?]{2,60}"
_DATE = r"(?:\d{4}|(?:明治|大正|昭和|平成|令和)\s?(?:\d{1,2}|元))\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?日?"
_PHONE = r"[+\d*•][\d*• ()-]{3,}"

_NAMED = (
    r"氏名|名前|フリガナ|ふりがな|カナ氏名|氏|姓|名|せい|めい|セイ|メイ|本名|名義人?|口座名義|契約者名?|会員名|客様名|"
    r"担当者名|ニックネーム|表示名|ユーザー名|アカウント名|"
    r"(?:(?:full|first|last|family|given|user|display|account) ?)?name"
)
_NUMBERED = (
    r"(?:会員|客様|顧客|契約者?|口座|受付|登録|利用者|アカウント|証券|免許証|運転免許証|保険者|保険証|パスポート|旅券|"
    r"基礎年金|個人)番号|マイナンバー|(?:会員|客様|顧客|ユーザー|アカウント|ログイン) ?ID|"
    r"(?:member|customer|account|user|contract|login) ?(?:number|no\.?|id)"
)


@dataclass(frozen=True, slots=True)
class PersonalLabel:
    """One kind of label: the patterns of the label alone, of its value, and of both in one block."""

    looks_like: Said
    label: re.Pattern[str]
    value: re.Pattern[str]
    both: re.Pattern[str]

    def is_label(self, text: str) -> bool:
        """Tell whether a block of text is such a label and nothing else."""
        return self.label.fullmatch(text) is not None

    def is_value(self, text: str) -> bool:
        """Tell whether the text behind the label can be what it announces."""
        if _NO_VALUE.fullmatch(text) or any(label.is_label(text) for label in LABELS):
            return False
        return self.value.fullmatch(text) is not None

    def is_followed_by_value(self, text: str) -> bool:
        """Tell whether label and value stand in one block, such as `氏名:例田 花子`."""
        return any(self.is_value(match["value"]) for match in self.both.finditer(text))


def _personal_label(looks_like: Said, words: str, value: str, between: str) -> PersonalLabel:
    label = rf"(?:ご|お)?(?:{words})"
    value = rf"(?:{value})(?: ?(?:様|さん))?"
    return PersonalLabel(
        looks_like,
        re.compile(label + _TRAIL, re.IGNORECASE),
        re.compile(value, re.IGNORECASE),
        re.compile(rf"(?<![A-Za-z]){label}{between}(?P<value>{value})", re.IGNORECASE),
    )


LABELS: tuple[PersonalLabel, ...] = (
    _personal_label(say("a name"), _NAMED, _NAME, r"(?:\s*:\s*|\s+)"),
    _personal_label(say("a number that names a person"), _NUMBERED, _CODE, r"\s*[:は]?\s*"),
    _personal_label(
        say("an address"),
        r"住所|自宅|届け先|届け先住所|請求先住所|勤務先|(?:home |postal )?address",
        _ADDRESS,
        r"\s*:\s*",
    ),
    _personal_label(
        say("a date of birth"),
        r"生年月日|誕生日|date of birth|birth ?(?:day|date)",
        _DATE,
        r"\s*[:は]?\s*",
    ),
    _personal_label(
        say("a phone number"),
        r"電話番号|携帯(?:電話)?(?:番号)?|連絡先|TEL|phone(?: number)?|mobile",
        _PHONE,
        r"\s*:?\s*",
    ),
)
