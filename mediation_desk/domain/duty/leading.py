"""领导包案、挂牌销号: when the next visit is due, and what delisting lacks. No clock, no store."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum


class ListingLevel(StrEnum):
    """Who listed the case: the village, the township or the county."""

    VILLAGE = "village"
    TOWN = "town"
    COUNTY = "county"


def next_visit(from_on: date, cycle_days: int, visits: Iterable[date]) -> date:
    """The last day for the leader's next visit: a cycle after the latest visit, or the start."""
    return max((from_on, *visits)) + timedelta(days=cycle_days)


def lacking(*, is_performed: bool, is_satisfied: bool, is_quiet: bool) -> tuple[str, ...]:
    """Which of the three marks of delisting are not ticked: performed, satisfied, quiet."""
    marks = {"performed": is_performed, "satisfied": is_satisfied, "quiet": is_quiet}
    return tuple(name for name, ticked in marks.items() if not ticked)
