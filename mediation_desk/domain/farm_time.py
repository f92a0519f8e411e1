"""Farm-time dates: turns 秋收后, 年前, 霜降前 and 下一个集 into a day to be confirmed.

Only proposes; nobody's promise gets a day without a person saying yes. What harvest means here is
data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.domain import lunar
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.law_tables import Reader
from mediation_desk.domain.solar_terms import NAMES, term_day

_TERM = re.compile("|".join(NAMES))
_LONGEST_WAIT = 40


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day proposed for the words ``quoted``; ``name`` is the habit, term or market meant."""

    quoted: str
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Habit:
    """A turn of phrase and the day of the year for it; ``by_moon`` in the farmers' calendar."""

    find: re.Pattern[str]
    name: str
    month: int
    day: int
    by_moon: bool

    def next_day(self, today: date) -> date | None:
        """The first such day from today on."""
        days = (self._in_year(year) for year in range(today.year - 1, today.year + 3))
        return next((day for day in days if day is not None and day >= today), None)

    def _in_year(self, year: int) -> date | None:
        try:
            if self.by_moon:
                return lunar.to_day(year, self.month, self.day)
            return date(year, self.month, self.day)
        except (BadInput, ValueError):  # outside the lunar table; 29 February
            return None


@dataclass(frozen=True, slots=True)
class FarmTime:
    """How people of one place speak of time."""

    habits: tuple[Habit, ...]
    market: re.Pattern[str]
    market_digits: frozenset[int]
    market_by_moon: bool

    def proposals(self, text: str, today: date) -> tuple[Proposal, ...]:
        """Every day that can be proposed for words in a text, in the order of the words."""
        found = {p.quoted: p for p in (*self._terms(text, today), *self._habits(text, today))}
        if match := self.market.search(text):
            day = self._next_market(today)
            if day is not None:
                found[match[0]] = Proposal(match[0], "集日", day)
        return tuple(sorted(found.values(), key=lambda p: text.index(p.quoted)))

    def _habits(self, text: str, today: date) -> Iterator[Proposal]:
        for habit in self.habits:
            match = habit.find.search(text)
            day = habit.next_day(today) if match else None
            if match and day:
                yield Proposal(match[0], habit.name, day)

    def _terms(self, text: str, today: date) -> Iterator[Proposal]:
        for match in _TERM.finditer(text):
            days = (term_day(match[0], year) for year in (today.year, today.year + 1))
            day = next((day for day in days if day and day >= today), None)
            if day:
                yield Proposal(match[0], match[0], day)

    def _next_market(self, today: date) -> date | None:
        """The next market from tomorrow on."""
        for step in range(1, _LONGEST_WAIT):
            day = today + timedelta(days=step)
            try:
                number = lunar.from_day(day).day if self.market_by_moon else day.day
            except BadInput:
                return None
            if number % 10 in self.market_digits:
                return day
        return None


def parse_farm_time(data: Mapping[str, object]) -> FarmTime:
    """The habits from the loaded file; raises BadInput ``law_data_unreadable``."""
    top = Reader(data, "farm time")
    market = Reader(top.mapping("market"), "farm time market")
    return FarmTime(
        habits=tuple(_habit(row) for row in top.rows("habits", required=True)),
        market=_pattern(market, "find"),
        market_digits=frozenset(market.numbers("digits")),
        market_by_moon=market.flag("lunar"),
    )


def _habit(row: Reader) -> Habit:
    row.where = row.text("name")
    month, day, by_moon = row.number("month"), row.number("day"), row.flag("lunar")
    longest = 29 if by_moon or month == 2 else 31 - (month in (4, 6, 9, 11))
    if month > 12 or day > longest:
        raise BadInput("law_data_unreadable", where=row.where, key="day")
    return Habit(_pattern(row, "find"), row.where, month, day, by_moon)


def _pattern(row: Reader, key: str) -> re.Pattern[str]:
    try:
        return re.compile(row.text(key))
    except re.error:
        raise BadInput("law_data_unreadable", where=row.where, key=key) from None
