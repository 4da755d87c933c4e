"""A text must be finished.

**What.** No text holds what an author leaves for later: TODO, TBD, FIXME, XXX, REPLACE_ME, lorem ipsum, 挿入予定,
要確認, 未定稿, ○○, or an amount without its number such as `¥/`.

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

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS

RULE = error("placeholder", __doc__)

_LEFT = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX|REPLACE_?ME|CHANGE_?ME|PLACEHOLDER)\b|(?i:lorem ipsum|insert (?:image|screenshot) here)"
    r"|(?:画像|写真|スクショ|図)?(?:を)?挿入予定|(?:ここに|後で)(?:画像|図|写真)を?(?:挿入|入れる)"
    r"|要確認|未定稿|[○〇◯]{2,}|[¥￥$€](?=[/／、。,.\s]|$)|(?<![0-9０-９])円／"
)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for the first leftover in each text."""
    for route, text in subject.texts:
        for lang in LANGS:
            match = _LEFT.search(getattr(text, lang) or "")
            if match:
                message = say("`{leftover}` was left here", leftover=match.group())
                yield Fault((*route, lang), message, say("finish the text"))
