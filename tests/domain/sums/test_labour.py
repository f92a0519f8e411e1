"""Wages, overtime, leave, no contract, long trials, the end of a contract: worked by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums import labour, severance
from mediation_desk.domain.sums.spans import Span, month_mark, span_of
from tests.domain.sums.ledger import (
    EMPTY,
    Ledger,
    assert_sound,
    lines,
    refusal,
    result,
    said,
    typed,
)

LOCAL = {"region": "=云川市"}
BOOK = Ledger({("average_wage_month", "云川市", 2023): "7000"})


# -- spans ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "months", "days"),
    [
        ((2020, 3, 1), (2020, 8, 31), 6, 0),  # exactly six months
        ((2020, 3, 1), (2020, 8, 30), 5, 30),  # one day short of them
        ((2024, 2, 29), (2025, 2, 28), 12, 0),  # from a leap day, a year is full on 28 February
        ((2024, 2, 29), (2025, 2, 27), 11, 30),
        ((2020, 8, 31), (2020, 9, 30), 1, 0),  # no 31 September: the month's last day ends it
        ((2021, 5, 5), (2021, 5, 5), 0, 1),
    ],
)
def test_months_of_service(
    first: tuple[int, int, int], last: tuple[int, int, int], months: int, days: int
) -> None:
    assert span_of(date(*first), date(*last) + timedelta(days=1)) == Span(months, days)


@settings(max_examples=50)
@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 20_000))
def test_a_span_reaches_its_last_day_again(start: date, length: int) -> None:
    stop = start + timedelta(days=length)
    span = span_of(start, stop)
    assert month_mark(start, span.months) + timedelta(days=span.days) == stop
    assert 0 <= span.days < 32
    assert stop < month_mark(start, span.months + 1)


# -- wages owed ----------------------------------------------------------------------------------


def test_three_months_five_days_and_a_bonus() -> None:
    # 4,800 × 3 = 14,400.00; 4,800 ÷ 21.75 × 5 = 1,103.448… → 1,103.45; 14,400 + 1,103.45 + 600
    # = 16,103.45; less 2,000 paid = 14,103.45
    assert lines(labour.wages_owed, pay_by="=month", rate="4800", quantity=3, odd_days=5,
                 extra="600", paid="2000") == ["14400.00", "1103.45", "16103.45", "14103.45"]


def test_day_wages_after_an_order() -> None:
    # 260.50 × 23.5 = 6,121.75; less 121.75 = 6,000.00; 50 % more = 3,000.00; 9,000.00
    assert lines(labour.wages_owed, pay_by="=day", rate="260.50", quantity=23.5,
                 deducted="121.75", ordered=True, added=50) == [
        "6121.75", "6000.00", "3000.00", "9000.00"]


def test_piece_work_paid_too_much_leaves_nothing_and_says_so() -> None:
    # 0.35 × 12,345 = 4,320.75; 5,000.00 paid, 679.25 too much
    filled = {"pay_by": "=piece", "rate": "0.35", "quantity": 12345, "paid": "5000"}
    assert result(labour.wages_owed, **filled) == "0.00"
    assert "多679.25元" in said(labour.wages_owed(typed(**filled), EMPTY))


@pytest.mark.parametrize(("rate", "quantity", "due"), [
    ("0.01", 1, "0.01"), ("0.01", 0.5, "0.01"), ("0.01", 0.4, "0.00"), ("4800", 0, "0.00")])
def test_wages_of_a_fen_and_of_nothing(rate: str, quantity: float, due: str) -> None:
    assert result(labour.wages_owed, pay_by="=hour", rate=rate, quantity=quantity) == due


def test_the_added_sum_needs_an_order_and_its_range() -> None:
    filled = {"pay_by": "=month", "rate": "4800", "quantity": 1}
    assert "先责令" in said(labour.wages_owed(typed(**filled, added=50), EMPTY))
    assert refusal(labour.wages_owed, **filled, ordered=True, added=49).code == "sum_out_of_range"
    assert refusal(labour.wages_owed, **filled, ordered=True, added=101).field == "added"
    assert refusal(labour.wages_owed, **filled, ordered=True).code == "sum_field_needed"


def test_odd_days_never_make_more_than_a_month() -> None:
    # 23 ÷ 21.75 × 4,350 would be 4,600
    assert lines(labour.wages_owed, pay_by="=month", rate="4350", quantity=0, odd_days=23) == [
        "0.00", "4350.00"]


# -- overtime ------------------------------------------------------------------------------------


def test_overtime_of_all_three_kinds() -> None:
    # 5,220 ÷ 21.75 ÷ 8 = 30 an hour: 10 × 45 = 450; 16 × 60 = 960; 8 × 90 = 720; 2,130 − 130
    assert lines(labour.overtime, wage="5220", evening_hours=10, rest_hours=16, holiday_hours=8,
                 paid="130") == ["450.00", "960.00", "720.00", "2130.00", "2000.00"]


def test_overtime_of_an_hourly_wage_without_end() -> None:
    # 4,000 ÷ 174: × 3.5 × 1.5 = 120.6896… ; × 8 × 2 = 367.8160… ; × 8 × 3 = 551.7241…
    assert lines(labour.overtime, wage="4000", evening_hours=3.5, rest_hours=8,
                 holiday_hours=8) == ["120.69", "367.82", "551.72", "1040.23"]


def test_overtime_of_nothing_and_of_a_fen() -> None:
    assert lines(labour.overtime, wage="5000") == ["0.00"]
    assert result(labour.overtime, wage="0.01", holiday_hours=8) == "0.00"  # 0.00138
    assert result(labour.overtime, wage="1.74", evening_hours=1) == "0.02"  # 0.015, half up


@settings(max_examples=50)
@given(st.integers(0, 10**7), st.integers(0, 400), st.integers(0, 400))
def test_more_overtime_is_never_less_pay(wage: int, hours: int, more: int) -> None:
    def pay(count: int) -> object:
        values = {"wage": Money(wage), "rest_hours": Decimal(count)}
        return labour.overtime(values, EMPTY).result
    assert str(pay(0)) == "0.00"
    assert pay(hours) <= pay(hours + more)  # type: ignore[operator]


# -- no written contract -------------------------------------------------------------------------


def test_a_contract_never_signed_is_eleven_months() -> None:
    # 1 April 2025 to 28 February 2026: 11 × 4,000
    filled = {"hired_on": (2025, 3, 1), "wage": "4000"}
    assert lines(labour.double_wage, **filled) == ["44000.00"]
    assert "2025年4月1日至2026年2月28日" in said(labour.double_wage(typed(**filled), EMPTY))


def test_a_contract_signed_in_the_middle_of_a_month() -> None:
    # 1 April to 15 June: 2 months = 8,000; 10 days worked: 4,000 ÷ 21.75 × 10 = 1,839.0804…
    assert lines(labour.double_wage, hired_on=(2025, 3, 1), signed_on=(2025, 6, 16),
                 wage="4000", odd_days=10) == ["8000.00", "1839.08"]


def test_the_first_month_is_free_and_its_next_day_is_not() -> None:
    filled = {"hired_on": (2025, 3, 1), "wage": "4350"}
    assert result(labour.double_wage, **filled, signed_on=(2025, 4, 1)) == "0.00"
    one = {**filled, "signed_on": (2025, 4, 2)}
    assert refusal(labour.double_wage, **one).field == "odd_days"
    assert result(labour.double_wage, **one, odd_days=1) == "200.00"  # 4,350 ÷ 21.75


def test_double_wage_around_2008_and_on_a_leap_day() -> None:
    # a month from 29 January 2024 ends before 29 February
    old = labour.double_wage(typed(hired_on=(2007, 6, 1), wage="1000"), EMPTY)
    assert str(old.result) == "11000.00"
    assert "2008年2月1日至2008年12月31日" in said(old)
    assert result(labour.double_wage, hired_on=(2024, 1, 29), left_on=(2024, 2, 28),
                  wage="4350") == "0.00"
    assert result(labour.double_wage, hired_on=(2024, 1, 29), left_on=(2024, 2, 29),
                  wage="4350", odd_days=1) == "200.00"


# -- a trial too long, leave not taken -----------------------------------------------------------


@pytest.mark.parametrize(("filled", "due"), [
    # one month allowed of three: 2 × 4,500
    ({"term": "=short", "started_on": (2025, 1, 1), "ended_on": (2025, 3, 31),
      "wage": "4500"}, "9000.00"),
    # two allowed, to 14 March; then one month and ten days, 8 worked: 4,350 + 1,600
    ({"term": "=middle", "started_on": (2025, 1, 15), "ended_on": (2025, 4, 24), "wage": "4350",
      "odd_days": 8}, "5950.00"),
    # none allowed: 1 whole month
    ({"term": "=none", "started_on": (2024, 2, 1), "ended_on": (2024, 2, 29),
      "wage": "4350"}, "4350.00"),
    ({"term": "=long", "started_on": (2025, 1, 1), "ended_on": (2025, 6, 30),
      "wage": "4500"}, "0.00"),
])
def test_a_trial_beyond_the_law(filled: dict[str, object], due: str) -> None:
    assert result(labour.long_trial, **filled) == due


@pytest.mark.parametrize(("filled", "due"), [
    # 7 days left; 6,525 ÷ 21.75 = 300 a day, twice: 4,200
    ({"wage": "6525", "entitled": "=10", "taken": 3}, "4200.00"),
    # 200 ÷ 365 × 5 = 2.73, so 2 days; 200 a day, twice: 800
    ({"wage": "4350", "entitled": "=5", "elapsed": 200}, "800.00"),
    # 73 days are exactly one day of leave, 72 are none
    ({"wage": "4350", "entitled": "=5", "elapsed": 73}, "400.00"),
    ({"wage": "4350", "entitled": "=5", "elapsed": 72}, "0.00"),
    ({"wage": "4350", "entitled": "=15", "taken": 16}, "0.00"),
])
def test_leave_not_taken(filled: dict[str, object], due: str) -> None:
    assert result(labour.leave_pay, **filled) == due


# -- the end of a contract -----------------------------------------------------------------------


def test_nine_years_and_a_half() -> None:
    # 1 March 2015 to 20 August 2024: 9 years 5 months 20 days → 9.5 × 6,000
    filled = {"kind": "=plain", "hired_on": (2015, 3, 1), "left_on": (2024, 8, 20),
              "wage": "6000", **LOCAL}
    assert lines(severance.severance, book=BOOK, **filled) == ["57000.00", "57000.00"]
    assert "共9年5个月零20天" in said(severance.severance(typed(**filled), BOOK))


def test_a_month_instead_of_notice() -> None:
    # 3 years 6 months exactly → 4 × 5,000 = 20,000; and the last month's 5,200
    filled = {"kind": "=notice", "hired_on": (2020, 1, 1), "wage": "5000", "last_wage": "5200",
              "local_average": "7000"}
    assert lines(severance.severance, **filled, left_on=(2023, 6, 30)) == [
        "20000.00", "5200.00", "25200.00"]
    # one day less: 3.5 × 5,000 = 17,500
    assert result(severance.severance, **filled, left_on=(2023, 6, 29)) == "22700.00"


def test_a_sacking_against_the_law_counts_from_the_first_day() -> None:
    # 1 July 2005 to 30 June 2024 = 19 years × 4,000 = 76,000, twice; less 2,000
    assert lines(severance.severance, book=BOOK, kind="=double", hired_on=(2005, 7, 1),
                 left_on=(2024, 6, 30), wage="4000", paid="2000", **LOCAL) == [
        "76000.00", "152000.00", "152000.00", "150000.00"]


def test_the_high_wage_is_cut_to_three_times_and_twelve_years() -> None:
    # 16 years and a day → 16.5; over 3 × 8,000: 24,000 × 12; at 24,000 itself nothing is cut
    filled = {"kind": "=plain", "hired_on": (2008, 1, 1), "left_on": (2024, 1, 1),
              "local_average": "8000"}
    assert result(severance.severance, **filled, wage="24000.01") == "288000.00"
    assert result(severance.severance, **filled, wage="24000") == "396000.00"


def test_service_before_2008_is_counted_apart() -> None:
    # to the end of 2007: 2 years 6 months → 3 × 3,000; then 2 years 3 months → 2.5 × 3,000
    filled = {"kind": "=plain", "hired_on": (2005, 7, 1), "left_on": (2010, 3, 31),
              "wage": "3000", "local_average": "2500"}
    assert lines(severance.severance, **filled, old_rule="=capped") == [
        "7500.00", "9000.00", "16500.00"]
    assert result(severance.severance, **filled, old_rule="=none") == "7500.00"
    assert refusal(severance.severance, **filled).field == "old_rule"


@pytest.mark.parametrize(("rule", "due"), [("=capped", "13000.00"), ("=counted", "19000.00")])
def test_eighteen_years_before_2008(rule: str, due: str) -> None:
    # 1990 to 2007 are 18, at most 12; the six months of 2008 are one
    assert result(severance.severance, kind="=plain", hired_on=(1990, 1, 1),
                  left_on=(2008, 6, 30), wage="1000", local_average="900", old_rule=rule) == due


def test_the_days_around_2008() -> None:
    filled = {"kind": "=plain", "wage": "1000", "local_average": "900", "old_rule": "=capped"}
    last = refusal(severance.severance, **filled, hired_on=(2007, 12, 1), left_on=(2007, 12, 31))
    assert last.code == "sum_before_law"
    # a day in 2007 is a year by the old rule, a day in 2008 half a month
    assert result(severance.severance, **filled, hired_on=(2007, 12, 31),
                  left_on=(2008, 1, 1)) == "1500.00"
    assert result(severance.severance, **filled, hired_on=(2008, 1, 1),
                  left_on=(2008, 1, 1)) == "500.00"


def test_a_low_wage_is_raised_to_the_minimum() -> None:
    assert result(severance.severance, kind="=plain", hired_on=(2020, 1, 1),
                  left_on=(2020, 12, 31), wage="1500", minimum="2000",
                  local_average="5000") == "2000.00"


def test_a_figure_that_nobody_entered_is_named() -> None:
    refused = refusal(severance.severance, kind="=plain", hired_on=(2020, 1, 1),
                      left_on=(2025, 1, 31), wage="5000", **LOCAL)
    assert (refused.code, refused.field) == ("sum_figure_missing", "local_average")
    assert refused.values == {"kind": "average_wage_month", "region": "云川市", "year": 2024}


@settings(max_examples=50)
@given(st.dates(date(2008, 1, 1), date(2030, 1, 1)), st.integers(0, 9000), st.integers(0, 400))
def test_longer_service_is_never_less(first: date, length: int, more: int) -> None:
    short = span_of(first, first + timedelta(days=length + 1))
    long = span_of(first, first + timedelta(days=length + 1 + more))
    assert severance.months_due(short) <= severance.months_due(long)
    assert 0 < severance.months_due(short) <= short.years + 1


def test_every_labour_sheet_is_sound() -> None:
    base = {"wage": "4350", "hired_on": (2020, 1, 1), "left_on": (2021, 1, 1), "odd_days": 1,
            "pay_by": "=month", "rate": "4350", "quantity": 1, "term": "=short",
            "started_on": (2020, 1, 1), "ended_on": (2020, 1, 31), "entitled": "=5",
            "kind": "=plain", "local_average": "5000"}
    for calculator in (*labour.CALCULATORS, *severance.CALCULATORS):
        keys = {field.key for field in calculator.fields}
        given_now = typed(**{key: value for key, value in base.items() if key in keys})
        assert_sound(calculator, calculator.work(given_now, EMPTY))
