"""Every procedure, route and step must have an id of its own.

**What.** Procedures of a guide have different ids, and so have routes side by side, and the steps on the
page.

**Why.** The id is the address of that part of the page (`#step-2`). With two of one name, links and the
language switch would lead to the first.

Passes:

```yaml
steps:
  - {id: ask, do: {ja: 電話します。, en: Call.}}
  - {id: send, do: {ja: 用紙を送ります。, en: Post the form.}}
```

Fails:

```yaml
steps:
  - {id: ask, do: {ja: 電話します。, en: Call.}}
  - {id: ask, do: {ja: 用紙を送ります。, en: Post the form.}}
```

**How to fix.** Change one of the two ids, or leave out the `id:` of a step: it then has its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.outline import outline
from generator.nouns.guide.procedure import Procedure, Route
from generator.nouns.places import Route as DocumentRoute
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("id-duplicate", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for the second of two equal ids."""
    guide = subject.guide
    named = [(("procedures", index, "id"), p.id) for index, p in enumerate(guide.procedures)]
    yield from _twice([((), "withdraw"), *named] if guide.steps else named)
    for route, noun in subject.nouns:
        if isinstance(noun, (Procedure, Route)):
            ids = [((*route, "routes", i, "id"), inner.id) for i, inner in enumerate(noun.routes)]
            yield from _twice(ids)
    # A group that several ways use stands on the page once for each, under ids of their own.
    yield from _twice(((*step.at, "id"), step.id) for step in outline(guide))


def _twice(ids: Iterable[tuple[DocumentRoute, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for route, name in ids:
        if name in seen:
            yield Fault(route, say("the id `{name}` is already taken", name=name), say("change it"))
        seen.add(name)
