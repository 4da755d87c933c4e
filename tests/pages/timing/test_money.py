"""Amounts that are worked out keep to their formula and its limits."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.nouns.guide.money import FormulaBase, Product, Share
from generator.nouns.text import Text

AMOUNTS = st.integers(0, 10**9)
LIMITS = st.none() | AMOUNTS
TEXTS = st.just(Text(ja="残りの月数", en="the months that are left"))
PRODUCTS = st.builds(
    Product, each=AMOUNTS, times=TEXTS, plus=AMOUNTS, at_least=LIMITS, at_most=LIMITS
)
SHARES = st.builds(
    Share,
    percent=st.integers(1, 1000).map(lambda tenths: tenths / 10),
    of=TEXTS,
    plus=AMOUNTS,
    at_least=LIMITS,
    at_most=LIMITS,
)


@given(PRODUCTS | SHARES, AMOUNTS)
def test_an_amount_keeps_to_its_limits(formula: FormulaBase, count: int) -> None:
    amount = formula.amount(count)
    assert formula.at_most is None or amount <= formula.at_most
    below = formula.at_least is not None and amount < formula.at_least
    assert not below or amount == formula.at_most  # limits that cross: the lower holds
    if formula.at_least is None and formula.at_most is None:
        assert amount == formula.total(count)


@given(PRODUCTS | SHARES, AMOUNTS, AMOUNTS)
def test_more_is_never_cheaper(formula: FormulaBase, one: int, other: int) -> None:
    less, more = sorted((one, other))
    assert formula.amount(less) <= formula.amount(more)


@given(st.integers(1, 1000), AMOUNTS)
def test_a_share_is_exact(tenths: int, amount: int) -> None:
    share = Share(percent=tenths / 10, of=Text(ja="料金", en="the fee"))
    assert share.total(amount) == Decimal(amount) * tenths / 1000
