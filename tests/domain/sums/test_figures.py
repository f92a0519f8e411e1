"""Which rate counts on which day, and that nothing is filled in where none was entered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mediation_desk.domain.sums.figures import FIGURE_KINDS, KnownFigures
from mediation_desk.domain.sums.worked import SumRefused

RATES = {
    date(2019, 8, 20): Decimal("4.25"), date(2019, 9, 20): Decimal("4.20"),
    date(2019, 10, 21): Decimal("4.20"), date(2019, 12, 20): Decimal("4.15"),
}  # fmt: skip
BOOK = KnownFigures(RATES, {("urban_income", "甘肃省", 2025): Decimal("41000")})


@pytest.mark.parametrize(
    ("on", "rate"),
    [((2019, 8, 20), "4.25"), ((2019, 9, 19), "4.25"), ((2019, 9, 20), "4.20"),
     ((2019, 10, 20), "4.20"), ((2019, 10, 21), "4.20"), ((2019, 11, 19), "4.20"),
     ((2019, 12, 20), "4.15"), ((2020, 1, 19), "4.15")],
)  # fmt: skip
def test_the_last_rate_published_counts(on: tuple[int, int, int], rate: str) -> None:
    assert BOOK.lpr(date(*on)) == Decimal(rate)


@pytest.mark.parametrize(
    ("on", "month"),
    # November was not entered: from the 20th it may have been published, and before 20 December
    # it is what counts; January likewise
    [((2019, 11, 20), "2019年11月"), ((2019, 12, 19), "2019年11月"), ((2020, 1, 20), "2020年1月"),
     ((2020, 2, 19), "2020年1月"), ((2026, 11, 23), "2026年11月")],
)  # fmt: skip
def test_a_month_that_was_not_entered_is_named(on: tuple[int, int, int], month: str) -> None:
    with pytest.raises(SumRefused, match="sum_lpr_missing") as refused:
        BOOK.lpr(date(*on))
    assert refused.value.values["month"] == month


def test_before_the_first_rate_there_is_none() -> None:
    with pytest.raises(SumRefused, match="sum_lpr_before"):
        BOOK.lpr(date(2019, 8, 19))
    with pytest.raises(SumRefused, match="sum_lpr_before"):
        KnownFigures({}, {}).lpr(date(2026, 1, 1))


def test_a_figure_is_of_its_place_and_year_alone() -> None:
    assert BOOK.figure("urban_income", " 甘肃省 ", 2025) == 41000
    for region, year in (("甘肃省", 2024), ("陕西省", 2025), ("", 2025)):
        with pytest.raises(SumRefused, match="sum_figure_missing") as refused:
            BOOK.figure("urban_income", region, year)
        assert refused.value.values["label"] == FIGURE_KINDS["urban_income"].label
