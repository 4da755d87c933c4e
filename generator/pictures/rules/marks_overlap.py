"""The marks of a step keep apart.

**What.** The boxes of two targets that one step marks do not cut into each other by more than a
quarter of the smaller one. One may lie inside the other, as a button in a row. What is to be pressed and
what is not to be pressed are not the same box.

**Why.** Where two outlines cross, nobody can say which button either means; mostly one of the boxes
was measured wrongly, or is that of an older picture.

Passes:

```yaml
screens:
  leave:
    devices: [desktop]
    targets:
      withdraw: {label: {ja: 退会する, en: Withdraw}}
      stay: {label: {ja: 利用を続ける, en: Keep using}}
steps: [{screen: leave, actions: [{press: withdraw, not: stay}]}]
```

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44]}, "stay": {"box": [560, 400, 220, 44]}}}
```

Fails:

```yaml
screens:
  leave:
    devices: [desktop]
    targets:
      withdraw: {label: {ja: 退会する, en: Withdraw}}
      stay: {label: {ja: 利用を続ける, en: Keep using}}
steps: [{screen: leave, actions: [{press: withdraw, not: stay}]}]
```

```json title="images/midori/desktop/leave.json"
{"targets": {"withdraw": {"box": [300, 400, 220, 44]}, "stay": {"box": [400, 410, 220, 44]}}}
```

**How to fix.** Take the screenshot again, or measure both boxes anew. Where the page really lays one
over the other, let `find` lead to a smaller element, or mark them in two steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.nouns.geometry import Box
from generator.nouns.guide.marks import Mark
from generator.nouns.rule import error
from generator.nouns.said import say
from generator.pictures.fault import Fault

RULE = error("marks-overlap", __doc__)

_MOST = 4
"""One part in so many of the smaller box may lie in the other: lines of links with room around them do."""


def judged(marked: Sequence[tuple[Mark, Box]]) -> Iterator[Fault]:
    """Yield a fault for each two targets whose marks could be taken for each other's."""
    boxes = {mark.target: box for mark, box in marked}
    avoided = {mark.target for mark, _ in marked if mark.kind == "avoid"}
    for one, other in combinations(boxes, 2):
        if boxes[one] == boxes[other]:
            confused = (one in avoided) != (other in avoided)
        else:
            confused = _cut(boxes[one], boxes[other])
        if confused:
            message = say("the boxes of `{one}` and `{other}` overlap", one=one, other=other)
            help_ = say("measure both anew: their marks could be taken for each other's")
            yield Fault(RULE, message, help_, ("targets", other, "box"))


def _cut(one: Box, other: Box) -> bool:
    nested = one.contains(other) or other.contains(one)
    return not nested and one.overlap(other) * _MOST > min(one.area, other.area)
