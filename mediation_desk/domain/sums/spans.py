"""Whole months and years from one day to another, as labour and support sums count them.

The first day itself counts. A month that begins on a day ends before the same day of the next
month; where that month has no such day, its last day ends it (民法典第二百零二条). Never asks what
day it is.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """Whole months and the days left over."""

    months: int
    days: int

    @property
    def years(self) -> int:
        """Whole years in it."""
        return self.months // 12

    @property
    def text(self) -> str:
        """``3年4个月零5天``; ``0天`` for nothing."""
        years, months = divmod(self.months, 12)
        parts = [f"{years}年" if years else "", f"{months}个月" if months else ""]
        if self.days:
            parts.append(f"{'零' if self.months else ''}{self.days}天")
        return "".join(parts) or "0天"


def month_mark(start: date, months: int) -> date:
    """The day after so many whole months that begin on ``start``: month 1 from 1 March gives
    1 April, from 31 August gives 1 October, and 12 from 29 February gives 1 March.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    if start.day <= last:
        return date(year, month + 1, start.day)
    return date(year, month + 1, last) + timedelta(days=1)


def span_of(start: date, stop: date) -> Span:
    """From ``start`` to the day before ``stop``; nothing where ``stop`` is not later."""
    if stop <= start:
        return Span(0, 0)
    months = (stop.year - start.year) * 12 + stop.month - start.month + 1
    while month_mark(start, months) > stop:
        months -= 1
    return Span(months, (stop - month_mark(start, months)).days)
