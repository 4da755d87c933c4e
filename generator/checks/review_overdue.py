"""A procedure must be looked at again in time.

**What.** `verified: on:` and `review_every:` give the day by which somebody looks whether the procedure is still
true. With `taikai check --today DAY`, the week before is a warning, and every day after an error; so is a
day of verification that is still to come. Without `--today`, nothing depends on the date.

**Why.** Services change their screens several times a year. A reader must be able to trust the date.

Passes:

```yaml
verified: {how: described, on: 2026-11-01, review_every: P90D}
```

```console
$ taikai check --today 2026-12-01
```

Fails:

```yaml
verified: {how: described, on: 2026-08-01, review_every: P90D}
```

```console
$ taikai check --today 2026-12-01
```

**How to fix.** Go through the procedure, correct it, and write the day into `verified: on:`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.findings import Severity
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("review-overdue", __doc__)

_EAST = dt.timedelta(days=1)
"""So much later it can be already where the author lives."""

NOTICE = dt.timedelta(days=7)
"""So long before the day, a review is announced."""


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for a review that is overdue, or due within a week."""
    verified, today = subject.guide.verified, subject.today
    if verified is None or today is None:
        return
    if dt.date.fromisoformat(verified.on) > today + _EAST:
        message = say(
            "nobody can have verified this on {on}, which is still to come", on=verified.on
        )
        yield Fault(("verified", "on"), message, say("write the day on which somebody looked"))
        return
    due = verified.review_due
    if today <= due - NOTICE:
        return
    if today > due:
        severity, message = Severity.ERROR, say("the review was due on {due}", due=due)
    else:
        severity, message = Severity.WARNING, say("the review is due on {due}", due=due)
    help_ = say("go through the procedure and write the day into `on:`")
    yield Fault(("verified", "on"), message, help_, severity=severity)
