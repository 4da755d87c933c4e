"""Personal data that has no place in what a guide says: what belongs to a person, never to an operator.

The text has been through the same as that of `shapes`. Numbers and addresses of operators are what guides
are there to tell.
"""

from __future__ import annotations

import re

from generator.nouns.personal.shapes import SHAPES, Shape

_NEVER_AN_OPERATORS = ("a card number", "an individual number")
_PRIVATE = "|".join(
    re.escape(domain)
    for domain in (
        *("gmail.com", "googlemail.com", "yahoo.co.jp", "ymail.ne.jp", "yahoo.ne.jp", "yahoo.com"),
        *(
            "outlook.com",
            "outlook.jp",
            "hotmail.com",
            "hotmail.co.jp",
            "live.jp",
            "live.com",
            "msn.com",
        ),
        *("icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.com"),
        *(
            "docomo.ne.jp",
            "ezweb.ne.jp",
            "au.com",
            "softbank.ne.jp",
            "i.softbank.jp",
            "vodafone.ne.jp",
        ),
        *("ymobile.ne.jp", "ymobile1.ne.jp", "y-mobile.ne.jp", "willcom.com", "uqmobile.jp"),
        *("rakumail.jp", "disney.ne.jp", "nifty.com", "excite.co.jp"),
    )
)
"""Where persons have their mail: free services and telephone companies."""

IN_TEXTS: tuple[Shape, ...] = (
    Shape(
        "a mobile number",
        re.compile(
            r"(?<![\d-])(?:0|\+81[-. ]?(?:\(0\)|0)?[-. ]?)[6-9]0[-. ・]?(?:\d{4}|\(\d{4}\))[-. ・]?\d{4}"
            r"(?![\d-])"
        ),
    ),
    Shape(
        "a private mail address",
        re.compile(
            r"(?<![A-Za-z0-9._%+-])(?!(?:info|support|help|no-?reply)@)[A-Za-z0-9._%+-]{1,64}@"
            rf"(?:[A-Za-z0-9-]{{1,63}}\.)?(?:{_PRIVATE})(?![A-Za-z0-9-]|\.[A-Za-z0-9])",
            re.IGNORECASE,
        ),
    ),
    *(shape for shape in SHAPES if shape.looks_like in _NEVER_AN_OPERATORS),
)
