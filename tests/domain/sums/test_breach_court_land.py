"""Damages, deposits, court fees, land and rent, worked by hand line by line."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.breach import deposit, liquidated
from mediation_desk.domain.sums.court import court_fee
from mediation_desk.domain.sums.land import area, refund, rent, worth
from tests.domain.sums.ledger import EMPTY, lines, refusal, result, said, typed

# -- liquidated damages ---------------------------------------------------------------------------


def test_damages_as_agreed_when_nobody_asks() -> None:
    assert result(liquidated, how="=sum", agreed="5000") == "5000.00"
    assert result(liquidated, how="=share", base="80000", part=5) == "4000.00"
    # 10,000 × 万分之五 = 5 a day, 30 days
    assert result(liquidated, how="=daily", base="10000", daily=5, days=30) == "150.00"
    assert result(liquidated, how="=daily", base="0.01", daily=5, days=0) == "0.00"
    # one fen: 0.01 × 50 % = 0.005 = 0.01
    assert result(liquidated, how="=share", base="0.01", part=50) == "0.01"


def test_damages_against_the_loss() -> None:
    asked = {"how": "=sum", "asked": True}
    # 1,000 × 130 % = 1,300: more is cut to it, exactly that and down to the loss stands, less rises
    assert lines(liquidated, **asked, agreed="1300.01", loss="1000") == [
        "1300.01", "1300.00", "1300.00",
    ]  # fmt: skip
    assert result(liquidated, **asked, agreed="1300", loss="1000") == "1300.00"
    assert result(liquidated, **asked, agreed="1000", loss="1000") == "1000.00"
    assert result(liquidated, **asked, agreed="999.99", loss="1000") == "1000.00"
    assert result(liquidated, **asked, agreed="5000", loss="1000", paid="300") == "1000.00"
    assert refusal(liquidated, **asked, agreed="5000").field == "loss"


# -- deposits -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken_by", "due"),
    # 3,000 handed over for 10,000: 2,000 (20 %) is deposit, 1,000 is not
    [("payer", "1000.00"), ("taker", "5000.00"), ("none", "3000.00")],
)
def test_a_deposit_is_lost_doubled_or_given_back(broken_by: str, due: str) -> None:
    assert result(deposit, contract="10000", paid="3000", broken_by=f"={broken_by}") == due


def test_a_deposit_at_its_limits() -> None:
    # 1,500 is under a fifth of 10,000: all of it counts, twice 1,500
    assert result(deposit, contract="10000", paid="1500", broken_by="=taker") == "3000.00"
    # a fifth of 0.09 is 0.018, not over 20 % is 0.01; 0.02 handed over: 2 × 0.01 + 0.01
    assert result(deposit, contract="0.09", paid="0.02", broken_by="=taker") == "0.03"
    assert result(deposit, contract="0", paid="100", broken_by="=payer") == "100.00"
    twice = {"contract": "10000", "paid": "2000", "broken_by": "=taker"}
    assert result(deposit, **twice, returned="2000") == "2000.00"


# -- court fees -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "fee"),
    [
        ("0", "50.00"), ("0.01", "50.00"), ("10000", "50.00"),
        ("10000.20", "50.01"),  # 0.20 × 2.5 % = 0.005 = 0.01
        ("100000", "2300.00"),  # 50 + 90,000 × 2.5 %
        ("200000", "4300.00"),  # + 100,000 × 2 %
        ("328005.50", "6220.08"),  # + 128,005.50 × 1.5 % = 1,920.0825
        ("30000000", "191800.00"),  # the table of quick reckoning: 0.5 % + 41,800
    ],
)  # fmt: skip
def test_the_fee_of_a_claim(amount: str, fee: str) -> None:
    assert result(court_fee, kind="=claim", amount=amount) == fee


def test_a_tier_that_is_not_reached_has_no_line() -> None:
    # the fixed fee, the whole fee, what is saved
    assert lines(court_fee, kind="=claim", amount="10000") == ["50.00", "50.00", "50.00"]


def test_the_other_fees() -> None:
    assert result(court_fee, kind="=labour") == "10.00"
    # 200 + (300,000 − 200,000) × 0.5 % = 700
    assert result(court_fee, kind="=divorce", local="200", amount="300000") == "700.00"
    # 300 + 50,000 × 1 % + 20,000 × 0.5 % = 900
    assert result(court_fee, kind="=person", local="300", amount="120000") == "900.00"
    assert result(court_fee, kind="=other", local="80") == "80.00"
    assert refusal(court_fee, kind="=other", local="101").field == "local"
    # 2,300, and for enforcing it 50 + 90,000 × 1.5 % = 1,400
    assert result(court_fee, kind="=claim", amount="100000", enforce=True) == "3700.00"
    assert "2,300.00元 ÷ 2 = 1,150.00元" in said(
        court_fee(typed(kind="=claim", amount="100000"), EMPTY)
    )


#: The courts' quick reckoning: upper end in yuan, part, and what is added.
QUICK = (
    (10**5, "2.5", -200), (2 * 10**5, "2", 300), (5 * 10**5, "1.5", 1300), (10**6, "1", 3800),
    (2 * 10**6, "0.9", 4800), (5 * 10**6, "0.8", 6800), (10**7, "0.7", 11800),
    (2 * 10**7, "0.6", 21800), (10**9, "0.5", 41800),
)  # fmt: skip


@given(st.integers(10_000_00, 10**11))
def test_the_fee_is_the_quick_reckonings_to_half_a_fen_a_tier(cents: int) -> None:
    part, added = next((Fraction(p), a) for end, p, a in QUICK if cents <= end * 100)
    exact = Fraction(cents, 100) * part / 100 + added
    worked = court_fee({"kind": "claim", "amount": Money(cents)}, EMPTY).result
    assert abs(Fraction(str(worked)) - exact) <= Fraction(9, 200)


# -- land -----------------------------------------------------------------------------------------


def test_areas() -> None:
    # 3 亩 5 分 2 厘 = 3.52 亩 = 3.52 × 2000 ÷ 3 = 2,346.67 square metres
    sheet = area(typed(how="=units", mu=3, tenths=5, hundredths=2), EMPTY)
    assert (str(sheet.result), sheet.unit) == ("3.5200", "亩")
    assert "2346.67平方米" in said(sheet)
    assert result(area, how="=units", square=2000) == "3.0000"
    assert result(area, how="=rectangle", first=40, second=25.5) == "1.5300"  # 1,020 × 3 ÷ 2,000
    assert result(area, how="=triangle", first=30, second=20) == "0.4500"  # 300 square metres
    assert result(area, how="=trapezoid", first=20, second=10, third=30) == "0.3750"  # 250
    assert result(area, how="=units") == "0.0000"


def test_rent_of_whole_years_and_days() -> None:
    field = {"mu": 3.52, "price": "600"}  # 2,112.00 a year
    # 2023-03-01 to 2024-02-29 is a year; a day more is 2,112 ÷ 365 = 5.786… = 5.79
    assert lines(rent, **field, first=(2023, 3, 1), last=(2024, 2, 29)) == [
        "2112.00", "2112.00", "0.00", "2112.00",
    ]  # fmt: skip
    assert result(rent, **field, first=(2023, 3, 1), last=(2024, 3, 1)) == "2117.79"
    # from the leap day 2024-02-29 two years are full on 2026-02-28; to 2026-05-01 62 days more:
    # 2,112 × 62 ÷ 365 = 358.750… ; 4,224 + 358.75
    assert result(rent, **field, first=(2024, 2, 29), last=(2026, 5, 1)) == "4582.75"
    one = {"first": (2024, 1, 1), "last": (2024, 1, 1), "paid": "10"}
    assert result(rent, **field, **one) == "0.00"  # 5.79 less 10


def test_what_was_paid_ahead_comes_back_by_days() -> None:
    year = {"prepaid": "3600", "first": (2024, 1, 1), "last": (2024, 12, 31)}  # 366 days
    # used to 29 February: 60 days; 3,600 × 306 ÷ 366 = 3,009.836…
    assert result(refund, **year, ended=(2024, 2, 29)) == "3009.84"
    assert result(refund, **year, ended=(2023, 12, 31)) == "3600.00"
    assert result(refund, **year, ended=(2025, 3, 1)) == "0.00"
    # 3,600 × 366 ÷ 366 less 500 agreed
    assert result(refund, **year, ended=(2023, 12, 31), deducted="500") == "3100.00"


def test_what_a_used_thing_is_worth() -> None:
    thing = {"price": "3600", "years": 8, "bought_on": (2020, 1, 1)}
    # 731 days of 2,920: 3,600 × 95 % × 731 ÷ 2,920 = 856.171… used up
    assert lines(worth, **thing, on=(2022, 1, 1), residual=5) == ["856.17", "2743.83"]
    assert result(worth, **thing, on=(2020, 1, 1)) == "3600.00"
    assert result(worth, **thing, on=(2040, 1, 1), residual=5) == "180.00"
    assert result(worth, **thing, on=(2040, 1, 1), residual=5, received="200") == "0.00"


@given(st.integers(0, 10**8), st.integers(1, 5000), st.integers(0, 3000))
def test_more_days_of_rent_never_cost_less(price: int, hundredths: int, days: int) -> None:
    first = date(2023, 2, 28)

    def due(more: int) -> Money:
        filled = {"mu": Decimal(hundredths) / 100, "price": Money(price), "first": first}
        made = rent({**filled, "last": first + timedelta(more)}, EMPTY).result
        assert isinstance(made, Money)
        return made

    assert due(days) <= due(days + 1)


@given(st.integers(0, 10**10), st.integers(1, 800), st.integers(-1, 900))
def test_used_and_unused_are_the_whole(prepaid: int, days: int, used: int) -> None:
    first = date(2024, 2, 1)
    ends = {"first": first, "last": first + timedelta(days - 1)}
    back = refund(
        {**ends, "prepaid": Money(prepaid), "ended": first + timedelta(used - 1)}, EMPTY
    ).result
    kept = Fraction(prepaid * min(max(used, 0), days), days)
    assert isinstance(back, Money)
    assert abs(back.cents + kept - prepaid) <= Fraction(1, 2)
