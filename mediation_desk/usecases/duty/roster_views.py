"""The roster of a week, who is here today, and how often each came. Asks only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.domain.duty.roster import (
    DutyHalf,
    DutyKind,
    DutyState,
    Sitting,
    Slot,
    is_in_half,
    monday_of,
    sittings,
)
from mediation_desk.domain.labels import label
from mediation_desk.records.queries.duty import asked
from mediation_desk.records.queries.duty.asked import BodyLine
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.registry import query

__all__ = [
    "Attendance", "BodyLine", "Sitting", "Week", "attendance", "bodies", "on_duty", "today_words",
    "week",
]  # fmt: skip
_NOON = 12


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday, each with who sits; ``slots`` that have not ended by then."""

    monday: date
    days: tuple[tuple[date, tuple[Sitting, ...]], ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """How one department came in a month; ``planned`` counts squares until today at most."""

    organ: str
    planned: int
    arrived: int
    late: int
    absent: int
    excused: int

    @property
    def unsigned(self) -> int:
        """Squares of which nothing was noted at the door."""
        return self.planned - self.arrived - self.late - self.absent - self.excused


@query("duty_week", access=SEERS)
def week(desk: Desk, day: date) -> Week:
    """The roster of the week in which a day lies."""
    monday = monday_of(day)
    days = [monday + timedelta(days=place) for place in range(7)]
    slots, told = _told(desk, days)
    standing = tuple(one for one in slots if one.until_on is None or one.until_on >= monday)
    return Week(monday, tuple(zip(days, told, strict=True)), standing)


@query("on_duty", access=SEERS)
def on_duty(desk: Desk, day: date, half: DutyHalf | None = None) -> tuple[Sitting, ...]:
    """Who is meant to be here on a day, or in a half of it; without those who are known away."""
    found = _told(desk, [day])[1][0]
    away = (DutyState.ABSENT, DutyState.EXCUSED)
    here = [one for one in found if one.sign is None or one.sign.state not in away]
    return tuple(one for one in here if half is None or is_in_half(one, half))


@query("duty_today", access=SEERS)
def today_words(desk: Desk) -> str:
    """One line for the page of the day: who sits now, who comes when called; empty for none."""
    now = desk.clock.now()
    half = DutyHalf.MORNING if now.hour < _NOON else DutyHalf.AFTERNOON
    found = on_duty(desk, desk.clock.today(), half)
    parts = []
    for kind in DutyKind:
        named = [who(one) for one in found if one.slot.kind is kind]
        if named:
            parts.append(f"{label(kind)}：{'、'.join(dict.fromkeys(named))}")
    return "　".join(parts)


@query("duty_attendance", access=SEERS)
def attendance(desk: Desk, year: int, month: int) -> tuple[Attendance, ...]:
    """Month by department, those who failed to come most often first."""
    days, last = [], desk.clock.today()
    day = date(year, month, 1)
    while day.month == month and day <= last:
        days.append(day)
        day += timedelta(days=1)
    counts: dict[str, Counter[str]] = {}
    for told in _told(desk, days)[1]:
        for one in told:
            counts.setdefault(one.organ, Counter())["planned"] += 1
            if one.sign is not None:
                counts[one.organ][one.sign.state.value] += 1
    found = [
        Attendance(organ, c["planned"], c["arrived"], c["late"], c["absent"], c["excused"])
        for organ, c in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.absent, -one.late, one.organ)))


@query("duty_bodies", access=SEERS)
def bodies(desk: Desk) -> tuple[BodyLine, ...]:
    """The telephone list."""
    with desk.store.read() as session:
        return tuple(asked.bodies(session))


def who(one: Sitting) -> str:
    """Who sits, with the telephone of those who are not in the room."""
    named = f"{one.organ}{f'（{one.person}）' if one.person else ''}"
    return f"{named}{one.phone}" if one.slot.kind is DutyKind.ON_CALL and one.phone else named


def _told(desk: Desk, days: Sequence[date]) -> tuple[list[Slot], list[tuple[Sitting, ...]]]:
    if not days:
        return [], []
    with desk.store.read() as session:
        slots = asked.slots(session)
        swaps = asked.swaps(session, min(days), max(days))
        signs = asked.signs(session, min(days), max(days))
    return slots, [sittings(slots, swaps, signs, day) for day in days]
