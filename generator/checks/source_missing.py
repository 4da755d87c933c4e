"""A fact must name a source that the guide has.

**What.** `source:` is the name of a source under `sources:`.

**Why.** The page links every fact to its source, so that readers can judge it.

Passes:

```yaml
precautions:
  - {loses: {ja: ポイント, en: Points}, source: help}
sources:
  help: {title: {ja: 公式ヘルプ, en: Official help}, as_of: "2026-11"}
```

Fails:

```yaml
precautions:
  - {loses: {ja: ポイント, en: Points}, source: hlep}
sources:
  help: {title: {ja: 公式ヘルプ, en: Official help}, as_of: "2026-11"}
```

**How to fix.** Write the name as it stands under `sources:`, or add the source there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("source-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each name of a source that the guide does not have."""
    sources = subject.guide.sources
    for route, noun in subject.nouns:
        # Asking a model for what it does not have raises inside, which costs more than the rest.
        source = getattr(noun, "source", None) if "source" in type(noun).model_fields else None
        if isinstance(source, str) and source not in sources:
            message = say("`{source}` is no source of this guide", source=source)
            yield Fault((*route, "source"), message, did_you_mean(source, sources))
