"""Amounts of money without their number: a sign, a currency or a unit that stands alone.

The text is in NFKC. What is looked for is where an amount is announced and does not come, as words such
as 円滑, 高円寺 or 日本円 and units in a heading (円/月) are no amounts at all.
"""

from __future__ import annotations

NUMBER = "0-9一二三四五六七八九十百千万億兆〇零壱弐参数何幾半"
"""What is a number before 円, as a class of characters."""

_GAP = r"[ \t]{0,20}"
_SIGN = "¥$€£₩"
_PRICE = "(?:[月年日週]額|料金|代金|価格|金額|費用|会費|手数料|違約金|解約金|送料|税込み?|税抜き?|合計|総額|定額)"
_BLANK_END = rf"{_GAP}(?:$|[/。、,.!])"
_ENDS = rf"(?=です|でした|かかり|以上|以下|未満|ほど|程度|[くぐ]らい|必要|{_BLANK_END})"
_ENDS_OR_GOES_ON = (
    rf"(?=[をがの)(]|まで|です|でした|かかり|以上|以下|未満|ほど|程度|[くぐ]らい|必要|{_BLANK_END})"
)
_CURRENCY = "(?:yen|USD|JPY|EUR|GBP|dollars|euros)"
_NO_AMOUNT = rf"(?!\s{{0,20}}[-+~約]?[ ]?[.,]?[{NUMBER}Xx○◯])"

AMOUNTS: tuple[str, ...] = (
    # 月額円です, 料金は円です
    rf"{_PRICE}{_GAP}約?円{_ENDS_OR_GOES_ON}",
    rf"{_PRICE}[はが:]{_GAP}約?円{_ENDS}",
    # 月額　　　円です, ＿＿＿円, （　）円
    rf"(?<=[^\s{NUMBER}|>:(*.,-])[ \t]{{2,20}}円{_ENDS_OR_GOES_ON}",
    r"(?:_{3,20}|\([ \t]{1,20}\)|\[[ \t]{1,20}\])[ ]?円",
    # 円/月
    rf"(?:\A|(?<=[はがも額金費料込抜約])){_GAP}円/(?:月|年|週|日|回|人|[かヶカケ]月)",
    # ●●円, ○円, XXX円, ¥xxx
    rf"(?<![{NUMBER}])[○◯]円",
    r"[●▲■◆△□◇×?―—]{2,20}[ ]?円",
    r"(?<![A-Za-z0-9_])[Xx]{2,8}[ ]?(?:円|ドル|(?:yen|USD|JPY|EUR|GBP|dollars?|euros?)(?![A-Za-z]))",
    rf"[{_SIGN}][ ]?[Xx]{{2,8}}(?![A-Za-z0-9])",
    # ¥/, costs $ a month; but not ¥ 500, 500 €, (¥), US$ alone after "in"
    (
        rf"""(?<![A-Za-z0-9)\]}}"'「『/{_SIGN}])(?<!\d[ ])(?<!in[ ])(?:US|AU|CA|NZ|HK)?[{_SIGN}]{_NO_AMOUNT}"""
        rf"(?=\s|\Z|[、。,.]|/(?![ ]?[{_SIGN}])|[-‐‑–—―−ー~](?![A-Za-z]))"
    ),
    rf"{_PRICE}[はが:]?{_GAP}約?[{_SIGN}]{_NO_AMOUNT}(?=です|でした|かかり|必要|が(?:必要|かか))",
    # costs USD/month, for yen/month
    rf"(?<![A-Za-z])(?i:costs?|charges?|(?:fee|price)(?: is|:)) (?:about |only |just )?{_CURRENCY}(?![A-Za-z])",
    rf"(?<![A-Za-z])(?i:pay|for|at|of|is) {_CURRENCY}/(?:month|mo|year|yr|week|day)(?![A-Za-z])",
)
"""Patterns, for a text of several lines."""
