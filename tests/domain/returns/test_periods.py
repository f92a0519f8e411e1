"""The time a return is for: its days are those of the calendar, and it is read as it is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.returns.periods import Period, PeriodKind, period_of, read_period


@pytest.mark.parametrize(
    ("code", "first", "last", "words"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2026年"),
        ("2026H2", date(2026, 7, 1), date(2026, 12, 31), "2026年下半年"),
        ("2026q1", date(2026, 1, 1), date(2026, 3, 31), "2026年第一季度"),
        ("2024M02", date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        ("2026M12", date(2026, 12, 1), date(2026, 12, 31), "2026年12月"),
    ],
)
def test_a_period_has_the_days_of_the_calendar(
    code: str, first: date, last: date, words: str
) -> None:
    found = read_period(code)
    assert (found.first, found.last, found.words) == (first, last, words)
    assert read_period(found.code) == found


@pytest.mark.parametrize("code", ["", "26", "2026Q5", "2026M13", "2026M00", "2026H3", "2026X1"])
def test_what_is_no_period_is_refused(code: str) -> None:
    with pytest.raises(BadInput, match="return_period_unreadable"):
        read_period(code)


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind) -> None:
    one = period_of(date(2025, 5, 17), kind)
    assert one.first <= date(2025, 5, 17) <= one.last
    for _ in range(14):
        after = one.after()
        assert after.first == one.last + timedelta(days=1)
        assert after.before() == one
        one = after
    assert isinstance(one, Period)
