"""A telephone number must be one that can be called.

**What.** A number begins with `0` and has as many digits as its kind has in Japan, or is a short number that
begins with `1`, or begins with `+` and a country code. Hyphens stand between digits.

**Why.** On a telephone a tap on the number calls it. A digit too few reaches nobody, a digit wrong a stranger.

Passes:

```yaml
steps:
  - call: {numbers: ["0120-000-000"]}
```

Fails:

```yaml
steps:
  - call: {numbers: ["0120-000-00"]}
```

**How to fix.** Compare it with the source. Write a Japanese number with its area code, such as
`"03-0000-0000"`, and one of another country with `+` and the country code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.fault import Fault
from generator.checks.subject import Subject
from generator.nouns.guide.step import Number
from generator.nouns.rule import error
from generator.nouns.said import Said, say

RULE = error("number-invalid", __doc__)

_JAPAN = "+81"
_FORMS = (
    (re.compile(r"0800"), (11,)),  # free of charge
    (re.compile(r"0[5-9]0"), (11,)),  # internet and mobile telephones
    (re.compile(r"020"), (11, 14)),  # machines, pagers
    (re.compile(r"00[3-9]"), (8, 9, 10, 11, 12)),  # services of one carrier, such as 0077-
    (re.compile(r"0[1-9]"), (10,)),  # an area, or a service such as 0120 and 0570
    (re.compile(r"1"), (3, 4)),  # short numbers of carriers and authorities
)
"""How numbers begin and how many digits they have in the numbering plan of Japan, as published by
its Ministry of Internal Affairs and Communications. The first that fits holds."""

_INTERNATIONAL = range(8, 16)
"""Digits of a whole number with its country code: at most 15 by ITU-T E.164."""

_AFTER_COUNTRY_CODE = (9, 10)


def check(subject: Subject) -> Iterator[Fault]:
    """Yield a fault for each telephone or fax number that is none."""
    for route, noun in subject.nouns:
        if isinstance(noun, Number):
            fault = _wrong(noun.number)
            if fault is not None:
                message, help_ = fault
                yield Fault((*route, "number"), message, help_)


def _wrong(number: str) -> tuple[Said, Said] | None:
    if "--" in number or number.endswith("-"):
        message = say("`{number}` has a hyphen that joins nothing", number=number)
        return message, say("hyphens stand between digits")
    digits = number.replace("-", "").removeprefix("+")
    if number.startswith("+"):
        return _wrong_international(number, digits)
    sizes = next((sizes for begins, sizes in _FORMS if begins.match(digits)), None)
    if sizes is None:
        message = say("`{number}` has no area code", number=number)
        return message, say("write it with its area code, or with `+` and the country code")
    if len(digits) in sizes:
        return None
    message = say(
        "`{number}` has {count} digits, but a number that begins so has {right}",
        number=number,
        count=len(digits),
        right=" or ".join(str(size) for size in sizes),
    )
    return message, say("compare it with the source")


def _wrong_international(number: str, digits: str) -> tuple[Said, Said] | None:
    if number.replace("-", "").startswith(f"{_JAPAN}0"):
        message = say("`{number}` has a 0 after the country code", number=number)
        return message, say("leave out the 0 of the area code after `+81`")
    right = (
        len(digits) - len(_JAPAN[1:]) in _AFTER_COUNTRY_CODE
        if number.startswith(_JAPAN)
        else len(digits) in _INTERNATIONAL
    )
    if right:
        return None
    message = say(
        "`{number}` has {count} digits, which is no number of its country",
        number=number,
        count=len(digits),
    )
    return message, say("compare it with the source")
