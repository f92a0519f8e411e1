"""Everything of this centre that takes somebody's time on some days. Asks only.

A masked case gives its hour, its room and who holds it, never its title or whom it calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.domain.schedule.bookings import Booking, BookingKind, Who, read_clock
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_OWN = f"o.deleted = 0 AND o.space = {OWN_SPACE}"
_CASE = "LEFT JOIN case_list l ON l.case_id = o.case_id"
_STANDS = (
    "NOT EXISTS (SELECT 1 FROM case_transfer t WHERE t.case_id = o.case_id AND t.direction = 'out' "
    "AND t.deleted = 0)"
)
#: By the index of what is due, so that no other session is looked at.
_WAITS = (
    "o.start_at <> '' AND o.id IN (SELECT d.subject_id FROM case_due d "
    "WHERE d.kind = 'session' AND d.on_day BETWEEN :first AND :last)"
)


@dataclass(frozen=True, slots=True)
class Hostile:
    """The two sides of a case whose safety screen keeps them from meeting."""

    case_id: str
    one: tuple[Who, ...]
    other: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """How the sides come to a session apart."""

    session_id: str
    first: str
    minutes: int
    first_waits: str
    other_waits: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of a session: for which party, issued on a day, or served on it."""

    case_id: str
    on: date
    is_served: bool
    who: str


def sessions(
    session: Asking, viewer: Viewer, first: date, last: date, *, waiting: bool = False
) -> list[Booking]:
    """Mediation sessions, planned and held, with the parties of the cases that may be seen;
    ``waiting``: only those still to come that have an hour, without their parties.
    """
    head = (
        "SELECT o.id, o.held_on, o.start_at, o.end_at, o.place, o.presiding, o.mediators, "
        "o.result, o.case_id, coalesce(l.case_no, ''), coalesce(l.title, '')"
    )
    more = f"{_STANDS} AND {_WAITS}" if waiting else _STANDS
    rows = _asked(session, viewer, head, "mediation_session", "held_on", first, last, more)
    people = {} if waiting else people_of(session, {row[8] for row in rows if not row[-1]})
    found = []
    for i, on, start, end, place, presiding, others, result, case, number, title, hidden in rows:
        staff = tuple(name for name in (presiding, *others.split("、")) if name)
        words = "" if hidden else f"{title}　{number}".strip("　")
        found.append(Booking(
            i, BookingKind.SESSION, _day(on), read_clock(start), read_clock(end), place, words,
            staff, () if hidden else tuple(w for w, _role in people.get(case, ())), case,
            result != "planned", bool(hidden),
        ))  # fmt: skip
    return found


def gatherings(session: Asking, viewer: Viewer, first: date, last: date) -> list[Booking]:
    """Meetings, but those that were called off."""
    head = (
        "SELECT o.id, o.held_on, o.start_at, o.end_at, o.place, o.host, o.note_taker, o.topic, "
        "o.case_id, o.recorded_on"
    )
    rows = _asked(
        session, viewer, head, "gathering", "held_on", first, last, "o.called_off_on IS NULL"
    )
    seats: dict[str, list[Who]] = {}
    sql = f"SELECT gathering_id, name, phone FROM gathering_seat o WHERE {_OWN} ORDER BY id"
    for meeting, name, phone in session.raw.execute(sql).fetchall() if rows else ():
        seats.setdefault(meeting, []).append(Who(name, "", phone))
    return [
        Booking(
            i, BookingKind.GATHERING, _day(on), read_clock(start), read_clock(end), place,
            "" if hidden else topic, tuple(name for name in (host, taker) if name),
            () if hidden else tuple(seats.get(i, ())), case, recorded is not None, bool(hidden),
        )
        for i, on, start, end, place, host, taker, topic, case, recorded, hidden in rows
    ]  # fmt: skip


def visits(session: Asking, viewer: Viewer, first: date, last: date) -> list[Booking]:
    """Visits of the outreach log, planned and made, but those that were dropped."""
    head = (
        "SELECT o.id, o.visited_on, o.start_at, o.place, o.village, o.visitors, o.topic, "
        "o.case_id, o.findings"
    )
    rows = _asked(
        session, viewer, head, "outreach_visit", "visited_on", first, last, "o.dropped_why = ''"
    )
    return [
        Booking(
            i, BookingKind.VISIT, _day(on), read_clock(start), None, place or village,
            "" if hidden else topic, tuple(n for n in visitors.split("、") if n), (), case,
            findings != "", bool(hidden),
        )
        for i, on, start, place, village, visitors, topic, case, findings, hidden in rows
    ]  # fmt: skip


def people_of(session: Asking, case_ids: Iterable[str]) -> dict[str, list[tuple[Who, str]]]:
    """The parties of some cases with their roles, by case."""
    found: dict[str, list[tuple[Who, str]]] = {}
    sql = (
        "SELECT p.name, p.id_no, p.phone, o.role FROM party o JOIN person p ON p.id = o.person_id "
        "WHERE o.case_id = ? AND o.deleted = 0 AND p.deleted = 0 ORDER BY o.id"
    )
    for case in sorted(case_ids):
        rows = session.raw.execute(sql, (case,)).fetchall()
        found[case] = [(Who(name, id_no, phone), role) for name, id_no, phone, role in rows]
    return found


def hostile(session: Asking, apart_signs: Sequence[str]) -> list[Hostile]:
    """The open cases whose card, or whose answers, keep the sides from meeting."""
    signs = " OR ".join("o.signs LIKE ?" for _one in apart_signs)
    later = "SELECT 1 FROM {0} n WHERE n.case_id = o.case_id AND n.deleted = 0 AND n.id > o.id"
    sql = (
        f"SELECT o.case_id FROM safety_answer o {_CASE} WHERE {_OWN} AND l.is_open = 1 "
        f"AND ({signs}) AND NOT EXISTS ({later.format('safety_answer')} "
        "AND n.party_id = o.party_id) "
        f"UNION SELECT o.case_id FROM safety_card o {_CASE} WHERE {_OWN} AND l.is_open = 1 "
        f"AND o.is_apart = 1 AND NOT EXISTS ({later.format('safety_card')}) ORDER BY 1"
    )
    like = tuple(f'%"{sign}"%' for sign in apart_signs)
    cases = [row[0] for row in session.raw.execute(sql, like).fetchall()]
    people = people_of(session, cases)
    return [
        Hostile(
            case,
            tuple(who for who, role in people[case] if role == "applicant"),
            tuple(who for who, role in people[case] if role == "respondent"),
        )
        for case in cases
    ]


def aparts(session: Asking, case_id: str) -> list[Apart]:
    """How the sides of a case come to its sessions; the latest word on a session comes last."""
    sql = (
        "SELECT session_id, first, minutes, first_waits, other_waits FROM session_apart o "
        f"WHERE {_OWN} AND case_id = ? ORDER BY id"
    )
    return [Apart(*row) for row in session.raw.execute(sql, (case_id,)).fetchall()]


def notices(session: Asking, case_ids: Iterable[str]) -> list[Notice]:
    """The notices of sessions issued (TY-14, XZ-10), and those whose service was recorded."""
    sql = (
        "SELECT o.issued_on, FALSE, o.subject_id FROM paper o WHERE o.case_id = :case AND "
        "o.deleted = 0 AND o.code IN ('TY-14', 'XZ-10') AND o.issued_on IS NOT NULL UNION ALL "
        "SELECT o.on_day, TRUE, o.person FROM step o WHERE o.case_id = :case AND o.deleted = 0 "
        "AND o.kind = 'service' AND (o.number LIKE '%调解通知%' OR o.number LIKE '%调解会通知%')"
    )
    found = []
    for case in sorted(case_ids):
        rows = session.raw.execute(sql, {"case": case}).fetchall()
        found += [Notice(case, _day(on), bool(served), who) for on, served, who in rows]
    return found


def _asked(
    session: Asking, viewer: Viewer, head: str, table: str, day: str, first: date, last: date,
    more: str,
) -> list[tuple[Any, ...]]:  # fmt: skip
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    seen = seen if not viewer.only_named else f"(o.case_id = '' OR {seen})"
    sql = (
        f"{head}, coalesce({hidden}, FALSE) FROM {table} o {_CASE} WHERE {_OWN} AND {seen} "
        f"AND o.{day} BETWEEN :first AND :last AND {more} ORDER BY o.{day}, o.start_at, o.id"
    )
    values = {"user": viewer.user_id, "first": first.isoformat(), "last": last.isoformat()}
    found: list[tuple[Any, ...]] = session.raw.execute(sql, values).fetchall()
    return found


def _day(text: str) -> date:
    return date.fromisoformat(text)


def case_of_session(session: Asking, one: str) -> str:
    """The case of a session; empty for none."""
    sql = f"SELECT case_id FROM mediation_session o WHERE {_OWN} AND id = ?"
    found = session.raw.execute(sql, (one,)).fetchone()
    return str(found[0]) if found else ""
