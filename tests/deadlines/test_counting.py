"""The engine against a second count, made of lists and the chinesecalendar tables."""

from __future__ import annotations

import calendar as months
import random
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.counting import Span
from mediation_desk.deadlines.engine import Extension, compute
from mediation_desk.deadlines.rules import ExtensionRule, TimeLimit, Unit

DAY = timedelta(days=1)
FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
EVERY_DAY = [FIRST + DAY * n for n in range((LAST - FIRST).days + 1)]
WORKED = [day for day in EVERY_DAY if chinese_calendar.is_workday(day)]
IS_WORKED = frozenset(WORKED)
RUNS = [pytest.param(500, id="500"), pytest.param(10_000, id="10000", marks=pytest.mark.heavy)]


def free_rule(unit: Unit, length: int, *, back: bool = False) -> TimeLimit:
    extend = ExtensionRule(None, None, unit, "双方同意")
    rule = TimeLimit("x.y", "people", "试验", "受理", length, unit, "无", extend=extend, back=back)
    return replace(rule, exclude=("鉴定",))


def random_spans(dice: random.Random, start: date) -> list[Span]:
    spans = []
    for _ in range(dice.choice((0, 0, 1, 1, 2, 3))):
        begin = start + DAY * dice.randint(-30, 90)
        spans.append((begin, begin + DAY * dice.randint(0, 40)))
    return spans


def out(spans: list[Span]) -> set[date]:
    return {day for a, b in spans for day in EVERY_DAY[(a - FIRST).days + 1 : (b - FIRST).days + 1]}


def expected(
    unit: Unit, start: date, lengths: list[int], spans: list[Span], *, back: bool = False
) -> date:
    """Take the n-th element of the list of days that count; months by their corresponding day."""
    gone = out(spans)
    raw = start
    for n in lengths:
        if unit in (Unit.MONTH, Unit.YEAR):
            count = n * (12 if unit is Unit.YEAR else 1)
            raw = pushed(raw, corresponding(raw, count, back=back), gone)
            continue
        pool = WORKED if unit is Unit.WORKING_DAY else EVERY_DAY
        ahead = pool[: bisect_left(pool, raw)][::-1] if back else pool[bisect_right(pool, raw) :]
        counted = (day for day in ahead if day not in gone)
        raw = next(islice(counted, n - 1, None))
    return raw


def corresponding(day: date, count: int, *, back: bool = False) -> date:
    year, month = day.year, day.month
    for _ in range(count):
        if back:
            year, month = (year - 1, 12) if month == 1 else (year, month - 1)
        else:
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, min(day.day, months.monthrange(year, month)[1]))


def pushed(start: date, last: date, gone: set[date]) -> date:
    """Shift the last day by the days that do not count until nothing changes any more."""
    found = last
    way = DAY if last >= start else -DAY
    while True:
        low, high = sorted((start, found))
        skipped = sum(low <= day <= high and day != start for day in gone)
        if last + way * skipped == found:
            return found
        found = last + way * skipped


def rest_moved(day: date, *, back: bool = False) -> date:
    while day not in IS_WORKED:
        day += -DAY if back else DAY
    return day


LENGTHS = {Unit.CALENDAR_DAY: 90, Unit.WORKING_DAY: 60, Unit.MONTH: 14, Unit.YEAR: 3}


@pytest.mark.parametrize("runs", RUNS)
@pytest.mark.parametrize("unit", list(LENGTHS))
def test_forward_counts_agree(unit: Unit, runs: int, calendar: WorkCalendar) -> None:
    dice = random.Random(f"{unit} {runs}")
    for _ in range(runs):
        start = FIRST + DAY * dice.randint(60, 365 * 11)
        length, *more = [dice.randint(1, LENGTHS[unit]) for _ in range(dice.choice((1, 1, 2, 3)))]
        spans = random_spans(dice, start)
        rule, extensions = free_rule(unit, length), [Extension(n) for n in more]
        found = compute(rule, start, excluded=spans, extensions=extensions, calendar=calendar)
        raw = expected(unit, start, [length, *more], spans)
        assert (found.raw_last_day, found.legal_last_day) == (raw, rest_moved(raw))
        assert found.safe_day == max(start, rest_moved(raw, back=True))
        assert found.provisional is False


@pytest.mark.parametrize("runs", RUNS)
@pytest.mark.parametrize("unit", list(LENGTHS))
def test_backward_counts_agree(unit: Unit, runs: int, calendar: WorkCalendar) -> None:
    dice = random.Random(f"back {unit} {runs}")
    for _ in range(runs):
        start = FIRST + DAY * dice.randint(365 * 5, 365 * 22)
        length = dice.randint(1, LENGTHS[unit])
        spans = [(a - 60 * DAY, b - 60 * DAY) for a, b in random_spans(dice, start)]
        rule = free_rule(unit, length, back=True)
        found = compute(rule, start, excluded=spans, calendar=calendar)
        raw = expected(unit, start, [length], spans, back=True)
        assert found.raw_last_day == found.legal_last_day == raw
        assert found.safe_day == rest_moved(raw, back=True)


def walked(start: datetime, hours: list[int], gone: set[date]) -> datetime:
    """Minute by minute; a minute of a day that does not count is passed over."""
    moment, left = start, sum(hours) * 60
    while left:
        left -= moment.date() not in gone
        moment += timedelta(minutes=1)
    return moment


@pytest.mark.timeout(600)
@pytest.mark.parametrize("runs", [50, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_hours_agree_minute_by_minute(runs: int, calendar: WorkCalendar) -> None:
    dice = random.Random(f"hours {runs}")
    for _ in range(runs):
        start = datetime(2026, 1, 1) + timedelta(minutes=dice.randint(0, 400_000))
        hours = [dice.randint(1, 48) for _ in range(dice.choice((1, 1, 2)))]
        spans = [] if dice.random() < 0.5 else [(start.date(), start.date() + DAY)]
        rule, longer = free_rule(Unit.HOUR, hours[0]), [Extension(n) for n in hours[1:]]
        found = compute(rule, start, excluded=spans, extensions=longer, calendar=calendar)
        last = walked(start, hours, out(spans))
        assert (found.legal_last_day, found.safe_day, found.provisional) == (last, None, False)


STARTS = st.dates(date(2005, 1, 1), date(2025, 6, 30))
UNITS = st.sampled_from(list(LENGTHS)[:3])


@given(
    STARTS, UNITS, st.integers(1, 12), st.integers(0, 60), st.integers(0, 30), st.integers(0, 20)
)
def test_a_longer_pause_never_ends_earlier(
    start: date, unit: Unit, length: int, begin: int, days: int, more: int
) -> None:
    calendar = SHIPPED[0]
    rule = free_rule(unit, length)
    first = start + DAY * begin
    ends = [
        compute(rule, start, excluded=[(first, first + DAY * d)], calendar=calendar).legal_last_day
        for d in (0, days, days + more)
    ]
    assert ends == sorted(ends)


@given(STARTS, UNITS, st.integers(1, 12))
def test_the_last_day_is_worked_and_the_safe_day_is_too(
    start: date, unit: Unit, length: int
) -> None:
    found = compute(free_rule(unit, length), start, calendar=SHIPPED[0])
    assert chinese_calendar.is_workday(found.legal_last_day)
    assert found.safe_day is not None
    assert chinese_calendar.is_workday(found.safe_day) or found.safe_day == start
    assert start <= found.safe_day <= found.raw_last_day <= found.legal_last_day


@given(STARTS, st.integers(1, 24))
def test_months_end_on_the_same_number_or_the_months_last(start: date, count: int) -> None:
    raw = compute(free_rule(Unit.MONTH, count), start, calendar=SHIPPED[0]).raw_last_day
    assert raw.day == start.day or (raw.day < start.day and (raw + DAY).day == 1)
    assert (raw.year * 12 + raw.month) - (start.year * 12 + start.month) == count


SHIPPED: list[WorkCalendar] = []


@pytest.fixture(autouse=True, scope="module")
def _shipped(calendar: WorkCalendar) -> None:
    SHIPPED.append(calendar)


def test_a_move_into_an_unpublished_year_is_provisional() -> None:
    """New Year's Eve 2022 is a Saturday: without the notice for 2023 nobody knows the next day."""
    one_year = WorkCalendar(published=frozenset({2022}))
    found = compute(free_rule(Unit.CALENDAR_DAY, 1), date(2022, 12, 30), calendar=one_year)
    assert found.raw_last_day == date(2022, 12, 31)
    assert found.provisional


def test_spans_that_overlap_or_lie_outside_change_nothing(
    rules: Mapping[str, TimeLimit], calendar: WorkCalendar
) -> None:
    rule, start = rules["people.mediate"], date(2026, 3, 2)
    one = [(date(2026, 3, 12), date(2026, 4, 10))]
    more = [*one, (date(2026, 3, 20), date(2026, 4, 5)), (date(2025, 1, 1), start)]
    later = [*more, (date(2026, 4, 30), date(2026, 12, 1))]
    days = {compute(rule, start, excluded=s, calendar=calendar).raw_last_day for s in (one, later)}
    assert days == {date(2026, 4, 30)}


@pytest.mark.parametrize(
    ("unit", "start", "length", "provisional"),
    [
        (Unit.CALENDAR_DAY, date(2026, 12, 1), 30, False),
        (Unit.CALENDAR_DAY, date(2026, 12, 1), 31, True),
        (Unit.WORKING_DAY, date(2026, 12, 30), 1, False),
        (Unit.WORKING_DAY, date(2026, 12, 30), 2, True),
        (Unit.YEAR, date(2025, 12, 31), 1, False),
        (Unit.YEAR, date(2026, 1, 1), 1, True),
        (Unit.CALENDAR_DAY, date(2003, 12, 31), 5, False),
        (Unit.CALENDAR_DAY, date(2003, 12, 30), 5, True),
    ],
)
def test_provisional_where_an_unpublished_year_is_touched(
    unit: Unit, start: date, length: int, provisional: bool, calendar: WorkCalendar
) -> None:
    assert compute(free_rule(unit, length), start, calendar=calendar).provisional is provisional
