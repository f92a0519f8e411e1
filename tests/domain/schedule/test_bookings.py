"""What clashes and what is free next, against hours put side by side by hand."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.schedule.bookings import (
    Booking,
    BookingKind,
    ClashKind,
    Free,
    Hours,
    Who,
    clashes,
    free_next,
    read_clock,
)

DAY = date(2026, 4, 20)
ROOMS = ("一室", "二室")
HOURS = Hours(8 * 60 + 30, 12 * 60, 14 * 60 + 30, 18 * 60)


def at(start: str, end: str, place: str = "一室", **more: object) -> Booking:
    values = {"id": "a", "kind": BookingKind.SESSION, "on": DAY, "place": place}
    return Booking(start=read_clock(start), end=read_clock(end), **values | more)  # type: ignore[arg-type]


def kinds(one: Booking, *others: Booking) -> list[tuple[ClashKind, bool, bool]]:
    return [(c.kind, c.is_hard, c.is_vague) for c in clashes(one, others, ROOMS)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("09:00", "10:00", [(ClashKind.ROOM, True, False)]),
        ("10:59", "11:30", [(ClashKind.ROOM, True, False)]),
        ("11:00", "12:00", []),
        ("08:00", "09:00", []),
        ("08:00", "12:00", [(ClashKind.ROOM, True, False)]),
    ],
)
def test_a_room_is_taken_from_its_first_minute_to_its_last(
    start: str, end: str, expected: list[tuple[ClashKind, bool, bool]]
) -> None:
    assert kinds(at(start, end), at("09:00", "11:00", id="b")) == expected


def test_a_place_that_is_no_room_of_the_centre_clashes_softly() -> None:
    other = at("09:00", "11:00", "河湾村委会", id="b")
    assert kinds(at("10:00", "11:00", "河湾村委会"), other) == [(ClashKind.ROOM, False, False)]


def test_who_holds_a_session_is_nowhere_else() -> None:
    other = at("09:00", "11:00", "村里", id="b", staff=("李明",))
    assert kinds(at("10:00", "11:00", staff=("李明",)), other) == [
        (ClashKind.STAFF, True, False)
    ]


def test_without_an_hour_nothing_is_certain() -> None:
    other = at("", "", "一室", id="b", staff=("李明",))
    assert kinds(at("10:00", "11:00", staff=("李明",)), other) == [
        (ClashKind.ROOM, False, True), (ClashKind.STAFF, False, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (Who("王伟", "1"), Who("王伟", "2"), False),
        (Who("王伟", "1"), Who("王 伟", "1"), True),
        (Who("王伟", "", "139"), Who("王伟", "", "138"), False),
        (Who("王伟", "", "139"), Who("王伟"), True),
        (Who("王伟"), Who("王维"), False),
    ],
)
def test_a_party_is_told_from_a_namesake(one: Who, other: Who, is_same: bool) -> None:
    other_booking = at("09:00", "11:00", "二室", id="b", people=(other,), case_id="x")
    mine = at("10:00", "11:00", people=(one,), case_id="y")
    assert kinds(mine, other_booking) == ([(ClashKind.PARTY, False, False)] if is_same else [])


def test_itself_and_what_is_over_take_no_time() -> None:
    assert kinds(at("09:00", "11:00"), at("09:00", "11:00")) == []
    assert kinds(at("09:00", "11:00"), at("09:00", "11:00", id="b", is_done=True)) == []


def test_the_other_room_and_the_next_hour_are_proposed() -> None:
    taken = [at("09:00", "11:00", id="b"), at("14:30", "17:00", id="c")]
    found = free_next(at("10:00", "11:30"), taken, ROOMS, HOURS, lambda _day: True)
    assert found == [Free(DAY, 600, "二室"), Free(date(2026, 4, 21), 8 * 60 + 30, "一室")]


def test_a_rest_day_is_passed_over() -> None:
    taken = [at("08:30", "12:00", id="b"), at("14:30", "18:00", id="c")]
    found = free_next(at("09:00", "10:00"), taken, ("一室",), HOURS, lambda day: day.day >= 23)
    assert found == [Free(date(2026, 4, 23), 8 * 60 + 30, "一室")]
