"""Check digits: what tells a card or individual number from any other long number."""

from __future__ import annotations


def is_card_number(text: str) -> bool:
    """Tell whether the digits of `text` pass the Luhn test (ISO/IEC 7812-1, annex B)."""
    digits = _digits(text)
    doubled = [d * 2 - 9 * (d > 4) for d in digits[-2::-2]]  # noqa: PLR2004 - twice 5 has two digits
    return len(set(digits)) > 1 and (sum(doubled) + sum(digits[-1::-2])) % 10 == 0


def is_my_number(text: str) -> bool:
    """Tell whether twelve digits are an individual number (マイナンバー) by their check digit.

    Weights 2 to 7 from the right, twice; remainder of 11 (order 85 of 2014 of the Ministry of
    Internal Affairs and Communications, article 5).
    """
    *digits, check = _digits(text)
    total = sum(d * (2 + i % 6) for i, d in enumerate(reversed(digits)))
    rest = total % 11
    return check == (0 if rest <= 1 else 11 - rest)


def _digits(text: str) -> list[int]:
    return [int(c) for c in text if c.isdecimal()]
