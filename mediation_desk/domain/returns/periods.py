"""The time a return is for: a month, a quarter, a half-year or a year of the calendar. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput

_EARLIEST, _LATEST = 1949, 9998
_CODE = re.compile(r"(\d{4})(?:(M|Q|H)(\d{1,2}))?")


class PeriodKind(StrEnum):
    """月报、季报、半年报、年报."""

    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    YEAR = ""


_MONTHS = {
    PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12,
}  # fmt: skip
_ORDINALS = "零一二三四"


@dataclass(frozen=True, slots=True)
class Period:
    """``number`` counts within the year from 1 on; a year has 1."""

    year: int
    kind: PeriodKind = PeriodKind.YEAR
    number: int = 1

    def __post_init__(self) -> None:
        parts = 12 // _MONTHS[self.kind]
        if not (_EARLIEST <= self.year <= _LATEST and 1 <= self.number <= parts):
            raise BadInput("return_period_unreadable", field="period", typed=self.code)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.kind] + 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.number * _MONTHS[self.kind]
        after = date(self.year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=1)

    @property
    def code(self) -> str:
        """How it is kept: ``2026``, ``2026H1``, ``2026Q3``, ``2026M04``."""
        if self.kind is PeriodKind.YEAR:
            return str(self.year)
        number = f"{self.number:02}" if self.kind is PeriodKind.MONTH else str(self.number)
        return f"{self.year}{self.kind.value}{number}"

    @property
    def words(self) -> str:
        """How people say it: 2026年4月, 2026年第三季度, 2026年上半年, 2026年."""
        told = {
            PeriodKind.MONTH: f"{self.number}月",
            PeriodKind.QUARTER: f"第{_ORDINALS[min(self.number, 4)]}季度",
            PeriodKind.HALF: "上半年" if self.number == 1 else "下半年",
            PeriodKind.YEAR: "",
        }
        return f"{self.year}年{told[self.kind]}"

    def before(self) -> Period:
        """The one before it."""
        day = self.first - timedelta(days=1)
        return period_of(day, self.kind)

    def after(self) -> Period:
        """The one after it."""
        return period_of(self.last + timedelta(days=1), self.kind)


@dataclass(frozen=True, slots=True)
class Span:
    """Any days that are no period of the calendar: counted and printed, never sent."""

    first: date
    last: date

    @property
    def code(self) -> str:
        """How it is named where a period has its code."""
        return f"{self.first.isoformat()}..{self.last.isoformat()}"

    @property
    def words(self) -> str:
        """How people say it."""
        return f"{zh_date(self.first)}至{zh_date(self.last)}"


Times = Period | Span


def times_of(first: date, last: date) -> Times:
    """The period that has exactly these days, else the span. Raises BadInput ``days_turned``."""
    if first > last:
        raise BadInput("days_turned", field="to", first=first.isoformat(), last=last.isoformat())
    told = (period_of(first, kind) for kind in PeriodKind)
    return next((one for one in told if (one.first, one.last) == (first, last)), Span(first, last))


def period_of(day: date, kind: PeriodKind) -> Period:
    """The period of this kind in which a day lies."""
    return Period(day.year, kind, (day.month - 1) // _MONTHS[kind] + 1)


def read_period(code: str) -> Period:
    """A period from how it is kept. Raises BadInput ``return_period_unreadable``."""
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        raise BadInput("return_period_unreadable", field="period", typed=code)
    year, kind, number = found.groups()
    return Period(int(year), PeriodKind(kind or ""), int(number or 1))
