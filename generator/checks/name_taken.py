"""A guide's name, and its former names, must be its own.

**What.** No guide has the name of one of the site's own pages (`index`, `reference`, `rules`), and what stands
under `moved_from:` is neither the name of a guide or of a hand-written page nor a former name of another.

**Why.** Two pages cannot have one address. Of two that claim a former name, readers of the old address would
see one at random.

Passes:

```yaml
moved_from: [midori-flea]
```

Fails:

```yaml
moved_from: [midori]
```

**How to fix.** Rename the guide's file, or remove the former name from the guide that never had it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.project import OWN_PAGES
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("name-taken", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for a name that is a page of the site, and for each former name that is taken."""
    if subject.entry.name in OWN_PAGES:
        message = say("`{name}` is a page of the site itself", name=subject.entry.name)
        yield Fault((), message, say("rename the guide's file"))
    taken = {*OWN_PAGES, *subject.guide_names, *subject.collection.pages}
    others = {
        name: entry.name
        for entry in subject.collection.entries
        if entry is not subject.entry
        for name in entry.guide.moved_from
    }
    seen = set[str]()
    for index, name in enumerate(subject.guide.moved_from):
        route = ("moved_from", index)
        if name in taken:
            yield Fault(route, say("`{name}` is the name of a page", name=name), say("remove it"))
        elif name in others:
            message = say(
                "`{guide}` has the former name `{name}` too", guide=others[name], name=name
            )
            yield Fault(route, message, say("remove it from one of them"))
        elif name in seen:
            yield Fault(route, say("`{name}` stands here twice", name=name), say("remove it"))
        seen.add(name)
