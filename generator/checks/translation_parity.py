"""Both languages of a text must point to the same things.

**What.** The targets in `{braces}` and the parts of guides that links lead to are the same in both languages
of a text; links to other sites are as many.

**Why.** A link or a button that only one language names is a step that the other readers do not get.

Passes:

```yaml
conclusion:
  - {ja: "[手順1](#step-1)に戻ります。", en: "Go back to [step 1](#step-1)."}
```

Fails:

```yaml
conclusion:
  - {ja: "[手順1](#step-1)に戻ります。", en: Go back to step 1.}
```

**How to fix.** Name the target, or link to the address, in the other language too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import LANGS, other

RULE = warning("translation-parity", __doc__)

_POINTER = re.compile(r"\{[a-z0-9][a-z0-9_-]{0,63}\}|(?<=\]\()[^\s()]+(?=\))")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each language of a text that lacks what the other points to."""
    for route, text in subject.texts:
        if text.ja is None or text.en is None:
            continue
        pointers = {lang: _pointers(text[lang]) for lang in LANGS}
        for lang in LANGS:
            missing = pointers[other(lang)] - pointers[lang]
            for pointer in missing:
                message = say("{pointer} is only in the other language", pointer=pointer)
                yield Fault((*route, lang), message, say("add it here, or remove it there"))


def _pointers(words: str) -> Counter[str]:
    """Count what a text points to; other sites may have an address for each language."""
    found = _POINTER.findall(words)
    return Counter(f"`{p}`" if p.startswith(("{", "#", "guide:")) else say("a link") for p in found)
