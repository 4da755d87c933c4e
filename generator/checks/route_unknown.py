"""A route that is referred to must exist.

**What.** `route:` of a precaution is the id of a route of this guide; where `procedure:` stands beside it, of
that procedure. A route within a route has the ids of both: `keep-number`.

**Why.** What only some lose by leaving is shown on their way alone. Under a name that no route has, it would
be shown to nobody.

Passes:

```yaml
precautions:
  - {loses: {ja: ポイント, en: Points}, route: web}
procedures:
  - id: leave
    routes:
      - {id: web, when: {ja: ウェブ, en: Web}, steps: [{do: {ja: 退会します。, en: Leave.}}]}
```

Fails:

```yaml
precautions:
  - {loses: {ja: ポイント, en: Points}, route: app}
procedures:
  - id: leave
    routes:
      - {id: web, when: {ja: ウェブ, en: Web}, steps: [{do: {ja: 退会します。, en: Leave.}}]}
```

**How to fix.** Write the id as it stands at the route, those of the routes around it before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.routes import named_routes
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("route-unknown", __doc__)

_NONE = say("it has no routes: remove `route:`")


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each reference to a route that the guide does not have."""
    routes = named_routes(subject.guide)
    for index, precaution in enumerate(subject.guide.precautions):
        if precaution.route is None:
            continue
        known = [r.id for r in routes if precaution.procedure in {None, r.procedure}]
        if precaution.route not in known:
            message = say("there is no route `{name}`", name=precaution.route)
            at = ("precautions", index, "route")
            help_ = did_you_mean(precaution.route, known) if known else _NONE
            yield Fault(at, message, help_)
