"""The roster, whistles, leaders in charge and listings of this centre, as far as the viewer may
know them. Of what is about a masked case number, days and state alone are given. Asks only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.domain.duty.roster import DutyHalf, DutyKind, DutyState, Sign, Slot, Swap
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_OWN = f"o.deleted = 0 AND o.space = {OWN_SPACE}"
_CASE = "LEFT JOIN case_list l ON l.case_id = o.case_id"
_CALL = (
    "id", "case_id", "case_no", "number", "level", "blown_by", "subject", "reason", "basis",
    "urgency", "blown_on", "blown_at", "arrive_on", "arrive_at", "place", "answer_due_on",
    "signed_by", "by", "closed_on", "closing_note", "withdrawn_on", "withdrawn_why",
)  # fmt: skip
_DEPARTMENT = (
    "id", "call_id", "organ", "contact", "phone", "told_at", "arrival", "arrived_on", "arrived_at",
    "people", "signed", "arrival_note", "arrival_by", "answered_on", "measures", "result",
    "unsolved", "next_step", "answer_by", "response_points", "handling_points", "result_points",
    "rated_by", "rated_on", "remark",
)  # fmt: skip
_LEADER = (
    "id", "case_id", "leader", "post", "phone", "from_on", "cycle_days", "plan", "by", "ended_on",
    "closing_opinion", "ended_by",
)  # fmt: skip
_VISIT = ("id", "leader_id", "visited_on", "place", "met", "text", "next_step", "by")
_LISTING = (
    "id", "case_id", "number", "level", "reason", "demand", "leader", "listed_on", "due_on",
    "approved_by", "by", "delisted_on", "is_performed", "is_satisfied", "is_quiet", "proof",
    "sha256", "file_label", "delist_approved_by", "delisted_by",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallLine:
    """One whistle. ``urgency`` and ``level`` are codes."""

    id: str
    case_id: str
    case_no: str
    number: str
    level: str
    blown_by: str
    subject: str
    reason: str
    basis: str
    urgency: str
    blown_on: date
    blown_at: str
    arrive_on: date
    arrive_at: str
    place: str
    answer_due_on: date
    signed_by: str
    by: str
    closed_on: date | None
    closing_note: str
    withdrawn_on: date | None
    withdrawn_why: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """One department that a whistle called."""

    id: str
    call_id: str
    organ: str
    contact: str
    phone: str
    told_at: str
    arrival: str
    arrived_on: date | None
    arrived_at: str
    people: str
    signed: bool
    arrival_note: str
    arrival_by: str
    answered_on: date | None
    measures: str
    result: str
    unsolved: str
    next_step: str
    answer_by: str
    response_points: int | None
    handling_points: int | None
    result_points: int | None
    rated_by: str
    rated_on: date | None
    remark: str


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """A leader in charge of a case."""

    id: str
    case_id: str
    leader: str
    post: str
    phone: str
    from_on: date
    cycle_days: int
    plan: str
    by: str
    ended_on: date | None
    closing_opinion: str
    ended_by: str
    case_no: str
    title: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A leader's visit."""

    id: str
    leader_id: str
    visited_on: date
    place: str
    met: str
    text: str
    next_step: str
    by: str


@dataclass(frozen=True, slots=True)
class ListingLine:
    """A listed case. ``sha256`` names the proof's file, where there is one."""

    id: str
    case_id: str
    number: str
    level: str
    reason: str
    demand: str
    leader: str
    listed_on: date
    due_on: date
    approved_by: str
    by: str
    delisted_on: date | None
    is_performed: bool
    is_satisfied: bool
    is_quiet: bool
    proof: str
    sha256: str
    file_label: str
    delist_approved_by: str
    delisted_by: str
    case_no: str
    title: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body with whom to ask for and the telephone of its person on call."""

    id: str
    kind: str
    name: str
    address: str
    phone: str
    contact: str
    on_call_phone: str
    field: str
    area: str
    members: int


def slots(session: Asking) -> list[Slot]:
    """Every slot of the roster, also those that have ended."""
    sql = (
        "SELECT id, weekday, half, kind, organ, person, phone, every, from_on, until_on, note "
        f"FROM duty_slot o WHERE {_OWN} ORDER BY id"
    )
    return [
        Slot(
            r[0], r[1], DutyHalf(r[2]), DutyKind(r[3]), r[4], r[5], r[6], r[7], _day(r[8]),
            _maybe(r[9]), r[10],
        )
        for r in session.raw.execute(sql).fetchall()
    ]


def swaps(session: Asking, first: date, last: date) -> list[Swap]:
    """The swaps of some days."""
    sql = (
        "SELECT id, slot_id, on_day, person, organ, phone, why, agreed_by FROM duty_swap o "
        f"WHERE {_OWN} AND on_day BETWEEN ? AND ? ORDER BY id"
    )
    rows = session.raw.execute(sql, (first.isoformat(), last.isoformat())).fetchall()
    return [Swap(r[0], r[1], _day(r[2]), *r[3:]) for r in rows]


def signs(session: Asking, first: date, last: date) -> list[Sign]:
    """What was noted at the door on some days."""
    sql = (
        "SELECT id, slot_id, on_day, state, at_time, person, signed, note FROM duty_sign o "
        f"WHERE {_OWN} AND on_day BETWEEN ? AND ? ORDER BY id"
    )
    rows = session.raw.execute(sql, (first.isoformat(), last.isoformat())).fetchall()
    return [
        Sign(r[0], r[1], _day(r[2]), DutyState(r[3]), r[4], r[5], bool(r[6]), r[7]) for r in rows
    ]


def calls(session: Asking, viewer: Viewer, *, case_id: str = "", call: str = "") -> list[CallLine]:
    """All whistles, or those on one case or of one id; the newest first."""
    days = ("blown_on", "arrive_on", "answer_due_on", "closed_on", "withdrawn_on")
    found = []
    for told, hidden in rows_about(session, viewer, "whistle_call", _CALL, case_id, call, days):
        if hidden:
            silent = ("subject", "reason", "basis", "place", "closing_note", "withdrawn_why")
            told |= dict.fromkeys(silent, "")
        found.append(CallLine(**told, is_masked=hidden))
    return found


def departments(session: Asking, call: str = "") -> list[DepartmentLine]:
    """The departments of one whistle, or of all, in the order in which they were called.

    Who asks must have asked for the whistles first: what is said on a masked one is not shown.
    """
    columns = ", ".join(f'o."{name}"' for name in _DEPARTMENT)
    sql = (
        f"SELECT {columns} FROM whistle_department o WHERE {_OWN} AND ? IN ('', call_id) "
        "ORDER BY id"
    )
    days, found = ("arrived_on", "answered_on", "rated_on"), []
    for row in session.raw.execute(sql, (call,)).fetchall():
        told = dated(dict(zip(_DEPARTMENT, row, strict=True)), days)
        found.append(DepartmentLine(**{**told, "signed": bool(told["signed"])}))
    return found


def leaders(
    session: Asking, viewer: Viewer, *, case_id: str = "", leader: str = ""
) -> list[LeaderLine]:
    """All leaders in charge, or those of one case; the newest first."""
    days, found = ("from_on", "ended_on"), []
    rows = rows_about(session, viewer, "case_leader", _LEADER, case_id, leader, days)
    for told, hidden in rows:
        if hidden:
            told |= dict.fromkeys(("plan", "closing_opinion"), "")
        found.append(LeaderLine(**told, is_masked=hidden))
    return found


def visits(session: Asking, leader: str = "") -> list[VisitLine]:
    """The visits of one leader in charge, or of all, the earliest first; asked for like
    ``departments``.
    """
    columns = ", ".join(f'o."{name}"' for name in _VISIT)
    sql = (
        f"SELECT {columns} FROM leader_visit o WHERE {_OWN} AND ? IN ('', leader_id) "
        "ORDER BY visited_on, id"
    )
    rows = session.raw.execute(sql, (leader,)).fetchall()
    return [
        VisitLine(**dated(dict(zip(_VISIT, row, strict=True)), ("visited_on",))) for row in rows
    ]


def listings(
    session: Asking, viewer: Viewer, *, case_id: str = "", listing: str = ""
) -> list[ListingLine]:
    """All listed cases, or the listings of one case; the newest first."""
    days, found = ("listed_on", "due_on", "delisted_on"), []
    rows = rows_about(session, viewer, "case_listing", _LISTING, case_id, listing, days)
    for told, hidden in rows:
        if hidden:
            told |= dict.fromkeys(("reason", "demand", "proof", "file_label"), "")
        for name in ("is_performed", "is_satisfied", "is_quiet"):
            told[name] = bool(told[name])
        found.append(ListingLine(**told, is_masked=hidden))
    return found


def bodies(session: Asking) -> list[BodyLine]:
    """The telephone list."""
    sql = (
        "SELECT id, kind, name, address, phone, contact, on_call_phone, field, area, "
        "(SELECT COUNT(*) FROM mediator m WHERE m.organization_id = o.id AND m.deleted = 0 "
        f"AND m.is_active = 1) FROM organization o WHERE {_OWN} ORDER BY id"
    )
    return [BodyLine(*row) for row in session.raw.execute(sql).fetchall()]


def last_serial(session: Asking, table: str, year: int) -> int:
    """The highest number given out this year in a numbered table; 0 for none."""
    if table not in ("whistle_call", "case_listing", "counsel_advice", "referral", "escalation"):
        raise ValueError(table)
    sql = f"SELECT coalesce(max(serial), 0) FROM {table} o WHERE o.space = {OWN_SPACE} AND year = ?"
    return int(session.raw.execute(sql, (year,)).fetchone()[0])


def rows_about(
    session: Asking, viewer: Viewer, table: str, names: Sequence[str], case_id: str, one: str,
    days: Sequence[str], only: str = "TRUE",
) -> list[tuple[dict[str, Any], bool]]:  # fmt: skip
    """Rows with their values by name, and whether their case is masked; in a row of a case also
    what the case is called. ``days`` are the columns that hold days, ``only`` which rows.
    """
    columns = ", ".join(f'o."{name}"' for name in names)
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        f"SELECT {columns}, coalesce(l.case_no, ''), coalesce(l.title, ''), {hidden} "
        f"FROM {table} o {_CASE} "
        f"WHERE {_OWN} AND {seen} AND :case IN ('', o.case_id) AND :one IN ('', o.id) "
        f"AND {only} ORDER BY o.id DESC"
    )
    values = {"user": viewer.user_id, "case": case_id, "one": one}
    found = []
    for row in session.raw.execute(sql, values).fetchall():
        told = dated(dict(zip(names, row, strict=False)), days)
        number, title, is_hidden = row[len(names) :]
        if "case_no" not in names:
            told |= {"case_no": number, "title": "" if is_hidden else title}
        found.append((told, bool(is_hidden)))
    return found


def dated(told: dict[str, Any], days: Sequence[str]) -> dict[str, Any]:
    """The same with its days read."""
    return {name: _maybe(value) if name in days else value for name, value in told.items()}


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
