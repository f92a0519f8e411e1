"""Visits, screenings, sweeps and matters of this centre, as far as the viewer may know them.

What became of a masked case is told by its village and its days alone. Asks only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_OWN = f"o.deleted = 0 AND o.space = {OWN_SPACE}"
_CASE = "LEFT JOIN case_list l ON l.case_id = o.case_id"
_VISIT = (
    "id", "case_id", "kind", "visited_on", "start_at", "village", "place", "visitors", "people",
    "phone", "topic", "findings", "next_step", "next_on", "next_done_on", "by", "dropped_why",
)  # fmt: skip
_MATTER = (
    "id", "case_id", "screening_id", "village", "found_on", "source", "people", "phone", "kind",
    "what", "reporter", "owner", "owner_organ", "measures", "due_on", "assigned_on", "struck_on",
    "struck_how", "proof", "sha256", "file_label", "struck_by", "approved_by", "by",
)  # fmt: skip
_DAYS = frozenset({
    "visited_on", "next_on", "next_done_on", "found_on", "due_on", "assigned_on", "struck_on",
})  # fmt: skip
_QUIET = frozenset({
    "people", "phone", "topic", "findings", "next_step", "place", "what", "measures", "struck_how",
    "proof", "file_label", "reporter", "dropped_why",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit, planned or made."""

    id: str
    case_id: str
    kind: str
    visited_on: date
    start_at: str
    village: str
    place: str
    visitors: str
    people: str
    phone: str
    topic: str
    findings: str
    next_step: str
    next_on: date | None
    next_done_on: date | None
    by: str
    dropped_why: str
    case_no: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class ScreeningLine:
    """A screening."""

    id: str
    name: str
    from_on: date
    until_on: date
    every_days: int
    villages: tuple[str, ...]
    topics: str
    leader: str
    closed_on: date | None
    result: str


@dataclass(frozen=True, slots=True)
class SweepLine:
    """What a village reported of one turn."""

    id: str
    screening_id: str
    village: str
    turn_on: date
    reported_on: date
    found: int
    reporter: str
    note: str


@dataclass(frozen=True, slots=True)
class MatterLine:
    """A matter on one of the three lists."""

    id: str
    case_id: str
    screening_id: str
    village: str
    found_on: date
    source: str
    people: str
    phone: str
    kind: str
    what: str
    reporter: str
    owner: str
    owner_organ: str
    measures: str
    due_on: date | None
    assigned_on: date | None
    struck_on: date | None
    struck_how: str
    proof: str
    sha256: str
    file_label: str
    struck_by: str
    approved_by: str
    by: str
    case_no: str
    is_masked: bool


def visits(session: Asking, viewer: Viewer, *, one: str = "", case_id: str = "") -> list[VisitLine]:
    """The log, the newest first."""
    return [
        VisitLine(**told)
        for told in _rows(session, viewer, "outreach_visit", _VISIT, one, case_id)
    ]


def matters(
    session: Asking, viewer: Viewer, *, one: str = "", case_id: str = ""
) -> list[MatterLine]:
    """Everything that was found, the newest first."""
    return [
        MatterLine(**told)
        for told in _rows(session, viewer, "screening_matter", _MATTER, one, case_id)
    ]


def screenings(session: Asking, one: str = "") -> list[ScreeningLine]:
    """The screenings, the newest first."""
    sql = (
        "SELECT id, name, from_on, until_on, every_days, villages, topics, leader, closed_on, "
        f"result FROM screening o WHERE {_OWN} AND ? IN ('', id) ORDER BY id DESC"
    )
    return [
        ScreeningLine(
            i, name, _day(first), _day(until), every, tuple(json.loads(villages)), topics, leader,
            _maybe(closed), result,
        )
        for i, name, first, until, every, villages, topics, leader, closed, result
        in session.raw.execute(sql, (one,)).fetchall()
    ]  # fmt: skip


def sweeps(session: Asking) -> list[SweepLine]:
    """Every report of every screening, in the order in which they came."""
    sql = (
        "SELECT id, screening_id, village, turn_on, reported_on, found, reporter, note "
        f"FROM screening_sweep o WHERE {_OWN} ORDER BY id"
    )
    return [
        SweepLine(i, screening, village, _day(turn), _day(on), found, reporter, note)
        for i, screening, village, turn, on, found, reporter, note
        in session.raw.execute(sql).fetchall()
    ]  # fmt: skip


def open_cases(session: Asking, viewer: Viewer) -> list[tuple[str, str, str, str]]:
    """Open cases that this viewer may see in full: id, number, title, village."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        "SELECT l.case_id, l.case_no, l.title, c.village FROM case_list l JOIN case_file c "
        f"ON c.id = l.case_id WHERE l.is_open = 1 AND c.space = {OWN_SPACE} AND {seen} "
        f"AND NOT {hidden} ORDER BY l.case_id DESC"
    )
    found: list[tuple[str, str, str, str]] = session.raw.execute(
        sql, {"user": viewer.user_id}
    ).fetchall()
    return found


def _rows(
    session: Asking, viewer: Viewer, table: str, names: tuple[str, ...], one: str, case_id: str
) -> list[dict[str, Any]]:
    columns = ", ".join(f'o."{name}"' for name in names)
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        f"SELECT {columns}, coalesce(l.case_no, ''), coalesce({hidden}, FALSE) FROM {table} o "
        f"{_CASE} WHERE {_OWN} AND {seen} AND :one IN ('', o.id) AND :case IN ('', o.case_id) "
        "ORDER BY o.id DESC"
    )
    found = []
    values = {"user": viewer.user_id, "one": one, "case": case_id}
    for *told, number, is_masked in session.raw.execute(sql, values).fetchall():
        row = {
            name: _maybe(value) if name in _DAYS else value
            for name, value in zip(names, told, strict=True)
        }
        if is_masked:
            row |= dict.fromkeys(_QUIET & row.keys(), "")
        found.append({**row, "case_no": number, "is_masked": bool(is_masked)})
    return found


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
