"""No personal data in what is kept beside a picture, or in a text.

**What.** The sidecar of a screenshot holds no mail address, telephone number, postal address, card number or
individual number (マイナンバー) among the words that it remembers of the page. The guide's own texts hold
no mobile number, card number or individual number.

**Why.** A mask hides such data in the picture; a copy of it in the file beside the picture is as public as
the picture itself.

Passes:

```yaml
conclusion: [{ja: 0120-000-000に電話します。, en: Call 0120-000-000.}]
```

Fails:

```yaml
conclusion: [{ja: 090-1234-5678に電話します。, en: Call 090-1234-5678.}]
```

**How to fix.** Mask the element in the definition and take the screenshot again. In a text, use a number that
belongs to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.personal import SHAPES, plain
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say, verbatim
from generator.nouns.sidecar import Sidecar
from generator.nouns.text import LANGS

RULE = error("personal-data", __doc__)

_NEVER_AN_OPERATORS = ("a card number", "an individual number")
_DIGIT = re.compile(r"\d")
_MOBILE = re.compile(r"(?<![\d-])0[789]0[- ]?\d{4}[- ]?\d{4}(?![\d-])")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each place that holds what looks like personal data; it is not repeated."""
    for route, text in subject.texts:
        for lang in LANGS:
            looks_like = _in_text(getattr(text, lang) or "")
            if looks_like is not None:
                help_ = say("use one that belongs to nobody")
                yield Fault((*route, lang), _message(looks_like), help_)
    for key, shot in subject.entry.shots.items():
        for route, words in _words_of(shot.sidecar):
            seen = plain(words)
            looks_like = next((shape.looks_like for shape in SHAPES if shape.is_in(seen)), None)
            if looks_like is not None:
                help_ = say("mask it, and take the screenshot again")
                yield Fault(route, _message(looks_like), help_, shot=key)


def _message(looks_like: str) -> str:
    return say("this looks like {what}", what=verbatim(looks_like))


def _in_text(written: str) -> str | None:
    if not _DIGIT.search(written):  # all that is looked for here is made of digits
        return None
    text = plain(written)
    if _MOBILE.search(text):
        return "a mobile number"
    certain = (shape for shape in SHAPES if shape.looks_like in _NEVER_AN_OPERATORS)
    return next((shape.looks_like for shape in certain if shape.is_in(text)), None)


def _words_of(sidecar: Sidecar) -> Iterator[tuple[Route, str]]:
    yield ("address",), sidecar.address
    for name, seen in sidecar.targets.items():
        for field, words in seen.fingerprint:
            yield ("targets", name, "fingerprint", field), words
