"""Support in the family: a child, what is overdue, old parents, worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.money import Money, total
from mediation_desk.domain.sums import support
from mediation_desk.domain.sums.sheet import parts_of
from mediation_desk.domain.sums.support import (
    child_support,
    due_days,
    parent_support,
    support_overdue,
)
from tests.domain.sums.ledger import (
    EMPTY,
    assert_sound,
    lines,
    refusal,
    result,
    said,
    typed,
)

# -- a child -------------------------------------------------------------------------------------


def test_one_child_at_a_quarter() -> None:
    # 8,000 × 25 % = 2,000; 1 January 2025 to 15 June 2033: 8 years 5 months 14 days, 102 months:
    # 204,000
    filled = typed(income="8000", rate=25, from_on=(2025, 1, 1), born_1=(2015, 6, 15),
                   name_1="=大女儿")
    worked = child_support(filled, EMPTY)
    assert str(worked.result) == "2000.00"
    assert "大女儿：每月2,000.00元，到2033年6月15日满十八周岁，共102个月" in said(worked)
    assert "合计204,000.00元" in said(worked)


def test_three_children_at_half() -> None:
    # 10,000 × 50 % = 5,000: 1,666.67 + 1,666.66 + 1,666.67
    filled = typed(income="10000", rate=50, from_on=(2025, 1, 1), born_1=(2015, 1, 1),
                   born_2=(2017, 1, 1), born_3=(2019, 1, 1))
    worked = child_support(filled, EMPTY)
    assert str(worked.result) == "5000.00"
    assert [f"每月{part}元" in said(worked) for part in ("1,666.67", "1,666.66")] == [True, True]


def test_a_rate_outside_the_usual_is_told_and_not_refused() -> None:
    base = {"income": "3333.33", "from_on": (2025, 1, 1), "born_1": (2015, 1, 1)}
    # 3,333.33 × 31 % = 1,033.3323
    assert result(child_support, **base, rate=31) == "1033.33"
    assert "高于一般的30%" in said(child_support(typed(**base, rate=31), EMPTY))
    assert "低于一般的20%" in said(child_support(typed(**base, rate=19), EMPTY))
    two = typed(**base, rate=50, born_2=(2016, 1, 1))
    assert "高于一般" not in said(child_support(two, EMPTY))


def test_a_child_born_on_a_leap_day_is_grown_on_the_first_of_march() -> None:
    base = {"income": "8000", "rate": 25, "born_1": (2008, 2, 29)}
    filled = typed(**base, from_on=(2026, 2, 28))
    assert "2026年3月1日满十八周岁，共1个月" in said(child_support(filled, EMPTY))
    assert refusal(child_support, **base, from_on=(2026, 3, 1)).code == "sum_child_grown"


@pytest.mark.parametrize(("income", "due"), [("0", "0.00"), ("0.01", "0.00"), ("0.02", "0.01")])
def test_support_of_nothing_and_of_a_fen(income: str, due: str) -> None:
    assert result(child_support, income=income, rate=25, from_on=(2025, 1, 1),
                  born_1=(2015, 1, 1)) == due


def test_a_child_is_needed_and_must_be_born() -> None:
    assert refusal(child_support, income="1", rate=25, from_on=(2025, 1, 1)).field == "born_1"
    assert refusal(child_support, income="1", rate=25, from_on=(2025, 1, 1),
                   born_1=(2025, 1, 2)).code == "sum_days_reversed"


# -- overdue -------------------------------------------------------------------------------------


def test_five_months_overdue() -> None:
    # due on the 5th from 5 January to 5 May: 5 × 800 = 4,000; + 320.50; less 1,500
    assert lines(support_overdue, monthly="800", due_day=5, from_on=(2024, 1, 5),
                 to_on=(2024, 6, 4), extra="320.50", paid="1500") == [
        "4000.00", "4320.50", "2820.50"]


@pytest.mark.parametrize(("first", "last", "day", "count"), [
    ((2024, 2, 29), (2024, 2, 29), 31, 1), ((2024, 2, 28), (2024, 2, 28), 30, 0),
    ((2023, 2, 28), (2023, 2, 28), 30, 1), ((2024, 1, 6), (2024, 2, 4), 5, 0),
    ((2023, 12, 31), (2024, 12, 31), 31, 13), ((2020, 1, 1), (2024, 12, 31), 1, 60)])
def test_pay_days_gone_by(
    first: tuple[int, int, int], last: tuple[int, int, int], day: int, count: int
) -> None:
    assert due_days(date(*first), date(*last), day) == count


def test_a_year_at_the_end_of_the_month_and_nothing_yet_due() -> None:
    # 12 × 1,234.56
    assert result(support_overdue, monthly="1234.56", from_on=(2024, 1, 1),
                  to_on=(2024, 12, 31)) == "14814.72"
    assert result(support_overdue, monthly="0.01", from_on=(2024, 2, 29),
                  to_on=(2024, 2, 29)) == "0.01"
    assert result(support_overdue, monthly="800", from_on=(2024, 1, 1),
                  to_on=(2024, 1, 30)) == "0.00"


@settings(max_examples=40)
@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 1500), st.integers(1, 31))
def test_pay_days_counted_day_by_day(first: date, length: int, day: int) -> None:
    days = [first + timedelta(days=offset) for offset in range(length + 1)]
    ends = [one for one in days if (one + timedelta(days=1)).day == 1]
    hits = [one for one in days if one.day == day] + [one for one in ends if one.day < day]
    assert due_days(first, days[-1], day) == len(hits)


# -- old parents ---------------------------------------------------------------------------------


def test_three_children_two_to_one_to_one() -> None:
    # 1,500 + 600 − 180 = 1,920: 960, 480, 480; the roof 10,000: 5,000, 2,500, 2,500
    filled = {"living": "1500", "care": "600", "own": "180", "children": 3, "shares": "=2:1:1",
              "once": "10000"}
    assert lines(parent_support, **filled) == ["2100.00", "1920.00"]
    words = said(parent_support(typed(**filled), EMPTY))
    assert "子女1：2份，共4份：每月960.00元，一次性费用5,000.00元" in words
    assert "子女3：1份，共4份：每月480.00元，一次性费用2,500.00元" in words


def test_three_children_alike() -> None:
    # 1,000 ÷ 3: 333.33, 333.34, 333.33
    words = said(parent_support(typed(living="1000", children=3), EMPTY))
    assert [words.count(part) for part in ("每月333.33元", "每月333.34元")] == [2, 1]


def test_one_who_has_enough_and_one_fen() -> None:
    assert result(parent_support, living="1000", own="1200", children=2) == "0.00"
    assert result(parent_support, living="0.01", children=2) == "0.01"
    words = said(parent_support(typed(living="1000", own="1000", children=2), EMPTY))
    assert "没有要分担的" in words


@pytest.mark.parametrize("shares", ["=2:1", "=0:0:0", "=各一半", "=1:1:1:1"])
def test_shares_that_do_not_fit_are_refused(shares: str) -> None:
    assert refusal(parent_support, living="1000", children=3,
                   shares=shares).code == "sum_shares_unreadable"


def test_half_a_child_is_refused() -> None:
    assert refusal(parent_support, living="1000", children=2.5).code == "sum_not_whole"
    assert refusal(parent_support, living="1000", children=0).code == "sum_out_of_range"


@settings(max_examples=50)
@given(st.integers(0, 10**9), st.lists(st.integers(0, 9), min_size=1, max_size=20))
def test_shares_add_up_and_are_off_by_less_than_a_fen(cents: int, weights: list[int]) -> None:
    if not sum(weights):
        return
    parts = parts_of(Money(cents), weights)
    assert total(parts) == Money(cents)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.cents * sum(weights) - cents * weight) <= sum(weights)


def test_every_support_sheet_is_sound() -> None:
    base = {"income": "8000", "rate": 25, "from_on": (2025, 1, 1), "to_on": (2025, 3, 1),
            "born_1": (2015, 1, 1), "monthly": "800", "living": "1500", "children": 2}
    for calculator in support.CALCULATORS:
        keys = {field.key for field in calculator.fields}
        filled = typed(**{key: value for key, value in base.items() if key in keys})
        assert_sound(calculator, calculator.work(filled, EMPTY))
