"""Amounts of money as each language writes them."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_currency, format_decimal, get_currency_precision

from generator.nouns.text import Lang


def money(amount: Decimal, currency: str, lang: Lang) -> str:
    """Return an amount with its currency (ISO 4217): `2,200円`, `¥2,200`."""
    digits = max(0, -int(amount.normalize().as_tuple().exponent))
    # More digits than the currency has coins for, as in 8.5 yen for a call, must not be rounded.
    exact = digits > get_currency_precision(currency)
    if lang == "ja":
        if exact:
            name = format_currency(1, currency, locale=lang, format_type="name")
            unit = name.lstrip("0123456789.,")
            return figure(amount, lang) + unit
        return format_currency(amount, currency, locale=lang, format_type="name")
    if exact:
        pattern = f"¤#,##0.{'0' * digits}"
        return format_currency(amount, currency, pattern, locale=lang, currency_digits=False)
    return format_currency(amount, currency, locale=lang)


def figure(amount: Decimal, lang: Lang) -> str:
    """Return an amount without its currency."""
    return format_decimal(amount, "#,##0.######", locale=lang)
