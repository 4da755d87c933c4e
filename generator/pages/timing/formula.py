"""A formula for an amount, in words and worked out."""

from __future__ import annotations

from decimal import Decimal

from generator.nouns.guide.money import Formula, exact
from generator.pages.formats import duration, number
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.amounts import money
from generator.pages.timing.saying import capitalised, say


def formula_words(formula: Formula, currency: str, speaker: Speaker) -> Phrase:
    """Return a formula in words: `残りの月数 × 1,000円 + 3,000円（上限10,000円）`."""
    written = say(
        speaker,
        "formula.product",
        each=money(exact(formula.each), currency, speaker.lang),
        times=speaker.text(formula.times),
    )
    if formula.plus:
        plus = money(exact(formula.plus), currency, speaker.lang)
        written = say(speaker, "formula.sum", product=written, plus=plus)
    if formula.at_most is None:
        return written
    limit = money(exact(formula.at_most), currency, speaker.lang)
    return say(speaker, "formula.limited", formula=written, limit=limit)


def formula_example(formula: Formula, currency: str, speaker: Speaker) -> Phrase:
    """Return a formula worked out for the count of its example; nothing where it has none."""
    if formula.example is None:
        return ()
    count, total = formula.example, formula.total(formula.example)
    amount = formula.amount(count)
    key = "formula.example" if amount == total else "formula.example_limited"
    return capitalised(
        say(
            speaker,
            key,
            count=_count(formula, count, speaker),
            amount=money(amount, currency, speaker.lang),
            working=_working(formula, count, currency, speaker),
            total=money(total, currency, speaker.lang),
        )
    )


def _count(formula: Formula, count: int, speaker: Speaker) -> Phrase:
    times = speaker.text(formula.times)
    if formula.unit is None:
        return say(speaker, "formula.count", times=times, count=number(count, speaker.lang))
    time = "T" if formula.unit in {"hours", "minutes"} else ""
    span = duration(f"P{time}{count}{formula.unit[0].upper()}", speaker.lang)
    return say(speaker, "formula.count_of_time", times=times, span=span)


def _working(formula: Formula, count: int, currency: str, speaker: Speaker) -> Phrase:
    each = money(exact(formula.each), currency, speaker.lang)
    working = f"{each} × {number(count, speaker.lang)}"
    plus = Decimal(exact(formula.plus))
    if plus:
        working += f" + {money(plus, currency, speaker.lang)}"
    return words(working)
