"""The service's name must have its reading in kana.

**What.** `service: reading:` is the name in hiragana, unless the name itself is kana or Latin letters. The
`reading` of a label is kana or Latin letters.

**Why.** The index is in the order of the kana, and readers search by how a name sounds. Nobody can sort
「楽天」 by its characters.

Passes:

```yaml
service: {name: {ja: 青空市場, en: Aozora Ichiba}, reading: あおぞらいちば}
```

Fails:

```yaml
service: {name: {ja: 青空市場, en: Aozora Ichiba}, reading: 青空いちば}
```

**How to fix.** Write the name as it is read, in hiragana.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import Label

RULE = warning("reading-missing", __doc__)

_HIRAGANA = re.compile(r"[\u3041-\u3096ー・ 　0-9]+")
_KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々]")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each reading that is missing or that has to be read itself."""
    service = subject.guide.service
    if service.reading is None:
        if _KANJI.search(service.name["ja"]):
            message = say("the name has no reading")
            yield Fault(("service", "name"), message, say("add `reading:` in hiragana"))
    elif not _HIRAGANA.fullmatch(service.reading):
        message = say("the reading `{reading}` is not in hiragana", reading=service.reading)
        yield Fault(("service", "reading"), message, say("write how the name is read"))
    for route, text in subject.texts:
        if isinstance(text, Label) and text.reading and _KANJI.search(text.reading):
            message = say("the reading `{reading}` has kanji", reading=text.reading)
            yield Fault((*route, "reading"), message, say("write it in kana or Latin letters"))
