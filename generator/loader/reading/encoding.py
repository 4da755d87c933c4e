"""A file must be UTF-8 text.

**What.** Definitions and sidecars are UTF-8, with or without a byte order mark. Shift_JIS, EUC-JP,
UTF-16 and files that are no text at all are refused at the first byte that is wrong.

**Why.** Read in the wrong encoding, Japanese turns into other characters without any error, and the
guide would name buttons that do not exist.

Passes: 退会 as the bytes `E9 80 80 E4 BC 9A`, which are UTF-8.

Fails: 退会 as the bytes `91 DE 89 EF`, which are Shift_JIS.

**How to fix.** Save the file again as UTF-8. In Visual Studio Code: press the encoding in the status
bar, *Reopen with Encoding*, then *Save with Encoding*, *UTF-8*.
"""

from __future__ import annotations

import codecs
import re

from generator.loader.reading.characters import hidden_in
from generator.nouns.findings import Finding
from generator.nouns.places import Place, Span
from generator.nouns.rule import error
from generator.nouns.said import say

ENCODING = error("encoding", __doc__)

_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\([BJ])")
"""How ISO-2022-JP, which has no byte that UTF-8 would refuse, changes to kanji and back."""

_JAPANESE_ENCODINGS = {
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
}


def decode(data: bytes, path: str) -> str | Finding:
    """Return the text of a UTF-8 file with its line ends as `\\n`, or why there is none."""  # noqa: D301 - the escape is meant
    if data.startswith(_WIDE_MARKS) or data[:64].count(0) > len(data[:64]) // 4:
        return ENCODING.finding(
            Place(path, Span(1, 1, 1, 1)),
            say("the file is UTF-16 or no text at all"),
            say("save it as UTF-8"),
        )
    if _ESCAPES.search(data):
        return ENCODING.finding(
            Place(path, Span(1, 1, 1, 1)),
            say("the file is ISO-2022-JP (JIS)"),
            say("save it as UTF-8"),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return _wrong_byte(data, problem, path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _wrong_byte(data: bytes, problem: UnicodeDecodeError, path: str) -> Finding:
    # The positions of the error count from after the byte order mark.
    body = data.removeprefix(codecs.BOM_UTF8)
    before = body[: problem.start].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    guess = _likely_encoding(data)
    return ENCODING.finding(
        Place(path, Span(line, column, line, column + 1)),
        say("byte 0x{byte} is not UTF-8", byte=f"{body[problem.start]:02x}"),
        say("the file looks like {encoding}; save it as UTF-8", encoding=guess)
        if guess
        else say("save it as UTF-8"),
    )


def _likely_encoding(data: bytes) -> str | None:
    for codec, name in _JAPANESE_ENCODINGS.items():
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if hidden_in(text) is None:
            return name
    return None
