"""The view of what something costs."""

from __future__ import annotations

from decimal import Decimal

from generator.nouns.guide.money import Cost, exact
from generator.nouns.noun import UNKNOWN, duration_parts
from generator.pages.formats import day, duration
from generator.pages.phrase import Phrase, Speaker, words
from generator.pages.timing.amounts import figure, money
from generator.pages.timing.conditions import condition
from generator.pages.timing.formula import formula_example, formula_words
from generator.pages.timing.saying import capitalised, say
from generator.pages.timing.view import CostView


def cost_view(cost: Cost, speaker: Speaker) -> CostView:
    """Return the view of what something costs, also where no source states the amount."""
    what, amount = capitalised(speaker.text(cost.what)), _amount(cost, speaker)
    clause = () if cost.condition is None else condition(speaker, cost.condition)
    return CostView(
        what=what,
        amount=amount,
        line=say(speaker, "money.line", what=what, amount=amount),
        condition=say(speaker, "money.condition", clause=clause) if clause else (),
        example=formula_example(cost.formula, cost.currency, speaker) if cost.formula else (),
        details=_details(cost, speaker),
        note=speaker.text(cost.note) if cost.note is not None else (),
        source=cost.source,
    )


def _amount(cost: Cost, speaker: Speaker) -> Phrase:
    if isinstance(cost.amount, str):
        return say(speaker, "money.unknown")
    if cost.formula is not None:
        worked = formula_words(cost.formula, cost.currency, speaker)
        worked = say(speaker, "timing.roughly", amount=worked) if cost.about else worked
        return _taxed(worked, cost, speaker)
    amount = exact(cost.amount or 0)
    if amount == 0 and cost.up_to is None:
        return say(speaker, "money.nothing" if cost.refund else "money.free")
    phrase = words(_range(amount, cost, speaker))
    if cost.about:
        phrase = say(speaker, "timing.about", amount=phrase)
    if cost.per is not None:
        phrase = _per(phrase, cost.per, speaker)
    return _taxed(phrase, cost, speaker)


def _taxed(phrase: Phrase, cost: Cost, speaker: Speaker) -> Phrase:
    return say(speaker, f"money.tax_{cost.tax}", amount=phrase) if cost.tax else phrase


def _range(amount: Decimal, cost: Cost, speaker: Speaker) -> str:
    if cost.up_to is None:
        return money(amount, cost.currency, speaker.lang)
    high = money(exact(cost.up_to), cost.currency, speaker.lang)
    low = figure(amount, "ja") if speaker.lang == "ja" else money(amount, cost.currency, "en")
    return f"{low}〜{high}" if speaker.lang == "ja" else f"{low} to {high}"


def _per(amount: Phrase, per: str, speaker: Speaker) -> Phrase:
    parts = duration_parts(per)
    unit, count = next(iter(parts.items()))
    if len(parts) == 1 and count == 1:
        return say(speaker, f"money.per_{unit}", amount=amount)
    return say(speaker, "money.per_span", amount=amount, span=duration(per, speaker.lang))


def _details(cost: Cost, speaker: Speaker) -> tuple[Phrase, ...]:
    details = []
    if cost.refund is not None and cost.amount != 0:
        details.append(say(speaker, f"money.refund_{'yes' if cost.refund else 'no'}"))
    if cost.prorated and cost.refund:
        details.append(say(speaker, "money.prorated_refund"))
    elif cost.prorated is not None:
        details.append(say(speaker, f"money.prorated_{'yes' if cost.prorated else 'no'}"))
    if cost.as_of == UNKNOWN:
        details.append(say(speaker, "money.as_of_unknown"))
    elif cost.as_of is not None:
        details.append(say(speaker, "money.as_of", day=day(cost.as_of, speaker.lang)))
    return tuple(details)
