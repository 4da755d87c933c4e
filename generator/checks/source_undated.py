"""A source must say as of when it is known.

**What.** Every source has `as_of:`: a day, a month, a year, or `unknown` where the source states none. Where all
sources speak for the same day, `verified.source_as_of` says so once for all that have no day of their own.

**Why.** A procedure from an old page may no longer be true. `unknown` is an honest answer; silence is not.

Passes:

```yaml
sources:
  help: {title: {ja: 公式ヘルプ, en: Official help}, as_of: unknown}
```

Fails:

```yaml
sources:
  help: {title: {ja: 公式ヘルプ, en: Official help}}
```

**How to fix.** Add `as_of: "2026-11"`, or `as_of: unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("source-undated", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each source without a date."""
    verified = subject.guide.verified
    if verified is not None and "source_as_of" in verified.model_fields_set:
        return
    for name, source in subject.guide.sources.items():
        if source.as_of is None:
            message = say("the source `{name}` does not say as of when", name=name)
            help_ = say("add `as_of:` with a day, a month, a year, or `unknown`")
            yield Fault(("sources", name), message, help_, at_key=True)
