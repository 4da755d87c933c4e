r"""Text must not hold characters that nobody can see.

**What.** Refused everywhere, also when written as an escape such as `\u202e`: control characters,
byte order marks inside the file, zero-width spaces, direction controls, line separators, tag
characters, halves of surrogate pairs. Joiners inside emoji and tabs inside a text are fine.

**Why.** They come along when text is copied from a web page or a PDF. A direction control can make a
text read as the opposite of what it says; a zero-width space keeps the search from finding a word.

Passes:

```yaml
conclusion: [{ja: 退会できました。, en: "You have left."}]
```

Fails, because a direction control turns the rest of the line round:

```yaml
conclusion: [{ja: "退会\u202eできました。", en: "You have left."}]
```

**How to fix.** Delete the character, or type the line anew. The caret stands where it is hidden.
"""

from __future__ import annotations

import re
import unicodedata

from generator.nouns.findings import Finding
from generator.nouns.places import Place, Span
from generator.nouns.rule import error
from generator.nouns.said import say

CHARACTER = error("hidden-character", __doc__)

MAX_REPORTED = 20
"""More hidden characters than this in one file are one mistake, not many."""

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e007f]"
)
_HIDDEN_OR_LOST = re.compile(f"{_HIDDEN.pattern}|\N{REPLACEMENT CHARACTER}")

_NAMES = {
    "\0": say("a NUL"),
    "\ufeff": say("a byte order mark"),
    "\u200b": say("a zero-width space"),
}


def name_of(character: str) -> str:
    """Return how a message calls a character that cannot be seen."""
    known = _NAMES.get(character)
    point = f"U+{ord(character):04X}"
    if known is not None:
        return say("{name} ({point})", name=known, point=point)
    official = unicodedata.name(character, "").lower()
    if official:
        return say("{name} ({point})", name=point, point=official)
    return say("the control character {point}", point=point)


def hidden_in(value: str) -> str | None:
    """Return the first character of a value that nobody can see, None where there is none."""
    match = _HIDDEN.search(value)
    return match.group() if match else None


def without_hidden(text: str) -> str:
    """Return the text with a replacement for each hidden character, so that columns stay."""
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def hidden_characters(text: str, path: str) -> tuple[Finding, ...]:
    """Return a finding for each hidden character, up to a number that a person would read."""
    if not _HIDDEN_OR_LOST.search(text):
        return ()
    findings: list[Finding] = []
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _HIDDEN_OR_LOST.finditer(line):
            if len(findings) == MAX_REPORTED:
                return tuple(findings)
            column = match.start() + 1
            place = Place(path, Span(number, column, number, column + 1))
            findings.append(
                CHARACTER.finding(
                    place,
                    say("{character} is hidden here", character=name_of(match.group())),
                    say("delete it"),
                )
            )
    return tuple(findings)
