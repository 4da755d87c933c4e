"""A step must show a screen that the guide has.

**What.** `screen:` of a step, of `done:` and of `done: mail:` is the name of a screen under `screens:`.

**Why.** Without the screen there is neither a picture nor a label to speak of.

Passes:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leave
    actions: [{press: withdraw}]
```

Fails:

```yaml
screens:
  leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}
steps:
  - screen: leaves
    actions: [{press: withdraw}]
```

**How to fix.** Write the name as it stands under `screens:`, or add the screen there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.pictured import pictured
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("screen-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each name of a screen that the guide does not have."""
    screens = subject.guide.screens
    for shown in pictured(subject.guide):
        if shown.screen not in screens:
            message = say("`{screen}` is no screen of this guide", screen=shown.screen)
            yield Fault(shown.at, message, did_you_mean(shown.screen, screens))
