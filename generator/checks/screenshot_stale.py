"""A screenshot must be of the screen as the definition has it now.

**What.** The sidecar carries a mark of the selectors, masks and actions that the picture was taken for; they
are still the same.

**Why.** After a change of targets or masks, the picture may show the wrong state, or something that was to
be masked.

Passes:

```yaml title="when the picture was taken"
screens:
  leave:
    devices: [desktop]
    mask: ["css=.user-name"]
    targets: {withdraw: {label: {ja: 退会する, en: Withdraw}, find: "text=退会する"}}
```

```yaml title="now"
screens:
  leave:
    devices: [desktop]
    mask: ["css=.user-name"]
    targets: {withdraw: {label: {ja: 退会する, en: Withdraw}, find: "text=退会する"}}
```

Fails, because what the new mask hides still stands in the picture:

```yaml title="when the picture was taken"
screens:
  leave:
    devices: [desktop]
    targets: {withdraw: {label: {ja: 退会する, en: Withdraw}, find: "text=退会する"}}
```

```yaml title="now"
screens:
  leave:
    devices: [desktop]
    mask: ["css=.user-name"]
    targets: {withdraw: {label: {ja: 退会する, en: Withdraw}, find: "text=退会する"}}
```

**How to fix.** Take it again with `taikai capture GUIDE`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.depends import definition_hash
from generator.nouns.rule import warning
from generator.nouns.said import say

RULE = warning("screenshot-stale", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each screenshot that was taken for another definition."""
    for (device, screen), shot in subject.entry.shots.items():
        taken_for = shot.sidecar.definition
        if not taken_for or screen not in subject.guide.screens:
            continue
        if taken_for != definition_hash(subject.guide, screen, device):
            message = say("the definition has changed since this screenshot was taken")
            help_ = say("run `taikai capture {guide}`", guide=subject.entry.name)
            yield Fault(("definition",), message, help_, shot=(device, screen))
