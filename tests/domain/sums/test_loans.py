"""Loans and late payments, worked by hand line by line; the days before and after the rules change.

Interest by hand: principal × rate ÷ 365 × days, each stretch rounded half up to a fen.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums import late, loans
from mediation_desk.domain.sums.figures import KnownFigures
from mediation_desk.domain.sums.worked import Calculator, SumRefused, Worked
from tests.domain.sums.ledger import amounts, assert_sound, said, typed

#: One-year LPR as published on these days (the months that these tests need).
RATES = {
    date(2019, 8, 20): "4.25", date(2020, 7, 20): "3.85", date(2020, 8, 20): "3.85",
    date(2020, 12, 21): "3.85", date(2022, 12, 20): "3.65", date(2023, 12, 20): "3.45",
    date(2024, 2, 20): "3.45",
}  # fmt: skip
BOOK = KnownFigures({day: Decimal(rate) for day, rate in RATES.items()}, {})
LOAN, LATE = loans.CALCULATORS[0], late.CALCULATORS[0]
INTEREST = ("利息", "逾期利息")


def work(calculator: Calculator, **filled: object) -> Worked:
    return calculator.work(typed(**filled), BOOK)


def loan(**filled: object) -> str:
    return str(work(LOAN, **filled).result)


def late_by(**filled: object) -> str:
    return str(work(LATE, **filled).result)


def refused(calculator: Calculator, **filled: object) -> SumRefused:
    with pytest.raises(SumRefused) as caught:
        work(calculator, **filled)
    return caught.value


YEAR = {"principal": "100000", "lent_on": (2021, 1, 1), "until": (2022, 1, 1)}


def test_a_rate_over_four_times_the_lpr_is_cut_to_it() -> None:
    # LPR of 2020-12-21: 3.85 % × 4 = 15.4 %; 100,000 × 15.4 % × 365 ÷ 365 = 15,400
    assert loan(**YEAR, rate=30) == "115400.00"
    # 15.4 % itself stands, and so does 10 %: 100,000 × 10 % = 10,000
    assert loan(**YEAR, rate=15.4) == "115400.00"
    assert loan(**YEAR, rate=10) == "110000.00"
    # 月息 1 分 is 12 % a year
    assert loan(**YEAR, rate=1, rate_per="=month") == "112000.00"


def test_a_repayment_pays_the_interest_first_and_then_the_principal() -> None:
    sheet = work(
        LOAN, principal="20000", lent_on=(2023, 1, 1), rate=10, until=(2023, 7, 1),
        repaid="=2023-3-1 5000",
    )  # fmt: skip
    # 2023-01-01 → 03-01: 59 days, 20,000 × 10 % × 59 ÷ 365 = 323.287… = 323.29
    # 5,000 − 323.29 = 4,676.71 to the principal, 15,323.29 left
    # 03-01 → 07-01: 122 days, 15,323.29 × 10 % × 122 ÷ 365 = 512.175… = 512.18
    assert amounts(sheet) == ["323.29", "512.18", "15835.47"]
    assert "还剩本金15,323.29元" in said(sheet)


def test_before_and_after_20_august_2020() -> None:
    days = {"principal": "10000", "rate": 24, "until": (2020, 8, 21)}
    # one day at 24 %: 2,400 ÷ 365 = 6.575… = 6.58; one day at 15.4 %: 1,540 ÷ 365 = 4.219… = 4.22
    assert amounts(work(LOAN, **days, lent_on=(2020, 8, 19))) == ["6.58", "4.22", "10010.80"]
    assert amounts(work(LOAN, **days, lent_on=(2020, 8, 20))) == ["4.22", "10004.22"]


def test_the_days_around_20_august_2019_count_alike() -> None:
    # 24 % stood until 2020-08-19: 2019-08-19 → 2020-08-20 is 367 days over a leap day,
    # 2,400 × 367 ÷ 365 = 2,413.150… ; a day later 2,400 × 366 ÷ 365 = 2,406.575…
    day = {"principal": "10000", "rate": 2, "rate_per": "=month", "until": (2020, 8, 20)}
    assert loan(**day, lent_on=(2019, 8, 19)) == "12413.15"
    assert loan(**day, lent_on=(2019, 8, 20)) == "12406.58"


def test_what_was_paid_between_24_and_36_per_cent_is_kept_only_before_the_new_rule() -> None:
    day = {"principal": "36500", "rate": 36}
    # ten days: 36,500 × 24 % × 10 ÷ 365 = 240, and 12 % more = 120; 400 − 240 − 120 = 40 off
    paid = {"lent_on": (2019, 1, 1), "until": (2019, 1, 11), "repaid": "=2019-1-11 400"}
    assert loan(**day, **paid) == "36460.00"
    # paid on 2020-08-20: 400 − 240 = 160 off the principal
    paid = {"lent_on": (2020, 8, 10), "until": (2020, 8, 20), "repaid": "=2020-8-20 400"}
    assert loan(**day, **paid) == "36340.00"


def test_nothing_agreed_is_no_interest_until_it_is_overdue() -> None:
    day = {"principal": "36500", "lent_on": (2020, 1, 1)}
    assert loan(**day, until=(2020, 8, 19)) == "36500.00"
    # overdue from 2020-08-20; the night before by the rule of 2015: 36,500 × 6 % ÷ 365 = 6.00,
    # then two days at the LPR of 3.85 %: 36,500 × 3.85 % × 2 ÷ 365 = 7.70
    overdue = work(LOAN, **day, due_on=(2020, 8, 19), until=(2020, 8, 22))
    assert amounts(overdue) == ["0.00", "6.00", "7.70", "36513.70"]


def test_the_old_rule_by_the_bank_needs_its_rate() -> None:
    old = {"principal": "36500", "lent_on": (2014, 1, 1), "until": (2014, 1, 11), "rate": 30}
    # 36,500 × 24 % × 10 ÷ 365 = 240; four times 5.6 % = 22.4 %: 224
    assert loan(**old) == "36740.00"
    assert loan(**old, old_rule="=bank", benchmark=5.6) == "36724.00"
    assert refused(LOAN, **old, old_rule="=bank").field == "benchmark"


def test_no_days_one_fen_a_leap_day_and_360_days() -> None:
    assert loan(principal="36500", rate=10, lent_on=(2024, 3, 1), until=(2024, 3, 1)) == "36500.00"
    # 0.01 × 12.5 % = 0.00125 = 0.00; 0.04 × 12.5 % = 0.005 = 0.01
    assert loan(**YEAR | {"principal": "0.01"}, rate=12.5) == "0.01"
    assert loan(**YEAR | {"principal": "0.04"}, rate=12.5) == "0.05"
    leap = {"rate": 10, "lent_on": (2024, 2, 29)}
    assert loan(**leap, principal="36500", until=(2024, 3, 1)) == "36510.00"  # one day
    # 30 days: 36,000 × 10 % × 30 ÷ 360 = 300
    assert loan(**leap, principal="36000", until=(2024, 3, 30), basis="=360") == "36300.00"


def test_paid_too_much_owes_nothing_and_says_so() -> None:
    sheet = work(LOAN, **YEAR, rate=10, repaid="=2021-1-11 200000；2021年2月1日：1万")
    # ten days: 100,000 × 10 % × 10 ÷ 365 = 273.97; 200,000 − 100,273.97 = 99,726.03, + 10,000
    assert str(sheet.result) == "0.00"
    assert "多109,726.03元" in said(sheet)


@pytest.mark.parametrize(
    ("repaid", "code"),
    [("2021-3-1", "sum_line_unreadable"), ("昨天给了一点", "sum_line_unreadable"),
     ("2020-12-31 100", "sum_repaid_outside"), ("2022-1-2 100", "sum_repaid_outside")],
)  # fmt: skip
def test_a_repayment_that_cannot_be_is_refused(repaid: str, code: str) -> None:
    error = refused(LOAN, **YEAR, rate=10, repaid=f"={repaid}")
    assert (error.code, error.field) == (code, "repaid")


def test_late_payment_by_the_lpr_and_three_tenths_or_as_agreed() -> None:
    # 2024-01-01 → 03-01: 60 days; 3.45 % × 1.3 = 4.485 %; 20,000 × 4.485 % × 60 ÷ 365 = 147.452…
    days = {"late_from": (2024, 1, 1), "until": (2024, 3, 1)}
    assert late_by(**days, amount="20000") == "147.45"
    # 万分之五 a day: 36,500 × 18.25 % ÷ 365 = 18.25 a day, 60 days = 1,095
    assert late_by(**days, amount="36500", agreed=18.25) == "1095.00"
    # 10 % of 36,500 is 10 a day: 31 days = 310; then half: 5 × 29 days = 145
    half = {"agreed": 10, "repaid": "=2024-2-1 18250"}
    assert late_by(**days, amount="36500", **half) == "455.00"


def test_late_payment_before_and_after_20_august_2019() -> None:
    days = {"amount": "36500", "until": (2019, 8, 21), "plus": 50}
    # 4.35 % × 1.5 = 6.525 %: one day 6.525 = 6.53; 4.25 % × 1.5 = 6.375 %: one day 6.375 = 6.38
    old = work(LATE, **days, late_from=(2019, 8, 19), benchmark=4.35)
    assert amounts(old) == ["6.53", "6.38", "12.91"]
    assert late_by(**days, late_from=(2019, 8, 20)) == "6.38"
    assert refused(LATE, **days, late_from=(2019, 8, 19)).field == "benchmark"


MONEY = st.integers(1, 10**9).map(lambda cents: str(Decimal(cents) / 100))
RATE = st.integers(0, 1540).map(lambda part: Decimal(part) / 100)


@given(MONEY, RATE, st.integers(0, 700), st.integers(0, 700), MONEY)
def test_the_steps_add_up_and_more_days_never_cost_less(
    principal: str, rate: Decimal, days: int, at: int, repaid: str
) -> None:
    start = date(2020, 12, 21)
    paid = f"={(start + timedelta(min(at, days))).isoformat()} {repaid}"
    filled = {"principal": principal, "lent_on": start.timetuple()[:3], "rate": float(rate),
              "repaid": paid}  # fmt: skip
    until = (start + timedelta(days)).timetuple()[:3]
    sheet = work(LOAN, **filled, until=until)
    steps = sum(s.amount.cents for s in sheet.steps
                if s.label in INTEREST and isinstance(s.amount, Money))  # fmt: skip
    owed = Money.yuan(principal).cents + steps - Money.yuan(repaid).cents
    assert isinstance(sheet.result, Money)
    assert sheet.result.cents == max(0, owed)
    later = work(LOAN, **filled, until=(start + timedelta(days + 1)).timetuple()[:3])
    assert isinstance(later.result, Money)
    assert later.result >= sheet.result


def test_the_sheets_are_sound() -> None:
    assert_sound(LOAN, work(LOAN, **YEAR, rate=10))
    days = {"amount": "1", "late_from": (2024, 1, 1), "until": (2024, 1, 2)}
    assert_sound(LATE, work(LATE, **days))
