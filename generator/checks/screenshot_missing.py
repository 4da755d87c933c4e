"""A screen that is shown must have a screenshot for each device.

**What.** Where a guide has screenshots, or `capture:` says what to take them of, every screen that a step or
the evidence of completion shows has one for each device that it exists on.

**Why.** A step without its picture looks like a mistake beside the others, and the reader loses the thread
just there. A guide wholly without pictures is fine.

Passes:

```yaml
screens: {leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}}
steps: [{screen: leave, actions: [{press: withdraw}]}]
```

```text
images/midori/desktop/leave.json
images/midori/desktop/leave.png
images/midori/phone/leave.json
images/midori/phone/leave.png
```

Fails, because a reader on a phone would see no picture:

```yaml
screens: {leave: {targets: {withdraw: {label: {ja: 退会する, en: Withdraw}}}}}
steps: [{screen: leave, actions: [{press: withdraw}]}]
```

```text
images/midori/desktop/leave.json
images/midori/desktop/leave.png
```

**How to fix.** Run `taikai capture GUIDE`. Where a screen does not exist on a device, say so with
`devices: [phone]`; where it cannot be photographed because it is a dialog of the browser itself, with
`native_dialog: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.findings import Severity
from generator.nouns.guide.pictured import Pictured, pictured
from generator.nouns.guide.screen import Device
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("screenshot-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each screen that is shown and has no screenshot for one of its devices."""
    name, shots = subject.entry.name, subject.entry.shots
    if not shots and subject.guide.capture.against is None:
        return
    if not shots and not subject.broken_images:
        message = say("no screenshot has been taken yet")
        help_ = say("run `taikai capture {guide}`", guide=name)
        yield Fault(("capture",), message, help_, at_key=True, severity=Severity.WARNING)
        return
    for shown, device in _expected(subject):
        file = f"images/{name}/{device}/{shown.screen}"
        if (device, shown.screen) not in shots and file not in subject.broken_images:
            message = say("there is no screenshot `{file}.png`", file=file)
            yield Fault(shown.at, message, say("run `taikai capture {guide}`", guide=name))


def _expected(subject: Subject) -> Iterator[tuple[Pictured, Device]]:
    for shown in pictured(subject.guide):
        screen = subject.guide.screens.get(shown.screen)
        if screen is not None and not screen.native_dialog:
            yield from ((shown, device) for device in screen.devices)
