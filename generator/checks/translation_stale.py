"""A translation must be of the words as they are now.

**What.** `from: ja@1a2b3c4d` beside a translation names the wording that it was made from, by the first eight
digits of its SHA-256; the wording is still the same.

**Why.** When one language is corrected and the other is not, half of the readers are told something that is
no longer true.

Passes:

```yaml
title: {ja: 退会のしかた, en: How to leave, from: ja@96fdf7e9}
```

Fails:

```yaml
title: {ja: 退会のしかた（新版）, en: How to leave, from: ja@96fdf7e9}
```

**How to fix.** Look at the translation again, then write the digits that the help line gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import Text, source_hash

RULE = warning("translation-stale", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each translation whose source has changed."""
    for route, text in subject.texts:
        if not isinstance(text, Text) or text.from_ is None:
            continue
        lang, _, digits = text.from_.partition("@")
        source = text.ja if lang == "ja" else text.en
        if source is not None and source_hash(source) != digits:
            message = say("the `{lang}` text has changed since it was translated", lang=lang)
            now = f"{lang}@{source_hash(source)}"
            help_ = say("look at the translation again, then write `from: {now}`", now=now)
            yield Fault((*route, "from"), message, help_)
