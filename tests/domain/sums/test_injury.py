"""Bodily harm: costs, disability, death and those who were supported, worked by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums import injury
from mediation_desk.domain.sums.dependants import (
    Dependant,
    living_costs,
    months_due,
    stretches,
    years_due,
)
from mediation_desk.domain.sums.injury import death, disability, injury_costs
from mediation_desk.domain.sums.sheet import Sheet
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

# -- costs ---------------------------------------------------------------------------------------


def test_costs_shared_by_fault() -> None:
    # 12,345.67 + 300 travel + 30 × 150 + 10 × 100 + 20 × 30 + 15 × 180.50 = 21,453.17;
    # 70 % = 15,017.219 → 15,017.22; + 2,000 for grief = 17,017.22; less 5,000
    assert lines(injury_costs, medical="12345.67", travel="300", lost_days=30, income="150",
                 hospital_days=10, meals="100", food_days=20, food="30", nursing_days=15,
                 nursing_pay="180.50", share=70, mental="2000", paid="5000") == [
        "12345.67", "300.00", "4500.00", "1000.00", "600.00", "2707.50", "21453.17",
        "15017.22", "17017.22", "12017.22"]


def test_two_nurses_and_an_aid() -> None:
    # 199.99 × 7 × 2 = 2,799.86; + 500
    assert lines(injury_costs, aids="500", nursing_days=7, nurses=2, nursing_pay="199.99") == [
        "500.00", "2799.86", "3299.86"]


@pytest.mark.parametrize(("filled", "due"), [
    ({}, "0.00"), ({"medical": "0.01"}, "0.01"),
    ({"medical": "0.01", "share": 50}, "0.01"),  # half a fen, half up
    ({"medical": "0.01", "share": 49}, "0.00"), ({"medical": "100", "share": 0}, "0.00")])
def test_costs_of_nothing_and_of_a_fen(filled: dict[str, object], due: str) -> None:
    assert result(injury_costs, **filled) == due


def test_days_without_a_daily_sum_are_refused() -> None:
    assert refusal(injury_costs, lost_days=3).field == "income"
    assert refusal(injury_costs, medical="1", share=101).code == "sum_out_of_range"


# -- disability ----------------------------------------------------------------------------------

BOOK = Ledger({("urban_income", "某省", 2024): "50000",
               ("urban_consumption", "某省", 2024): "30000",
               ("rural_income", "某省", 2024): "20000",
               ("average_wage_month", "某省", 2024): "8000"})
HARM = {"injured_on": (2024, 6, 1), "reckoned_on": (2025, 3, 1), "region": "=某省"}


def test_a_tenth_grade_at_forty_four() -> None:
    # 50,000 × 20 × 10 %
    assert lines(disability, book=BOOK, **HARM, born_on=(1980, 5, 10), rated_on=(2025, 3, 1),
                 grade="=10") == ["100000.00", "100000.00"]


def test_two_wounds_at_sixty_two() -> None:
    # 18 years; 30 % + 2 %: 48,000.50 × 18 × 0.32 = 276,482.88; 60 % of it = 165,889.728
    assert lines(disability, **HARM, income_figure="48000.50", born_on=(1962, 12, 31),
                 rated_on=(2025, 3, 1), grade="=8", more=2, share=60) == [
        "276482.88", "276482.88", "165889.73"]


def test_a_child_and_an_old_mother() -> None:
    # 50,000 × 20 × 60 % = 600,000. Child of 10: 96 months, 60 % ÷ 2 = 30 %; mother of 74: 6 years,
    # 60 % ÷ 3 = 20 %. 72 months at 50 %: 30,000 × 0.5 × 6 = 90,000; 24 at 30 %: 18,000
    assert lines(disability, book=BOOK, injured_on=(2024, 1, 1), reckoned_on=(2025, 1, 1),
                 region="=某省", born_on=(1985, 1, 1), rated_on=(2025, 1, 1), grade="=5",
                 born_1=(2015, 1, 1), kind_1="=minor", supporters_1=2,
                 born_2=(1950, 6, 1), kind_2="=adult", supporters_2=3) == [
        "600000.00", "90000.00", "18000.00", "708000.00"]


@pytest.mark.parametrize(("age", "years"), [
    (0, 20), (59, 20), (60, 20), (61, 19), (66, 14), (74, 6), (75, 5), (76, 5), (101, 5)])
def test_years_by_age(age: int, years: int) -> None:
    assert years_due(age) == years


@pytest.mark.parametrize(("born", "due"), [
    ((1964, 3, 2), "50000.00"), ((1964, 3, 1), "47500.00"),  # 60, and 61 from the birthday on
    ((1950, 3, 2), "15000.00"), ((1950, 3, 1), "12500.00"), ((1949, 3, 1), "12500.00")])
def test_the_age_on_the_day_itself(born: tuple[int, int, int], due: str) -> None:
    # 50,000 × 5 % a year of 20, 19, 6, 5, 5 years: grade 10 with half of it borne
    assert result(disability, book=BOOK, **HARM, born_on=born, rated_on=(2025, 3, 1),
                  grade="=10", share=50) == due


@pytest.mark.parametrize(("rated", "due"), [
    ((2024, 2, 28), "100000.00"), ((2024, 2, 29), "100000.00"),  # 59 and 60 of a leap year
    ((2025, 2, 28), "100000.00"), ((2025, 3, 1), "95000.00")])  # 60 still, 61 from 1 March
def test_the_age_of_somebody_born_on_a_leap_day(rated: tuple[int, int, int], due: str) -> None:
    filled = {"born_on": (1964, 2, 29), "rated_on": rated, "grade": "=10", "region": "=某省",
              "injured_on": (2024, 1, 1), "reckoned_on": (2025, 3, 1)}
    assert result(disability, book=BOOK, **filled) == due


def test_one_standard_for_all_since_may_2022() -> None:
    filled = {"born_on": (1980, 5, 10), "rated_on": (2025, 3, 1), "grade": "=10",
              "reckoned_on": (2025, 3, 1), "region": "=某省"}
    new = {**filled, "injured_on": (2022, 5, 1)}
    old = {**filled, "injured_on": (2022, 4, 30)}
    assert result(disability, book=BOOK, **new, old_standard="=rural") == "100000.00"
    assert result(disability, book=BOOK, **old, old_standard="=rural") == "40000.00"
    assert refusal(disability, book=BOOK, **old).field == "old_standard"


def test_a_figure_that_nobody_entered_is_named() -> None:
    refused = refusal(disability, **HARM, born_on=(1980, 5, 10), rated_on=(2025, 3, 1),
                      grade="=10")
    assert refused.values == {"kind": "urban_income", "region": "某省", "year": 2024}


# -- death ---------------------------------------------------------------------------------------


def test_a_death_with_two_supported_by_nobody_else() -> None:
    # 8,000 × 6 = 48,000; 50,000 × 20 = 1,000,000; a child for 24 months (100 %) and a man of 76
    # for 60 (50 %): 24 at 150 % but never over 100 %: 60,000; 36 at 50 %: 45,000; 30 % of all
    filled = {**HARM, "born_on": (1970, 1, 1), "died_on": (2024, 6, 1), "share": 30,
              "born_1": (2008, 6, 1), "kind_1": "=minor", "supporters_1": 1,
              "born_2": (1948, 1, 1), "kind_2": "=adult", "supporters_2": 2, "name_2": "=老父亲"}
    assert lines(death, book=BOOK, **filled) == [
        "48000.00", "1000000.00", "60000.00", "45000.00", "1153000.00", "345900.00"]
    words = said(death(typed(**filled), BOOK))
    assert "几人合计150%" in words
    assert "被扶养人生活费：被扶养人1、老父亲" in words


def test_a_death_of_an_old_woman() -> None:
    # 75 and over: 5 years: 250,000 + 48,000
    assert lines(death, book=BOOK, **HARM, born_on=(1949, 6, 1), died_on=(2024, 6, 1)) == [
        "48000.00", "250000.00", "298000.00"]


def test_a_death_with_paid_and_grief() -> None:
    # 48,000 + 50,000 × 19 = 998,000; + 50,000; less 30,000
    assert lines(death, book=BOOK, **HARM, born_on=(1963, 6, 1), died_on=(2024, 6, 1),
                 mental="50000", paid="30000") == [
        "48000.00", "950000.00", "998000.00", "1048000.00", "1018000.00"]


def test_days_in_the_wrong_order_are_refused() -> None:
    assert refusal(death, book=BOOK, **HARM, born_on=(1963, 6, 1),
                   died_on=(2024, 5, 31)).code == "sum_days_reversed"
    unborn = refusal(death, book=BOOK, **HARM, born_on=(1963, 6, 1), died_on=(2024, 6, 1),
                     born_1=(2024, 6, 2), kind_1="=minor", supporters_1=1)
    assert unborn.field == "born_1"


# -- who was supported ---------------------------------------------------------------------------


@pytest.mark.parametrize(("born", "on", "months"), [
    ((2008, 2, 29), (2026, 2, 28), 1), ((2008, 2, 29), (2026, 3, 1), 0),  # grown on 1 March
    ((2007, 3, 2), (2025, 3, 1), 1), ((2007, 3, 1), (2025, 3, 1), 0),
    ((2024, 2, 29), (2024, 2, 29), 216), ((2015, 1, 1), (2025, 1, 1), 96)])
def test_months_to_the_eighteenth_birthday(
    born: tuple[int, int, int], on: tuple[int, int, int], months: int
) -> None:
    assert months_due(date(*born), "minor", date(*on)) == months


PEOPLE = st.lists(
    st.builds(Dependant, st.text("甲乙丙丁", min_size=1, max_size=1), st.integers(0, 60),
              st.fractions(Fraction(1, 20), 1, max_denominator=20)), max_size=4).map(tuple)


@settings(max_examples=40)
@given(PEOPLE)
def test_stretches_give_what_counting_every_month_gives(people: tuple[Dependant, ...]) -> None:
    by_month = sum((min(sum((p.part for p in people if p.months > month), Fraction()), Fraction(1))
                    for month in range(60)), Fraction())
    found = stretches(people)
    assert sum((one.part * one.months for one in found), Fraction()) == by_month
    assert all(0 < one.part <= 1 for one in found)


@settings(max_examples=50)
@given(st.integers(0, 10**9), st.integers(1, 10), st.integers(1, 5), st.integers(1, 5))
def test_nobody_gets_more_than_one_spending_a_year(
    cents: int, tenths: int, first: int, second: int
) -> None:
    filled = typed(born_1=(2010, 1, 1), kind_1="=minor", supporters_1=first,
                   born_2=(1950, 1, 1), kind_2="=adult", supporters_2=second)
    sheet = Sheet(injury.CALCULATORS[2].fields, filled, EMPTY)
    due = living_costs(sheet, date(2025, 1, 1), Money(cents), Fraction(tenths, 10))
    # at most 5 years of 100 %, after which nobody is left; a fen for each rounding
    assert due.cents <= 5 * cents + 2


def test_every_injury_sheet_is_sound() -> None:
    base = {**HARM, "born_on": (1980, 5, 10), "rated_on": (2025, 3, 1), "grade": "=10",
            "died_on": (2024, 6, 1), "medical": "1"}
    for calculator in injury.CALCULATORS:
        keys = {field.key for field in calculator.fields}
        filled = typed(**{key: value for key, value in base.items() if key in keys})
        assert_sound(calculator, calculator.work(filled, BOOK))
