"""Meetings with their seats, as far as the viewer may know them. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_OWN = f"o.deleted = 0 AND o.space = {OWN_SPACE}"
_COLUMNS = (
    "id", "case_id", "case_no", "kind", "topic", "held_on", "start_at", "end_at", "place", "host",
    "note_taker", "is_open", "by", "minutes", "claim", "reply", "facts", "opinions", "votes_for",
    "votes_against", "votes_open", "result", "next_step", "recorded_on", "called_off_on",
    "called_off_why",
)  # fmt: skip
_DAYS = frozenset({"held_on", "recorded_on", "called_off_on"})
_QUIET = frozenset({
    "topic", "minutes", "claim", "reply", "facts", "opinions", "result", "next_step", "place",
    "called_off_why",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class GatheringLine:
    """A meeting."""

    id: str
    case_id: str
    case_no: str
    kind: str
    topic: str
    held_on: date
    start_at: str
    end_at: str
    place: str
    host: str
    note_taker: str
    is_open: bool
    by: str
    minutes: str
    claim: str
    reply: str
    facts: str
    opinions: str
    votes_for: int | None
    votes_against: int | None
    votes_open: int | None
    result: str
    next_step: str
    recorded_on: date | None
    called_off_on: date | None
    called_off_why: str
    is_masked: bool


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One seat."""

    id: str
    gathering_id: str
    side: str
    name: str
    organ: str
    phone: str
    came: bool | None
    opinion: str


def gatherings(
    session: Asking, viewer: Viewer, *, one: str = "", case_id: str = "",
    waits_until: date | None = None,
) -> list[GatheringLine]:  # fmt: skip
    """All meetings, the newest first; ``waits_until``: only those until that day of which nothing
    was written down and which were not called off.
    """
    columns = ", ".join(f'o."{name}"' for name in _COLUMNS)
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        f"SELECT {columns}, coalesce({hidden}, FALSE) FROM gathering o "
        f"LEFT JOIN case_list l ON l.case_id = o.case_id WHERE {_OWN} AND {seen} "
        "AND :one IN ('', o.id) AND :case IN ('', o.case_id) AND (:until = '' OR "
        "(o.held_on <= :until AND o.recorded_on IS NULL AND o.called_off_on IS NULL)) "
        "ORDER BY o.held_on DESC, o.id DESC"
    )
    until = waits_until.isoformat() if waits_until else ""
    values = {"user": viewer.user_id, "one": one, "case": case_id, "until": until}
    found = []
    for *told, is_masked in session.raw.execute(sql, values).fetchall():
        row: dict[str, Any] = {
            name: _maybe(value) if name in _DAYS else value
            for name, value in zip(_COLUMNS, told, strict=True)
        }
        if is_masked:
            row |= dict.fromkeys(_QUIET, "")
        row["is_open"] = bool(row["is_open"])
        found.append(GatheringLine(**row, is_masked=bool(is_masked)))
    return found


def seats(session: Asking, gathering: str = "") -> list[SeatLine]:
    """The seats of one meeting, or of all, in the order in which they were set; of a masked
    meeting nobody may ask.
    """
    sql = (
        "SELECT id, gathering_id, side, name, organ, phone, came, opinion FROM gathering_seat o "
        f"WHERE {_OWN} AND ? IN ('', gathering_id) ORDER BY id"
    )
    return [
        SeatLine(i, meeting, side, name, organ, phone, None if came is None else bool(came), said)
        for i, meeting, side, name, organ, phone, came, said
        in session.raw.execute(sql, (gathering,)).fetchall()
    ]  # fmt: skip


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
