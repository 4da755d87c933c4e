"""The service's name must have its reading in kana.

**What.** `service: reading:` is the name in hiragana, unless the name itself is kana or Latin letters. The
`reading` of a label is kana or Latin letters. Marks and digits alone are no reading.

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
import unicodedata
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import warning
from generator.nouns.said import say
from generator.nouns.text import Label

RULE = warning("reading-missing", __doc__)

_HIRAGANA = re.compile(r"(?=.*[ぁ-ゖ])[ぁ-ゖゝゞー・ 　0-9]+")
# With the compatibility ideographs (﨑) and those beyond the first 65,536 characters (𠮷).
_KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005-\u3007]")
_LATIN = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_KANA_OR_LATIN = re.compile(
    rf"(?=.*[ぁ-ゖァ-ヺ{_LATIN}])[ぁ-ゖゝゞァ-ヺヽヾ{_LATIN}\u0300-\u036f0-9ー・\s"
    r"""!"#%&'()*+,./:;=?@\[\]_~‘’“”、。「」『』〈〉《》【】〜–—‐※→…-]+"""
)


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
        if isinstance(text, Label) and text.reading and not _is_readable(text.reading):
            message = say(
                "the reading `{reading}` is not in kana or Latin letters", reading=text.reading
            )
            help_ = say("write how the words are read")
            yield Fault((*route, "reading"), message, help_)


def _is_readable(reading: str) -> bool:
    return _KANA_OR_LATIN.fullmatch(unicodedata.normalize("NFKC", reading)) is not None
