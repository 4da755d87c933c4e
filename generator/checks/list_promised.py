"""A sentence that promises a list must be followed by one.

**What.** No text ends in a colon, in "as follows" or "listed below", in 「次のとおりです」 or 「手順は以下です」, or in
an arrow such as 「こちら↓」, unless a list follows: one of the same object, such as `actions` after the `say` of a
step or `items` of a precaution, or a next paragraph that begins as a list does. Nothing follows the `title`
and the `lead` of a guide. On a page written beside the guides (`*.md`), no heading may follow, nor the end.

**Why.** "In short, the steps are:" with nothing after it is the mark of a page that was never read again. The
summary of the steps is made by itself; there is no need to announce one.

Passes:

```yaml
conclusion: [{ja: 忘れずに退会しましょう。, en: Remember to leave.}]
```

Fails:

```yaml
conclusion: [{ja: 手順は次のとおりです。, en: "The steps are as follows:"}]
```

**How to fix.** Remove the sentence, or write the list as further paragraphs, each with its sign (`・`) or number.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.checks.wording.flaw import Flaw
from generator.checks.wording.promises import is_list, promises_list
from generator.nouns.places import Route
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import LANGS, Bilingual, Text

RULE = warning("list-promised", __doc__)

_NOT_SHOWN_AS_LISTS = frozenset(
    {"also", "closed", "days", "devices", "hosts", "hours", "if_missing", "login", "mask", "not"}
)
"""Lists of which a reader sees no list at that place."""


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each promise that no list follows."""
    texts = dict(subject.texts)
    for route, text in texts.items():
        if not isinstance(text, Text):
            continue
        for lang in LANGS:
            if not promises_list(getattr(text, lang) or ""):
                continue
            following = _next(route, texts)
            if not (following and is_list(following[lang])) and not _has_list(route, subject):
                found = flaw(0, len(text[lang]))
                yield Fault((*route, lang), found.message, found.help)


def flaw(start: int, end: int) -> Flaw:
    """Return what is wrong with the sentence from `start` to `end`, after which no list follows."""
    message = say("the sentence promises a list that does not follow")
    return Flaw(start, end, message, say("remove it, or write the list"))


def _next(route: Route, texts: dict[Route, Bilingual]) -> Bilingual | None:
    """Return the next paragraph of the same list."""
    *above, last = route
    return texts.get((*above, last + 1)) if isinstance(last, int) else None


def _has_list(route: Route, subject: Subject) -> bool:
    """Tell whether the object that the text belongs to has a list beside it.

    The guide itself always has its steps, but they stand elsewhere on the page.
    """
    key = next(part for part in reversed(route) if isinstance(part, str))
    end = len(route) - 2 if isinstance(route[-1], int) else len(route) - 1
    if end == 0:
        return False
    around = subject.written(route[:end])
    return isinstance(around, dict) and any(
        isinstance(value, list) and value
        for name, value in around.items()
        if name != key and name not in _NOT_SHOWN_AS_LISTS
    )
