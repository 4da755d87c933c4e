"""A waiver must be about a rule and a place that exist.

**What.** `rule:` of a waiver is the id of a rule, `at:` leads to a part of this guide: keys joined by points,
entries of a list counted from 1, such as `steps.2.actions.1`. What is found in the pictures of a screen or in
their sidecars is at `screens.NAME`, what is found of one box at `screens.NAME.targets.TARGET`.

Rules of guides and pictures can be waived, links to other sites, and the warnings of `taikai capture` and
`taikai diff`. A file that cannot be read, a page that runs a program and a capture that was refused cannot.

**Why.** A waiver that waives nothing hides that the fault is still there, or has long been mended.

Passes:

```yaml
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ, url: https://midori.example/}
waivers: [{rule: outer-link, at: service.url, because: It answers in Japan only.}]
```

Fails:

```yaml
service: {name: {ja: みどりマルシェ, en: Midori Marche}, reading: みどりまるしぇ, url: https://midori.example/}
waivers: [{rule: outer-lnik, at: service.url, because: It answers in Japan only.}]
```

**How to fix.** `taikai rules` lists the rules. Remove the waiver when it is no longer needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.checks.waivers import route_of
from generator.nouns.near import did_you_mean
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("waiver-unknown", __doc__)

MAX_SHOWN = 80
"""Characters of a rule or place that a message repeats."""


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each waiver of a rule or at a place that does not exist."""
    for index, waiver in enumerate(subject.guide.waivers):
        if waiver.rule not in subject.rules:
            message = say(
                "there is no rule `{rule}` that a guide can waive", rule=waiver.rule[:MAX_SHOWN]
            )
            yield Fault(
                ("waivers", index, "rule"), message, did_you_mean(waiver.rule, subject.rules)
            )
        if subject.written(route_of(waiver.at)) is None:
            message = say("`{at}` leads to nothing in this guide", at=waiver.at[:MAX_SHOWN])
            yield Fault(
                ("waivers", index, "at"), message, say("write it as in `steps.2.actions.1`")
            )
