"""Whether something can be fixed for an hour: who, which room and whom else it would meet.

What is hard is refused with the reason and what is free next; what is soft is refused once, and
then kept with the reason that the person gives. What was taken in from an old file is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_month_day, zh_weekday
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.risk.safety import APART_SIGNS
from mediation_desk.domain.schedule.bookings import (
    Booking,
    Clash,
    ClashKind,
    Free,
    Who,
    clashes,
    clock,
    free_next,
    overlaps,
)
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.schedule import booked
from mediation_desk.records.queries.schedule.booked import Hostile
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.roles import Role
from mediation_desk.usecases.schedule.kept import RoomHabits, habits_in
from mediation_desk.usecases.work import Work

_SPAN = 20


def ready(one: Booking, usual: int) -> Booking:
    """A booking with its end, from the usual length where only the beginning is known."""
    if one.start is None or (one.end is not None and one.end > one.start):
        return one
    return replace(one, end=one.start + usual)


def bookings_of(
    session: ReadSession | WriteSession, asker: Desk | Work, first: date, last: date
) -> list[Booking]:
    """Everything that takes time on some days, as far as the asker may know it."""
    viewer, usual = viewer_of(asker), habits_in(session).minutes
    every = (
        *booked.sessions(session, viewer, first, last),
        *booked.gatherings(session, viewer, first, last),
        *booked.visits(session, viewer, first, last),
    )
    return [ready(one, usual) for one in every]


def people_in(case: CaseFacts) -> tuple[Who, ...]:
    """Whom a session of a case calls."""
    told = (party.person for party in case.parties)
    return tuple(Who(one.name, one.id_no or "", one.phone or "") for one in told)


def must_fit(work: Work, wanted: Booking, why: str, where: str = "on") -> bool:
    """Refuse a booking that clashes, unless all of it is soft and a reason is given. Of what has no
    hour it is told only.

    Gives whether something soft was waved by. Raises RuleBroken ``clash_hard``, ``clash_soft``,
    with the reason and what is free next. What lies before today is a note of the past.
    """
    if work.is_import or wanted.on < work.today:
        return False
    session = work.writer.session
    work.writer.flush()
    habits = habits_in(session)
    wanted = ready(wanted, habits.minutes)
    there = bookings_of(session, work, wanted.on, date.fromordinal(wanted.on.toordinal() + _SPAN))
    found = clashes(wanted, there, habits.rooms) + _apart(work, wanted, there, habits)
    vague = [said(one) for one in found if one.is_vague]
    if vague:
        work.notice("clash_vague", clash="；".join(dict.fromkeys(vague)))
    found = [one for one in found if not one.is_vague]
    if not found:
        return False
    free = free_next(
        wanted, there, habits.rooms, habits.hours, work.rules.calendar.is_working_day
    )
    words = "；".join(dict.fromkeys(said(one) for one in found))
    told = {"clash": words, "free": "，或者".join(free_words(one) for one in free)}
    if any(one.is_hard for one in found):
        raise RuleBroken("clash_hard", field=where, **told)
    if not why:
        raise RuleBroken("clash_soft", field="why", **told)
    return True


def _apart(
    work: Work, wanted: Booking, there: Sequence[Booking], habits: RoomHabits
) -> list[Clash]:
    """Other bookings at the centre by which somebody would meet whom he or she must not meet.

    Whose safety is at stake is told only to those who mediate that case, or head the centre.
    """
    session = work.writer.session
    near = [
        one for one in there
        if one.id != wanted.id and not one.is_done and one.case_id != wanted.case_id
        and {one.place, wanted.place} <= set(habits.rooms)
        and overlaps(wanted, one, habits.apart_minutes)
    ]  # fmt: skip
    if not near:
        return []
    people = {one.id: _people(session, one) for one in near}
    mine = wanted.people
    found = []
    for case in booked.hostile(session, sorted(sign.value for sign in APART_SIGNS)):
        may_know = case_access(session, case.case_id, work.user.user_id).is_mine
        may_know = may_know or Role.HEAD in work.user.roles
        for one in near:
            if _would_meet(case, mine, people[one.id]):
                names = _named(case, people[one.id]) if may_know else ()
                found.append(Clash(ClashKind.APART, one, False, names))
    return found


def _people(session: WriteSession | ReadSession, one: Booking) -> tuple[Who, ...]:
    """Whom a booking calls, also where the asker may not see it: nothing of it is shown."""
    if not one.case_id:
        return one.people
    return tuple(who for who, _role in booked.people_of(session, [one.case_id])[one.case_id])


def _would_meet(case: Hostile, mine: Sequence[Who], theirs: Sequence[Who]) -> bool:
    sides = ((case.one, case.other), (case.other, case.one))
    return any(_is_there(mine, a) and _is_there(theirs, b) for a, b in sides)


def _is_there(people: Iterable[Who], side: Sequence[Who]) -> bool:
    return any(who.is_same(one) for who in people for one in side)


def _named(case: Hostile, people: Sequence[Who]) -> tuple[str, ...]:
    every = (*case.one, *case.other)
    return tuple(who.name for who in people if any(who.is_same(one) for one in every))


def said(clash: Clash) -> str:
    """A clash in words: what, with whom, where and when; of a masked case no more than that."""
    other = clash.other
    hours = f"{clock(other.start)}—{clock(other.end)}" if other.start is not None else "没写几点"
    what = other.title or ("另一件案件" if other.case_id else label(other.kind))
    about = f"{hours} {label(other.kind)}“{what}”"
    names = "、".join(clash.names)
    match clash.kind:
        case ClashKind.ROOM:
            return f"{other.place}有人用（{about}）"
        case ClashKind.STAFF:
            return f"{names}在别处（{about}，{other.place or '没写地点'}）"
        case ClashKind.PARTY:
            return f"{names}这时另有安排（{about}，{other.place or '没写地点'}）"
        case ClashKind.APART if names:
            return f"不宜碰面的{names}这时也在中心（{about}）"
        case ClashKind.APART:
            return f"{hours}中心另有一场，请先问主任能不能同时来人"


def free_words(one: Free) -> str:
    """``4月21日 周二 09:00 调解二室``."""
    day = f"{zh_month_day(one.on)} {zh_weekday(one.on, short=True)}"
    return f"{day} {clock(one.start)} {one.place}".rstrip()
