"""The calendar: day by day what is booked, who is on duty, whether parties were told. Asks only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from mediation_desk.domain.dates import lunar_text
from mediation_desk.domain.duty.leading import next_visit
from mediation_desk.domain.duty.roster import DutyKind, sittings
from mediation_desk.domain.farm_time import FarmTime, Proposal
from mediation_desk.domain.schedule.bookings import Booking, BookingKind
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.duty import asked as duty_asked
from mediation_desk.records.queries.schedule import booked
from mediation_desk.records.queries.schedule.booked import Apart, Notice
from mediation_desk.records.store import ReadSession
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, query
from mediation_desk.usecases.schedule.clashes import bookings_of
from mediation_desk.usecases.schedule.kept import SEERS

__all__ = ["CalendarDay", "Entry", "calendar", "day_proposals"]
_BACK = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day. ``told``: how far the notice has come, in words; ``apart``: how the sides
    come without meeting, for those in the room alone.
    """

    booking: Booking
    told: str = ""
    apart: Apart | None = None


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day: its lunar day, what is booked, who is on duty, which leaders' visits are due."""

    on: date
    lunar: str
    is_working: bool
    entries: tuple[Entry, ...]
    duty: tuple[str, ...]
    leaders: tuple[str, ...]


@query("calendar", access=SEERS)
def calendar(desk: Desk, first: date, days: int) -> tuple[CalendarDay, ...]:
    """So many days from one on, each with everything that takes time."""
    every = [first + timedelta(days=n) for n in range(days)]
    with desk.store.read() as session:
        found = bookings_of(session, desk, every[0], every[-1])
        entries = _entries(session, desk, found)
        duty = _duty(session, every)
        leaders = _leaders(session, desk)
    return tuple(
        CalendarDay(
            day, lunar_text(day), desk.rules.calendar.is_working_day(day),
            tuple(sorted(
                (one for one in entries if one.booking.on == day),
                key=lambda one: (one.booking.start is None, one.booking.start or 0),
            )),
            duty.get(day, ()), tuple(words for on, words in leaders if on == day),
        )
        for day in every
    )  # fmt: skip


def _entries(session: ReadSession, desk: Desk, found: Sequence[Booking]) -> list[Entry]:
    seen = {
        one.case_id for one in found if one.kind is BookingKind.SESSION and not one.is_hidden
    }
    mine = {case for case in seen if case_access(session, case, desk.user.user_id).is_mine}
    apart = {one.session_id: one for case in mine for one in booked.aparts(session, case)}
    notices = booked.notices(session, seen)
    sides = {case: len(people) for case, people in booked.people_of(session, seen).items()}
    return [
        Entry(one, _told(one, notices, sides, found), apart.get(one.id))
        if one.case_id in seen and one.kind is BookingKind.SESSION and not one.is_done
        else Entry(one)
        for one in found
    ]


def _told(
    one: Booking, notices: Sequence[Notice], sides: Mapping[str, int], found: Sequence[Booking]
) -> str:
    """How far the notice of a session has come; a notice before the session before it was for that
    one.
    """
    before = max(
        (o.on for o in found if o.case_id == one.case_id and o.on < one.on),
        default=one.on - timedelta(days=_BACK),
    )
    own = [n for n in notices if n.case_id == one.case_id and before <= n.on <= one.on]
    served, issued = ({n.who for n in own if n.is_served is kind} for kind in (True, False))
    many = sides.get(one.case_id, 0)
    if served:
        return f"通知已送达 {min(len(served), many)}/{many}"
    if issued:
        return f"通知已出具 {min(len(issued), many)}/{many}，没有登记送达"
    return "还没有出具通知"


def _duty(session: ReadSession, days: Sequence[date]) -> dict[date, tuple[str, ...]]:
    slots = duty_asked.slots(session)
    swaps = duty_asked.swaps(session, days[0], days[-1])
    signs = duty_asked.signs(session, days[0], days[-1])
    out = {}
    for day in days:
        here = [one for one in sittings(slots, swaps, signs, day)
                if one.slot.kind is not DutyKind.ON_CALL]  # fmt: skip
        out[day] = tuple(dict.fromkeys(one.person or one.organ for one in here))
    return out


def _leaders(session: ReadSession, desk: Desk) -> list[tuple[date, str]]:
    """On which day a leader's next visit is due."""
    visits = duty_asked.visits(session)
    found = []
    for line in duty_asked.leaders(session, viewer_of(desk)):
        if line.ended_on is None:
            made = [one.visited_on for one in visits if one.leader_id == line.id]
            due = next_visit(line.from_on, line.cycle_days, made)
            found.append((due, f"{line.leader}包案走访 {line.case_no}"))
    return found


@query("day_proposals", access=EVERYBODY)
def day_proposals(desk: Desk, text: str) -> tuple[Proposal, ...]:
    """The days that can be proposed for words like 秋收后, to be confirmed by a person."""
    farm = cast(FarmTime, desk.rules.data["farm_time"])
    return farm.proposals(text, desk.clock.today())
