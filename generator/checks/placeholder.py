"""A text must be finished.

**What.** No text holds what an author leaves for later: TODO, TBD, FIXME, XXX, REPLACE_ME, lorem ipsum, 挿入予定,
要確認, 未定稿, （後で書く）, ダミーテキスト, `[screenshot]`, `${PRICE}`, `%s`, ○○, or an amount without its number
such as `¥/`, `●●円` or `月額円`. A TODO list is a thing that apps have, and may be named.
The same holds for the pages written beside the guides (`*.md`, `*.html`), but for their code and comments.

**Why.** Published guides with "screenshot goes here" in the middle of a procedure are common, and nobody
trusts the rest of such a page.

Passes:

```yaml
conclusion: [{ja: 月額500円です。, en: It costs 500 yen a month.}]
```

Fails:

```yaml
conclusion: [{ja: 月額¥/です。, en: It costs TODO yen a month.}]
```

**How to fix.** Write what belongs there, or remove the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.checks.wording.flaw import Flaw
from generator.checks.wording.leftovers import leftovers
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS

RULE = error("placeholder", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for the first leftover in each text."""
    for route, text in subject.texts:
        for lang in LANGS:
            written = getattr(text, lang) or ""
            for flaw in flaws(written, is_unit=route[-1] == "unit"):
                yield Fault((*route, lang), flaw.message, flaw.help)
                break


def flaws(text: str, *, is_unit: bool = False) -> Iterator[Flaw]:
    """Yield what was left in a text; the name of a unit, such as 円/月, has no amount of its own."""
    for start, end in leftovers(text, amounts=not is_unit):
        message = say("`{leftover}` was left here", leftover=" ".join(text[start:end].split()))
        yield Flaw(start, end, message, say("finish the text"))
