"""The shipped holiday tables against the notices and against chinesecalendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import chinese_calendar
import pytest

from mediation_desk.deadlines.calendar import Break, WorkCalendar, statutory_days
from mediation_desk.domain.errors import BadInput

# From the notices for 2025 and 2026.
OFF = {
    2025: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
    2026: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 "
    "10-01..10-07",
}
WORK = {
    2025: "01-26 02-08 04-27 09-28 10-11",
    2026: "01-04 02-14 02-28 05-09 09-20 10-10",
}


def days_of(year: int, text: str) -> set[date]:
    found: set[date] = set()
    for part in text.split():
        first, last = (
            date.fromisoformat(f"{year}-{end}") for end in (part + ".." + part).split("..")[:2]
        )
        last = date.fromisoformat(f"{year}-{part.split('..')[-1]}")
        found |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return found


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_tables_are_the_notices(year: int, calendar: WorkCalendar) -> None:
    assert {day for day in calendar.off if day.year == year} == days_of(year, OFF[year])
    assert {day for day in calendar.make_up if day.year == year} == days_of(year, WORK[year])


def test_every_day_agrees_with_the_other_table(calendar: WorkCalendar) -> None:
    day = date(2004, 1, 1)
    while day.year < 2027:
        assert calendar.is_working_day(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


def test_statutory_days_of_an_unpublished_year(calendar: WorkCalendar) -> None:
    spring = {date(2027, 2, day) for day in (5, 6, 7, 8)}
    others = days_of(2027, "01-01 04-05 05-01..05-02 06-09 09-15 10-01..10-03")
    assert set(statutory_days(2027)) == spring | others
    assert not calendar.is_published(2027)
    assert not calendar.is_working_day(date(2027, 6, 9))


@pytest.mark.parametrize("year", range(2014, 2027))
def test_tomb_sweeping_day_is_a_holiday_every_year(year: int, calendar: WorkCalendar) -> None:
    day = next(day for day, name in statutory_days(year).items() if name == "清明节")
    assert calendar.holiday(day) == "清明节"


def test_beyond_the_lunar_table_only_solar_days_are_known() -> None:
    assert set(statutory_days(2150).values()) == {"元旦", "清明节", "劳动节", "国庆节"}


def test_breaks_have_ends_and_names(calendar: WorkCalendar) -> None:
    spring = Break(date(2026, 2, 15), date(2026, 2, 23), "春节")
    assert calendar.break_around(date(2026, 2, 18)) == spring
    assert calendar.break_around(date(2026, 11, 22)) == Break(
        date(2026, 11, 21), date(2026, 11, 22)
    )
    autumn = calendar.break_around(date(2025, 10, 6))
    assert autumn == Break(date(2025, 10, 1), date(2025, 10, 8), "中秋节")
    assert calendar.break_around(date(2026, 2, 14)) is None
    assert calendar.on_or_before(date(2026, 2, 18)) == date(2026, 2, 14)


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"years": {2027: {}}},
        {"years": {2027: {"days_off": [], "make_up": "2027-01-03"}}},
        {"years": {2027: {"days_off": [{"name": "元旦", "first": "x"}], "make_up": []}}},
        {"years": {2027: []}},
    ],
)
def test_tables_that_cannot_be_read_are_named(tables: Mapping[str, object]) -> None:
    with pytest.raises(BadInput, match="law_data_unreadable"):
        WorkCalendar.from_tables(tables)
