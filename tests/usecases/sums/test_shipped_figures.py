"""What ships with the program: national figures with a source; no place's own figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mediation_desk.domain.sums.figures import FIGURE_KINDS, LPR
from mediation_desk.domain.sums.worked import SumRefused
from mediation_desk.records.queries.sums.figures import _shipped, known_figures

SHIPPED = [line for line in _shipped() if line.kind != LPR]


def test_only_national_figures_ship_each_with_its_source() -> None:
    assert {line.region for line in SHIPPED} == {"全国"}
    assert all(line.kind in FIGURE_KINDS and line.source and line.value > 0 for line in SHIPPED)


def test_national_incomes_are_those_that_were_published() -> None:
    # 国家统计局, year by year
    assert [(line.year, line.value) for line in SHIPPED] == [
        (2021, Decimal(47412)), (2022, Decimal(49283)), (2023, Decimal(51821)),
        (2024, Decimal(54188)), (2025, Decimal(56502))]


def test_a_year_that_was_not_read_is_refused() -> None:
    with pytest.raises(SumRefused, match="sum_figure_missing"):
        known_figures(_shipped()).figure("urban_income", "全国", 2020)
