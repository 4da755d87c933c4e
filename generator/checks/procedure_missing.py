"""A guide must have a procedure.

**What.** A guide has `steps:`, or `procedures:` with steps. `done:` at the top has `steps:` beside it.

**Why.** A guide that does not say how to leave is none. What `done:` says would be on no page without the
steps that it belongs to.

Passes:

```yaml
steps: [{do: {ja: 電話します。, en: Call.}}]
```

Fails:

```yaml
steps: []
```

**How to fix.** Write the steps. What is done in words alone is `do: {ja: …, en: …}`. Where
there are `procedures:`, each has its own `done:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("procedure-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for a guide without a procedure, and for a `done` of none."""
    if not subject.guide.all_procedures:
        route = ("steps",) if "steps" in subject.entry.data else ("service",)
        message = say("the guide has no steps")
        yield Fault(route, message, say("add `steps:`"), at_key=True)
    elif subject.guide.done is not None and not subject.guide.steps:
        message = say("this `done` belongs to `steps` at the top, which this guide does not have")
        yield Fault(
            ("done",), message, say("move it to the procedure that it is about"), at_key=True
        )
