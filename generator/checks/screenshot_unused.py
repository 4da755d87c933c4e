"""A screenshot must be of a screen that the guide shows.

**What.** Every picture in the guide's folder is shown by a step or as evidence of completion, on a device
that the screen exists on.

**Why.** A picture that nothing shows is never looked at again, and may hold what nobody checks any more.

Passes:

```yaml
screens: {leave: {devices: [desktop], targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}}
steps: [{screen: leave, actions: [{press: withdraw}]}]
```

```text
images/midori/desktop/leave.json
images/midori/desktop/leave.png
```

Fails, because no step shows a screen of the name `menu` any more:

```yaml
screens: {leave: {devices: [desktop], targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}}
steps: [{screen: leave, actions: [{press: withdraw}]}]
```

```text
images/midori/desktop/leave.json
images/midori/desktop/leave.png
images/midori/desktop/menu.json
images/midori/desktop/menu.png
```

**How to fix.** Remove the picture and its sidecar, or show the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.pictured import pictured
from generator.nouns.rule import warning
from generator.nouns.said import say

RULE = warning("screenshot-unused", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each screenshot that is shown nowhere."""
    screens = subject.guide.screens
    shown = {p.screen for p in pictured(subject.guide)}
    for device, screen in subject.entry.shots:
        if screen not in screens:
            message = say("`{screen}` is no screen of the guide", screen=screen)
        elif screen not in shown:
            message = say("no step shows the screen `{screen}`", screen=screen)
        elif device not in screens[screen].devices:
            message = say("the screen does not exist on this device")
        else:
            continue
        yield Fault((), message, say("remove the picture and its sidecar"), shot=(device, screen))
