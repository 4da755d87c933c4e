"""The upper end of a range must lie above its lower end.

**What.** `at_most:` of a processing time is longer than `at_least:`, `up_to:` of a cost is more than its
`amount:`, and the limit of a `formula:` is more than what is added in any case.

**Why.** "Between 14 and 3 days" tells the reader nothing, and a limit that always applies is the amount.

Passes:

```yaml
precautions:
  - costs: {ja: 違約金, en: An early termination charge}
    amounts: [{what: {ja: 違約金, en: The charge}, amount: 1000, up_to: 3000}]
```

Fails:

```yaml
precautions:
  - costs: {ja: 違約金, en: An early termination charge}
    amounts: [{what: {ja: 違約金, en: The charge}, amount: 3000, up_to: 1000}]
```

**How to fix.** Swap the two values, or write one value where there is no range.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.moment import approximate_days
from generator.nouns.guide.money import Cost, FormulaBase
from generator.nouns.guide.timing import Processing
from generator.nouns.places import Route
from generator.nouns.rule import error
from generator.nouns.said import say

RULE = error("range-reversed", __doc__)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each range whose upper end does not lie above its lower end."""
    for route, noun in subject.nouns:
        match noun:
            case Processing(at_least=str(low), at_most=str(high)):
                if approximate_days(low) >= approximate_days(high):
                    yield _fault((*route, "at_most"), high, low)
            case Cost(amount=int() | float() as low, up_to=int() | float() as high):
                if low >= high:
                    yield _fault((*route, "up_to"), high, low)
            case FormulaBase(at_least=int() | float() as low, at_most=int() | float() as high) if (
                low >= high
            ):
                yield _fault((*route, "at_most"), high, low)
            case FormulaBase(plus=low, at_most=int() | float() as high):
                if low >= high:
                    yield _fault((*route, "at_most"), high, low)
            case _:
                pass


def _fault(route: Route, high: object, low: object) -> Fault:
    message = say("`{high}` is not above `{low}`", high=high, low=low)
    return Fault(route, message, say("swap the two, or write one value"))
