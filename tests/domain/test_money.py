"""Money against cn2an and arithmetic done another way."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import LARGEST_CENTS, Money, total

CENTS = st.integers(0, LARGEST_CENTS)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("3.5万", "35000.00"),
        ("6,800元", "6800.00"),
        ("¥4,500", "4500.00"),
        ("￥4，500.50", "4500.50"),
        ("壹万贰仟", "12000.00"),
        ("一万二", "12000.00"),
        ("一万零二", "10002.00"),
        ("4500.5", "4500.50"),
        ("４５００", "4500.00"),
        ("三千五", "3500.00"),
        ("一百二", "120.00"),
        ("一百零二", "102.00"),
        ("三块五", "3.50"),
        ("十二块钱", "12.00"),
        ("5角", "0.50"),
        ("三元零五分", "3.05"),
        ("陆万伍仟陆佰零壹元零玖分", "65601.09"),
        ("人民币叁拾贰万捌仟零伍元伍角整", "328005.50"),
        ("1.2亿", "120000000.00"),
        ("3万5", "35000.00"),
        ("3万5千元", "35000.00"),
        ("12千", "12000.00"),
        ("廿五元", "25.00"),
        ("大写：叁仟元整", "3000.00"),
        ("两千", "2000.00"),
        ("5k", "5000.00"),
        ("3千5", "3500.00"),
        ("3千5百", "3500.00"),
        ("零", "0.00"),
        ("0", "0.00"),
        ("  6 800 ", "6800.00"),
        ("壹拾万零柒仟元", "107000.00"),
    ],
)
def test_reads_what_people_type(text: str, plain: str) -> None:
    assert Money.parse(text).plain == plain


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "money_empty"),
        ("元", "money_unreadable"),
        ("-5", "money_negative"),
        ("负五元", "money_negative"),
        ("1.005", "money_too_fine"),
        ("0.0000001万", "money_too_fine"),
        ("约5000元", "money_unreadable"),
        ("3-5万", "money_unreadable"),
        ("5000左右", "money_unreadable"),
        ("68,00", "money_unreadable"),
        ("1万20000", "money_unreadable"),
        ("三三千", "money_unreadable"),
        ("二〇二六", "money_unreadable"),
        ("10000亿", "money_too_large"),
        ("若干", "money_unreadable"),
        ("3千9千", "money_unreadable"),
        ("3x", "money_unreadable"),
        ("三元五元", "money_unreadable"),
    ],
)
def test_refuses_clearly(text: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        Money.parse(text)
    assert caught.value.code == code


@given(CENTS)
def test_upper_is_what_cn2an_writes(cents: int) -> None:
    """cn2an leaves out 整 after 角, where the house rule puts it."""
    expected = cn2an.an2cn(Money(cents).plain, "rmb")
    if expected.endswith("角"):
        expected += "整"
    assert Money(cents).upper == expected


@given(CENTS)
def test_every_writing_reads_back(cents: int) -> None:
    money = Money(cents)
    assert {Money.parse(w).cents for w in (money.upper, money.plain, money.comma)} == {cents}


WEIGHTS = st.lists(st.integers(10, 10**6), min_size=1, max_size=60)


@given(st.integers(10**9, LARGEST_CENTS), WEIGHTS)
def test_shares_sum_to_the_whole_within_half_a_cent(cents: int, weights: list[int]) -> None:
    shares = Money(cents).split(weights)
    assert total(shares) == Money(cents)
    exact = [Fraction(cents * weight, sum(weights)) for weight in weights]
    gaps = [abs(s.cents - e) for s, e in zip(shares[:-1], exact[:-1], strict=True)]
    assert all(gap <= Fraction(1, 2) for gap in gaps)


def test_half_a_cent_goes_up() -> None:
    assert [s.plain for s in Money.parse("0.05").split_even(2)] == ["0.03", "0.02"]


def test_shares_that_cannot_be_made_are_refused() -> None:
    for weights in ([], [0], [-1, 2]):
        with pytest.raises(BadInput, match="shares_unusable"):
            Money(100).split(weights)
    with pytest.raises(BadInput, match="shares_unusable"):
        Money(2).split_even(4)


def test_below_nothing_there_is_no_money() -> None:
    with pytest.raises(BadInput, match="money_negative"):
        Money(1) - Money(2)
    assert Money(3) - Money(2) + Money(1) * 2 == Money(3)
    assert not Money(0)
    assert Money(1)
    assert Money.yuan("6800.10").comma == str(Money(680010)).replace("6", "6,", 1)
    assert Money.yuan("6800.10").decimal == Decimal("6800.10")
    with pytest.raises(BadInput, match="money_too_large"):
        Money(LARGEST_CENTS) * 2
    with pytest.raises(BadInput, match="money_too_fine"):
        Money.yuan("0.001")
