"""A guide must have a procedure.

**What.** A guide has `steps:`, or `procedures:` with steps.

**Why.** A guide that does not say how to leave is none.

Passes:

```yaml
steps: [{do: {ja: 電話します。, en: Call.}}]
```

Fails:

```yaml
steps: []
```

**How to fix.** Write the steps. What is done in words alone is `do: {ja: …, en: …}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("procedure-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for a guide without a procedure."""
    if not subject.guide.all_procedures:
        route = ("steps",) if "steps" in subject.entry.data else ("service",)
        message = say("the guide has no steps")
        yield Fault(route, message, say("add `steps:`"), at_key=True)
