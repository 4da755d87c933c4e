"""A waiver must waive something.

**What.** At the place that a waiver names, its rule finds something. Rules that ask other sites, take pictures
or depend on the day are left out, as a check alone cannot tell.

**Why.** The fault has been mended, and the next one at this place would be passed over without a word.

Passes:

```yaml
conclusion: [{ja: 手順は次のとおりです。, en: That is all.}]
waivers: [{rule: list-promised, at: conclusion.1, because: A list follows on paper.}]
```

Fails:

```yaml
conclusion: [{ja: おつかれさまでした。, en: That is all.}]
waivers: [{rule: list-promised, at: conclusion.1, because: A list follows on paper.}]
```

**How to fix.** Remove the waiver.
"""

from __future__ import annotations

from collections.abc import Collection as AbstractCollection
from collections.abc import Iterable, Iterator

from generator.checks.waivers import waives
from generator.nouns.collection import Collection
from generator.nouns.findings import Finding
from generator.nouns.rule import warning
from generator.nouns.said import say

RULE = warning("waiver-unused", __doc__)


def unused_waivers(
    collection: Collection, findings: Iterable[Finding], judged: AbstractCollection[str]
) -> Iterator[Finding]:
    """Yield a finding for each waiver of a rule among `judged` that covers none of the findings."""
    waived = [finding for finding in findings if finding.waived is not None]
    for entry in collection.entries:
        for index, waiver in enumerate(entry.guide.waivers):
            if waiver.rule in judged and not any(waives(waiver, f, entry) for f in waived):
                message = say("`{rule}` finds nothing here to waive", rule=waiver.rule)
                place = entry.places.of(("waivers", index, "rule"))
                yield RULE.finding(place, message, say("remove the waiver"))
