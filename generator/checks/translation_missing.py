"""Every text must be in both languages.

**What.** A text says the same in `ja:` and `en:`. A bare text is for words that are the same in both
languages, such as the name of a brand: it holds no Japanese, and no English sentence.

**Why.** A page never mixes languages. Many readers of the English page cannot read Japanese at all, and
the label of a button is exactly what they need.

Passes:

```yaml
title: {ja: 退会のしかた, en: How to leave}
```

Fails:

```yaml
title: {ja: 退会のしかた}
```

**How to fix.** Write the other language. Where the words really are the same, write them for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.nouns.text import LANGS, Bilingual, has_japanese

RULE = error("translation-missing", __doc__)

_ENGLISH_SENTENCE = re.compile(r"(?:\b[a-z']{2,}\b[ ,]+){3,}")
"""Four words and no capitals between them: names are rarely like this, sentences are."""

_LANGUAGES = {"ja": say("Japanese"), "en": say("English")}


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each text that one of the languages lacks."""
    for route, text in subject.texts:
        fault = _fault(route, text, bare=isinstance(subject.written(route), str))
        if fault is not None:
            yield fault


def _fault(route: Route, text: Bilingual, *, bare: bool) -> Fault | None:
    for lang in LANGS:
        if getattr(text, lang) is None:
            message = say("the {language} text is missing", language=_LANGUAGES[lang])
            return Fault(route, message, say("add `{lang}:`", lang=lang), at_key=True)
    if bare and has_japanese(text["en"]):
        message = say("this text is in Japanese only")
        return Fault(route, message, say("write `{{ja: …, en: …}}`"))
    if bare and _ENGLISH_SENTENCE.search(text["ja"]):
        message = say("this text is in English only")
        return Fault(route, message, say("write `{{ja: …, en: …}}`"))
    if not bare and text["ja"] == text["en"] and has_japanese(text["en"]):
        message = say("the English text is the Japanese one")
        return Fault((*route, "en"), message, say("translate it"))
    return None
