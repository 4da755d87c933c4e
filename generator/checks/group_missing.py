"""`use` must name a group or fragment that exists, and that does not use itself.

**What.** `use:` of a step is the name of a group under `groups:`, or of a fragment in
`guides/_fragments.yml`; no group comes back to itself by way of others.

**Why.** The steps of the group stand in the place of `use:`. A group that is missing would leave a gap in
the middle of the procedure.

Passes:

```yaml
groups:
  set-password: [{do: {ja: パスワードを設定します。, en: Set a password.}}]
steps: [{use: set-password}]
```

Fails:

```yaml
groups:
  set-password: [{do: {ja: パスワードを設定します。, en: Set a password.}}]
steps: [{use: set-pasword}]
```

**How to fix.** Write the name as it stands under `groups:` or in `_fragments.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.circles import circle_of
from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.step import UseStep
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("group-missing", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each use of a group that is missing or that leads back to itself."""
    groups = subject.guide.groups
    circles = circle_of(
        {name: [s.use for s in g if isinstance(s, UseStep)] for name, g in groups.items()}
    )
    for route, noun in subject.nouns:
        if not isinstance(noun, UseStep):
            continue
        if noun.use not in groups:
            message = say("there is no group or fragment `{name}`", name=noun.use)
            help_ = did_you_mean(noun.use, groups) if groups else say("add it under `groups:`")
            yield Fault((*route, "use"), message, help_)
        elif route[0] == "groups" and circles[str(route[1])] == circles[noun.use]:
            message = say("the group `{name}` leads back to itself", name=route[1])
            yield Fault((*route, "use"), message, say("take this step out of the circle"))
