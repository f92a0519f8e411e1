"""Figures that sums look up: which kinds there are, and those that are known with their source.

A figure that nobody entered is refused by name, never made up; a rate counts until the month in
which the next one must have been published.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediation_desk.domain.sums.worked import SumRefused

NATION = "全国"
LPR = "lpr"
PUBLISHED_ON = 20
"""The LPR is published on the 20th of each month, or on the next working day."""


@dataclass(frozen=True, slots=True)
class FigureKind:
    """A kind of figure. ``is_national``: there is one for the whole country."""

    code: str
    label: str
    unit: str
    is_national: bool = False
    hint: str = ""


FIGURE_KINDS: Mapping[str, FigureKind] = {
    kind.code: kind
    for kind in (
        FigureKind(LPR, "一年期LPR", "%", True,
                   "填公布的日子和利率；全国银行间同业拆借中心每月20日左右公布"),
        FigureKind("average_wage_month", "职工月平均工资", "元", False,
                   "当地统计局或者人社局公布；年平均工资除以12"),
        FigureKind("urban_income", "城镇居民人均可支配收入", "元", False,
                   "统计局公布；地区填“全国”的是全国数"),
        FigureKind("urban_consumption", "城镇居民人均消费支出", "元", False, "统计局公布"),
        FigureKind("rural_income", "农村居民人均可支配收入", "元", False, "统计局公布"),
        FigureKind("rural_consumption", "农村居民人均消费支出", "元", False, "统计局公布"),
    )
}  # fmt: skip


class KnownFigures:
    """Figures at hand. ``lpr``: per cent by the day of publication; ``figures``: by kind, place and
    year.
    """

    def __init__(
        self, lpr: Mapping[date, Decimal], figures: Mapping[tuple[str, str, int], Decimal]
    ) -> None:
        self._days = sorted(lpr)
        self._lpr, self._figures = dict(lpr), dict(figures)

    def lpr(self, on: date) -> Decimal:
        """The one-year LPR in force on a day, in per cent a year.

        Raises SumRefused ``sum_lpr_before`` before the first one, ``sum_lpr_missing`` (``month``)
        where the one that must have been in force was not entered.
        """
        place = bisect_right(self._days, on)
        if place == 0:
            first = self._days[0] if self._days else on
            raise SumRefused("sum_lpr_before", day=on, first=first)
        latest = self._days[place - 1]
        missing = self._missing_month(on, latest)
        if missing:
            raise SumRefused("sum_lpr_missing", month=missing, day=on)
        return self._lpr[latest]

    def _missing_month(self, on: date, latest: date) -> str:
        """The month whose rate counts on that day and is not known; empty where it is."""
        wanted = _month(on)
        if _month(latest) == wanted:
            return ""
        is_published = on.day >= PUBLISHED_ON and not any(_month(d) == wanted for d in self._days)
        due = wanted if is_published else wanted - 1
        if _month(latest) >= due:
            return ""
        return f"{due // 12}年{due % 12 + 1}月"

    def figure(self, kind: str, region: str, year: int) -> Decimal:
        """A figure in its unit. Raises SumRefused ``sum_figure_missing``."""
        found = self._figures.get((kind, region.strip(), year))
        if found is None:
            known = FIGURE_KINDS.get(kind)
            label = known.label if known else kind
            raise SumRefused("sum_figure_missing", label=label, region=region, year=year)
        return found


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
