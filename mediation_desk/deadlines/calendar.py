"""Which days are worked and which are rest, from the yearly notices of the State Council.

A year without a notice knows its weekends and statutory holidays alone, and is called unpublished.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from mediation_desk.domain import lunar
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.law_tables import Reader
from mediation_desk.domain.solar_terms import term_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Break:
    """Days off in a row; ``name`` is that of the holiday in it, empty for a mere weekend."""

    first: date
    last: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Days off with their holiday's name, make-up working days, and the years with a notice."""

    off: Mapping[date, str] = field(default_factory=dict)
    make_up: frozenset[date] = frozenset()
    published: frozenset[int] = frozenset()
    version: str = ""

    @classmethod
    def from_tables(cls, tables: Mapping[str, object]) -> WorkCalendar:
        """From the loaded holiday file: ``years: {2026: {days_off: [{name, first, last}], …}}``.

        Raises BadInput ``law_data_unreadable`` (values ``where``, ``key``).
        """
        top = Reader(tables, "holidays")
        off: dict[date, str] = {}
        work: set[date] = set()
        years = top.mapping("years")
        for year, table in years.items():
            row = Reader(table, f"holidays {year}")
            for entry in row.rows("days_off", required=True):
                first, last = entry.day("first"), entry.day("last")
                off |= dict.fromkeys(_days(first, last), entry.text("name"))
            work |= set(row.days("make_up", required=True))
        published = frozenset(int(str(year)) for year in years)
        return cls(off, frozenset(work), published, top.text("version", ""))

    def is_published(self, year: int) -> bool:
        """Whether the arrangement of that year is known."""
        return year in self.published

    def holiday(self, day: date) -> str:
        """The holiday to which a day off belongs, else empty."""
        if day.year in self.published:
            return self.off.get(day, "")
        return statutory_days(day.year).get(day, "")

    def is_working_day(self, day: date) -> bool:
        """Make-up weekends are worked, weekdays off by notice are not."""
        if day in self.make_up:
            return True
        return day.weekday() < 5 and not self.holiday(day)

    def on_or_after(self, day: date) -> date:
        """The first working day from that day on."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """The last working day up to that day."""
        while not self.is_working_day(day):
            day -= _DAY
        return day

    def break_around(self, day: date) -> Break | None:
        """The days off in a row around a rest day; None on a working day."""
        if self.is_working_day(day):
            return None
        first = last = day
        while not self.is_working_day(first - _DAY):
            first -= _DAY
        while not self.is_working_day(last + _DAY):
            last += _DAY
        named = (self.holiday(d) for d in _days(first, last))
        own = self.holiday(day)
        return Break(first, last, own or next(filter(None, named), ""))


def _days(first: date, last: date) -> list[date]:
    return [first + _DAY * step for step in range((last - first).days + 1)]


@lru_cache(maxsize=256)
def statutory_days(year: int) -> Mapping[date, str]:
    """The thirteen statutory days (全国年节及纪念日放假办法, 2024), as they fall."""
    days = {date(year, 1, 1): "元旦", term_day("清明", year) or date(year, 4, 5): "清明节"}
    days |= {date(year, 5, day): "劳动节" for day in (1, 2)}
    days |= {date(year, 10, day): "国庆节" for day in (1, 2, 3)}
    try:
        new_year = lunar.to_day(year, 1, 1)
        days |= {new_year + _DAY * step: "春节" for step in (-1, 0, 1, 2)}
        days[lunar.to_day(year, 5, 5)] = "端午节"
        days.setdefault(lunar.to_day(year, 8, 15), "中秋节")
    except BadInput:
        return days  # beyond the lunar table only the solar ones are known
    return days
