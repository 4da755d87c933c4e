"""A procedure that cannot be undone must say how the reader knows that it is done.

**What.** A procedure with an irreversible action has `done:`: what the screen says, which mail comes, or
`unknown` where no source tells.

**Why.** Without it the reader closes the window and may go on paying. "Not known" is an honest answer;
silence is not.

Passes:

```yaml
precautions: [{loses: {ja: ポイント, en: Points}}]
steps:
  - {do: {ja: 退会する, en: Withdraw}, irreversible: true}
done: unknown
```

Fails:

```yaml
precautions: [{loses: {ja: ポイント, en: Points}}]
steps:
  - {do: {ja: 退会する, en: Withdraw}, irreversible: true}
```

**How to fix.** Add `done:` with `says:`, `mail:` or `status:`, or write `done: unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.outline import outline
from generator.nouns.rule import warning
from generator.nouns.said import say

RULE = warning("evidence-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each procedure that ends for good and in silence."""
    told: set[str] = set()
    for placed in outline(subject.guide):
        procedure = placed.procedure
        if placed.step.cannot_be_undone and procedure.done is None and procedure.id not in told:
            told.add(procedure.id)
            message = say("this cannot be undone, and nothing says how to know that it worked")
            yield Fault(placed.at, message, say("add `done:`, or `done: unknown`"))
