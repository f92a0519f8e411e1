"""The roster against weeks counted by hand on a calendar of April 2026 (the 6th is a Monday)."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.duty.leading import lacking, next_visit
from mediation_desk.domain.duty.roster import (
    DutyHalf,
    DutyKind,
    DutyState,
    Sign,
    Slot,
    Swap,
    falls_on,
    sittings,
)
from mediation_desk.domain.duty.whistles import (
    Called,
    WhistleArrival,
    WhistleCourse,
    WhistleState,
    colour_of,
    state_of,
)

MONDAY = date(2026, 4, 6)


def slot(weekday: int = 0, every: int = 1, until: date | None = None, key: str = "a") -> Slot:
    return Slot(
        key, weekday, DutyHalf.WHOLE, DutyKind.ROTATING, "司法所", "李明", "", every, MONDAY, until
    )


@pytest.mark.parametrize(
    ("day", "every", "falls"),
    [
        ("2026-04-06", 1, True), ("2026-04-13", 1, True), ("2026-04-07", 1, False),
        ("2026-03-30", 1, False), ("2026-04-13", 2, False), ("2026-04-20", 2, True),
        ("2026-04-27", 3, True), ("2026-05-04", 3, False),
    ],
)  # fmt: skip
def test_a_square_falls_on_its_weekday_each_so_many_weeks(
    day: str, every: int, *, falls: bool
) -> None:
    assert falls_on(slot(every=every), date.fromisoformat(day)) is falls


def test_a_square_that_begins_within_a_week_keeps_the_count_of_that_week() -> None:
    begun = Slot("a", 0, DutyHalf.WHOLE, DutyKind.ROTATING, "住建站", "", "", 2, date(2026, 4, 8))
    days = [date(2026, 4, day) for day in (6, 13, 20, 27)]
    assert [falls_on(begun, day) for day in days] == [False, False, True, False]


def test_a_square_ends_on_its_last_day() -> None:
    assert falls_on(slot(until=date(2026, 4, 13)), date(2026, 4, 13))
    assert not falls_on(slot(until=date(2026, 4, 13)), date(2026, 4, 20))


def test_the_later_swap_and_the_later_note_count() -> None:
    swaps = [
        Swap("2", "a", MONDAY, "周二", "", "139", "", "主任"),
        Swap("1", "a", MONDAY, "周一", "", "138", "", "主任"),
    ]
    signs = [
        Sign("4", "a", MONDAY, DutyState.ARRIVED, "08:40", "", True, ""),
        Sign("3", "a", MONDAY, DutyState.ABSENT, "", "", False, ""),
    ]
    (found,) = sittings([slot()], swaps, signs, MONDAY)
    assert (found.person, found.phone, found.organ) == ("周二", "139", "司法所")
    assert found.sign is not None
    assert found.sign.state is DutyState.ARRIVED


def test_a_swap_of_another_day_changes_nothing() -> None:
    swaps = [Swap("1", "a", date(2026, 4, 13), "周一", "", "", "", "主任")]
    assert sittings([slot()], swaps, [], MONDAY)[0].person == "李明"


DUE = date(2026, 4, 10)
CAME, ANSWERED = Called(WhistleArrival.ARRIVED), Called(WhistleArrival.ARRIVED, date(2026, 4, 9))
AWAY = Called(WhistleArrival.ABSENT)


@pytest.mark.parametrize(
    ("course", "today", "state"),
    [
        (WhistleCourse(DUE, [Called()]), 10, WhistleState.BLOWN),
        (WhistleCourse(DUE, [AWAY]), 10, WhistleState.BLOWN),
        (WhistleCourse(DUE, [CAME, AWAY]), 10, WhistleState.ARRIVED),
        (WhistleCourse(DUE, [ANSWERED, CAME]), 11, WhistleState.OVERDUE),
        (WhistleCourse(DUE, [ANSWERED]), 11, WhistleState.ANSWERED),
        (WhistleCourse(DUE, [AWAY], is_closed=True), 11, WhistleState.CLOSED),
        (WhistleCourse(DUE, [AWAY], is_withdrawn=True), 11, WhistleState.WITHDRAWN),
    ],
)
def test_a_whistle_is_answered_only_when_all_have(
    course: WhistleCourse, today: int, state: WhistleState
) -> None:
    assert state_of(course, date(2026, 4, today)) is state


@pytest.mark.parametrize(
    ("left", "yellow", "colour"),
    [(-1, 3, "red"), (0, 3, "yellow"), (3, 3, "yellow"), (4, 3, ""), (0, 0, "yellow"), (1, 0, "")],
)
def test_yellow_comes_before_the_last_day_and_red_after_it(
    left: int, yellow: int, colour: str
) -> None:
    assert colour_of(left, yellow) == colour


def test_the_next_visit_is_a_cycle_after_the_latest() -> None:
    assert next_visit(MONDAY, 30, []) == date(2026, 5, 6)
    assert next_visit(MONDAY, 30, [date(2026, 4, 20), date(2026, 4, 8)]) == date(2026, 5, 20)


def test_delisting_names_the_marks_that_lack() -> None:
    found = lacking(is_performed=True, is_satisfied=False, is_quiet=False)
    assert found == ("satisfied", "quiet")
