"""What cannot be undone must come after what to know before it.

**What.** A guide with an irreversible action has precautions, and where a step says `show: precautions`, none
of the steps before it cannot be undone.

**Why.** The reader is about to lose something for good. What that is belongs before the button, not after.

Passes:

```yaml
precautions: [{loses: {ja: ポイント, en: Points}}]
steps:
  - {do: {ja: 退会する, en: Withdraw}, irreversible: true}
done: unknown
```

Fails:

```yaml
precautions: []
steps:
  - {do: {ja: 退会する, en: Withdraw}, irreversible: true}
done: unknown
```

**How to fix.** Say what is lost, or what blocks leaving, under `precautions:`. Move `show: precautions` to
the irreversible step or to one before it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.outline import PlacedStep, outline
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("precaution-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each irreversible step that no precaution comes before."""
    for _, steps in itertools.groupby(outline(subject.guide), key=lambda placed: placed.way.at):
        own = list(steps)
        final = next((placed for placed in own if placed.step.cannot_be_undone), None)
        if final is None:
            continue
        if not subject.guide.precautions:
            message = say("this cannot be undone, and the guide has no precautions")
            help_ = say("say under `precautions:` what is lost")
            yield Fault(final.at, message, help_)
        else:
            yield from _late(own, final)


def _late(steps: list[PlacedStep], final: PlacedStep) -> Iterator[Fault]:
    box = next((placed for placed in steps if placed.step.show == "precautions"), None)
    if box is not None and box.number > final.number:
        message = say(
            "the precautions come after step {number}, which cannot be undone", number=final.number
        )
        yield Fault((*box.at, "show"), message, say("move `show: precautions` to that step"))
