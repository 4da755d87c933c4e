"""A sentence that promises a list must be followed by one.

**What.** No text that stands alone ends in a colon, in "as follows" or in 「次のとおりです」.

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

**How to fix.** Remove the sentence, or write the list as further paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.places import Route
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import LANGS, Text

RULE = warning("list-promised", __doc__)

_PROMISE = re.compile(
    r"(?:[:：]|as follows\.?|(?:the )?following steps\.?"
    r"|(?:以下|次|下記)の(?:とおり|通り|手順|ように)(?:です|になります|となります)?。?)\s*$",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each promise that nothing follows."""
    routes = {route for route, _ in subject.texts}
    for route, text in subject.texts:
        if not isinstance(text, Text) or _is_followed(route, routes, subject):
            continue
        for lang in LANGS:
            if _PROMISE.search(getattr(text, lang) or ""):
                message = say("the sentence promises a list that does not follow")
                yield Fault((*route, lang), message, say("remove it, or write the list"))


def _is_followed(route: Route, routes: set[Route], subject: Subject) -> bool:
    """Tell whether another paragraph comes next, or what belongs to the same object."""
    last = route[-1]
    if isinstance(last, int):
        return (*route[:-1], last + 1) in routes
    around = subject.written(route[:-1])
    return isinstance(around, dict) and any(isinstance(v, list) and v for v in around.values())
