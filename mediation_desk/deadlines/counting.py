"""The bare counting of days, months and hours, forwards and backwards, over what does not count.

Knows no rule and moves no day off a holiday: that is ``engine.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import Unit

Span = tuple[date, date]
DAY = timedelta(days=1)


def as_date(value: date) -> date:
    """The day of a moment; a day as it is."""
    return value.date() if isinstance(value, datetime) else value


def skipped_days(excluded: Sequence[Span]) -> frozenset[date]:
    """Every day that does not count; overlapping spans count once."""
    days: set[date] = set()
    for begin, end in excluded:
        first, last = as_date(begin), as_date(end)
        days.update(first + DAY * step for step in range(1, (last - first).days + 1))
    return frozenset(days)


def advance(
    start: date,
    length: int,
    unit: Unit,
    skipped: frozenset[date],
    calendar: WorkCalendar,
    *,
    back: bool = False,
) -> date:
    """The day on which ``length`` units are full, the start not counted."""
    if unit in (Unit.MONTH, Unit.YEAR):
        months = length * (12 if unit is Unit.YEAR else 1)
        length = abs((add_months(start, -months if back else months) - start).days)
    if unit is not Unit.WORKING_DAY and not skipped:
        return start + (-DAY if back else DAY) * length

    def counts(day: date) -> bool:
        if day in skipped:
            return False
        return unit is not Unit.WORKING_DAY or calendar.is_working_day(day)

    return _count(start, length, -DAY if back else DAY, counts)


def _count(start: date, length: int, step: timedelta, counts: Callable[[date], bool]) -> date:
    day, left = start, length
    while left:
        day += step
        left -= counts(day)
    return day


def add_months(day: date, months: int) -> date:
    """The corresponding day of another month, or that month's last (民法典第二百零二条)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - DAY).day))


def run_hours(moment: datetime, hours: int, skipped: frozenset[date]) -> datetime:
    """That many hours on; days that do not count stand still."""
    left = timedelta(hours=hours)
    while left:
        midnight = datetime(moment.year, moment.month, moment.day) + DAY
        step = midnight - moment
        if moment.date() not in skipped:
            if left < step:
                return moment + left
            left -= step
        moment += step
    return moment
