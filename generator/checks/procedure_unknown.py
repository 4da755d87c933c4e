"""A procedure that is referred to must exist.

**What.** `after:` of a procedure and `procedure:` of an alternative or a precaution are ids of procedures of
this guide; the keys under `by:` of an effect are ids of procedures or routes. The steps at the top of a guide
are the procedure `withdraw`.

**Why.** "Cancel first, then leave" is only of use when the first procedure is on the page.

Passes:

```yaml
effects:
  - {what: {ja: ポイント, en: Points}, by: {withdraw: lost}}
```

Fails:

```yaml
effects:
  - {what: {ja: ポイント, en: Points}, by: {withdrawal: lost}}
```

**How to fix.** Write the id as it stands at the procedure.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.guide import Guide
from generator.nouns.guide.routes import named_routes
from generator.nouns.near import did_you_mean
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("procedure-unknown", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each reference to a procedure that the guide does not have."""
    known = [procedure.id for procedure in subject.guide.all_procedures]
    for route, name in _references(subject.guide):
        if name not in known:
            message = say("there is no procedure `{name}`", name=name)
            yield Fault(route, message, did_you_mean(name, known))
    ways = [*known, *(route.id for route in named_routes(subject.guide))]
    for index, effect in enumerate(subject.guide.effects):
        for name in effect.by:
            if name not in ways:
                message = say("there is no procedure or route `{name}`", name=name)
                at = ("effects", index, "by", name)
                yield Fault(at, message, did_you_mean(name, ways), at_key=True)
    yield from _circles(subject.guide)


def _references(guide: Guide) -> Iterator[tuple[Route, str]]:
    for index, procedure in enumerate(guide.procedures):
        if procedure.after is not None:
            yield ("procedures", index, "after"), procedure.after
    for index, alternative in enumerate(guide.alternatives):
        if alternative.procedure is not None:
            yield ("alternatives", index, "procedure"), alternative.procedure
    for index, precaution in enumerate(guide.precautions):
        if precaution.procedure is not None:
            yield ("precautions", index, "procedure"), precaution.procedure


def _circles(guide: Guide) -> Iterator[Fault]:
    after = {procedure.id: procedure.after for procedure in guide.procedures}
    for index, procedure in enumerate(guide.procedures):
        before, seen = procedure.after, set[str]()
        while before is not None and before not in seen:
            seen.add(before)
            before = after.get(before)
        if procedure.id in seen:
            message = say("`{name}` would come after itself", name=procedure.id)
            yield Fault(("procedures", index, "after"), message, say("correct the order"))
