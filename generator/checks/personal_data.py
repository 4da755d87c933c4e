"""No personal data in what is kept beside a picture, or in a text.

**What.** The sidecar of a screenshot holds no mail address, telephone number, postal address, card number or
individual number (マイナンバー), nor a name with 様, in any of its words: what it remembers of the page, its
addresses, its browser and the locators of its masks. The guide's own texts, and the pages written beside the
guides (`*.md`, `*.html`) but for their code, hold no mobile number, card number, individual number or private
mail address (of Gmail, docomo and the like).

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

**How to fix.** Mask the element in the definition and take the screenshot again; find what is masked by what it
is (`css=.user-name`), not by what it says. In a text, use a number or an address that belongs to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.checks.wording.flaw import Flaw
from generator.checks.wording.personal import personal_data
from generator.nouns.personal import SHAPES, plain
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say, verbatim
from generator.nouns.sidecar import Sidecar
from generator.nouns.text import LANGS

RULE = error("personal-data", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each place that holds what looks like personal data; it is not repeated."""
    for route, text in subject.texts:
        for lang in LANGS:
            for flaw in flaws(getattr(text, lang) or ""):
                yield Fault((*route, lang), flaw.message, flaw.help)
                break
    for key, shot in subject.entry.shots.items():
        for route, words, help_ in _words_of(shot.sidecar):
            seen = plain(words)
            looks_like = next((shape.looks_like for shape in SHAPES if shape.is_in(seen)), None)
            if looks_like is not None:
                yield Fault(route, _message(looks_like), help_, shot=key)


def flaws(text: str) -> Iterator[Flaw]:
    """Yield what looks like personal data in words that are published."""
    for start, end, looks_like in personal_data(text):
        yield Flaw(start, end, _message(looks_like), say("use one that belongs to nobody"))


def _message(looks_like: str) -> str:
    return say("this looks like {what}", what=verbatim(looks_like))


def _words_of(sidecar: Sidecar) -> Iterator[tuple[Route, str, str]]:
    """Yield every string that is neither a name of this project nor a hash, and what to do about it."""
    retake = say("mask it, and take the screenshot again")
    rename = say("name it by what belongs to nobody, and take the screenshot again")
    yield ("against",), sidecar.against, rename
    yield ("address",), sidecar.address, retake
    for field, words in sidecar.browser or ():
        yield ("browser", field), words, rename
    for name, seen in sidecar.targets.items():
        for field, words in seen.fingerprint:
            yield ("targets", name, "fingerprint", field), words, retake
    for index, mask in enumerate(sidecar.masks):
        help_ = say("find it by what it is, not by what it says, and take the screenshot again")
        yield ("masks", index, "find"), mask.find, help_
