"""A formula for an amount, in words and worked out."""

from __future__ import annotations

from generator.nouns.guide.money import Amount, FormulaBase, Product, Share, exact
from generator.pages.formats import duration, number
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.amounts import figure, money
from generator.pages.timing.saying import capitalised, say


def formula_words(formula: Product | Share, currency: str, speaker: Speaker) -> Phrase:
    """Return a formula in words: `残りの月数 × 1,000円 + 3,000円（上限10,000円）`."""
    if isinstance(formula, Share):
        percent = figure(exact(formula.percent), speaker.lang)
        written = say(speaker, "formula.share", percent=percent, of=speaker.text(formula.of))
    else:
        each = money(exact(formula.each), currency, speaker.lang)
        written = say(speaker, "formula.product", each=each, times=speaker.text(formula.times))
    if formula.plus:
        plus = money(exact(formula.plus), currency, speaker.lang)
        written = say(speaker, "formula.sum", product=written, plus=plus)
    return _limited(written, formula, currency, speaker)


def _limited(written: Phrase, formula: FormulaBase, currency: str, speaker: Speaker) -> Phrase:
    low, high = (
        "" if limit is None else money(exact(limit), currency, speaker.lang)
        for limit in (formula.at_least, formula.at_most)
    )
    if low and high:
        return say(speaker, "formula.between", formula=written, low=low, high=high)
    if low or high:
        key = "formula.raised" if low else "formula.limited"
        return say(speaker, key, formula=written, limit=low or high)
    return written


def formula_example(formula: Product | Share, currency: str, speaker: Speaker) -> Phrase:
    """Return a formula worked out for the count of its example; nothing where it has none."""
    if formula.example is None:
        return ()
    count = formula.example
    total, amount = formula.total(count), formula.amount(count)
    key = "example" if amount == total else "example_limited"
    return capitalised(
        say(
            speaker,
            f"formula.{key if amount <= total else 'example_raised'}",
            count=_count(formula, count, currency, speaker),
            amount=money(amount, currency, speaker.lang),
            working=_working(formula, count, currency, speaker),
            total=money(total, currency, speaker.lang),
        )
    )


def _count(formula: Product | Share, count: Amount, currency: str, speaker: Speaker) -> Phrase:
    if isinstance(formula, Share):
        written = money(exact(count), currency, speaker.lang)
        return say(speaker, "formula.share_count", of=speaker.text(formula.of), count=written)
    times = speaker.text(formula.times)
    if formula.unit is None:
        return say(speaker, "formula.count", times=times, count=number(count, speaker.lang))
    time = "T" if formula.unit in {"hours", "minutes"} else ""
    span = duration(f"P{time}{count}{formula.unit[0].upper()}", speaker.lang)
    return say(speaker, "formula.count_of_time", times=times, span=span)


def _working(formula: Product | Share, count: Amount, currency: str, speaker: Speaker) -> Phrase:
    if isinstance(formula, Share):
        percent = figure(exact(formula.percent), speaker.lang)
        working = f"{money(exact(count), currency, speaker.lang)} × {percent}%"
    else:
        each = money(exact(formula.each), currency, speaker.lang)
        working = f"{each} × {number(count, speaker.lang)}"
    plus = exact(formula.plus)
    if plus:
        working += f" + {money(plus, currency, speaker.lang)}"
    return words(working)
