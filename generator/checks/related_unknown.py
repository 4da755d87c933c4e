"""A related guide must be another guide of the collection.

**What.** `related:` lists the names of other guides, each once.

**Why.** The page links to each of them.

Passes:

```yaml
related: []
```

Fails:

```yaml
related: [no-such-guide]
```

**How to fix.** Write the name of the guide's file without `.yml`, or remove the entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("related-unknown", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each related guide that is not another guide."""
    others = [name for name in subject.guide_names if name != subject.entry.name]
    related = subject.guide.related
    for index, name in enumerate(related):
        route = ("related", index)
        if name == subject.entry.name:
            yield Fault(route, say("the guide is related to itself"), say("remove it"))
        elif name not in others:
            message = say("there is no guide `{name}`", name=name)
            yield Fault(route, message, did_you_mean(name, others))
        elif name in related[:index]:
            yield Fault(route, say("`{name}` stands here twice", name=name), say("remove it"))
