"""What a colleague still has in hand, and what was handed over. Case numbers, no parties."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that somebody still has: as whom, what is due next, what waits for a signature."""

    id: str
    number: str
    stage: str
    next_due_on: date | None
    next_due: str
    seats: tuple[str, ...]
    """Ids of the mediator's seats on the case; none where they only answer for it."""
    is_responsible: bool
    meetings: int
    unsigned: int
    scans: int
    files: int


@dataclass(frozen=True, slots=True)
class Departure:
    """A leaving as it is kept; ``handed``: case, its number, to whom, on which day."""

    id: str
    user_id: str
    leaves_on: date
    reason: str
    witness: str
    begun_by: str
    handed: tuple[tuple[str, ...], ...]
    returned: tuple[str, ...]
    off_on: date | None
    closed_on: date | None


_CASES = f"""
SELECT f.id, coalesce(nullif(l.case_no, ''), f.register_no), coalesce(l.stage, ''), l.next_due_on,
  coalesce(l.next_due_what, ''), f.responsible_user_id = :user,
  (SELECT json_group_array(m.id) FROM case_mediator m WHERE m.case_id = f.id AND m.user_id = :user
    AND m.until_on IS NULL AND m.deleted = 0),
  (SELECT count(*) FROM mediation_session s WHERE s.case_id = f.id AND s.result = 'planned'
    AND s.deleted = 0),
  (SELECT count(*) FROM agreement a WHERE a.case_id = f.id AND a.state <> 'frozen'
    AND a.deleted = 0),
  (SELECT count(*) FROM paper p WHERE p.case_id = f.id AND p.waiting_scan = 1 AND p.deleted = 0),
  (SELECT count(*) FROM attachment t WHERE t.case_id = f.id AND t.deleted = 0)
FROM case_file f LEFT JOIN case_list l ON l.case_id = f.id
WHERE f.deleted = 0 AND f.space = {OWN_SPACE} AND coalesce(l.stage, '') NOT IN ('filed', 'refused')
  AND coalesce(l.is_ledger, 0) = 0 AND (f.responsible_user_id = :user OR EXISTS (
    SELECT 1 FROM case_mediator m WHERE m.case_id = f.id AND m.user_id = :user
    AND m.until_on IS NULL AND m.deleted = 0))
ORDER BY coalesce(l.next_due_on, '9999'), f.id
"""


def open_cases(session: Asking, user_id: str) -> list[OpenCase]:
    """The cases that are not yet in the archive and that this account sits on or answers for."""
    rows = session.raw.execute(_CASES, {"user": user_id}).fetchall()
    return [_open(one) for one in rows]


def _open(row: Any) -> OpenCase:
    due = date.fromisoformat(row[3]) if row[3] else None
    return OpenCase(
        row[0], row[1], row[2], due, row[4], tuple(json.loads(row[6] or "[]")), bool(row[5]),
        *(int(count) for count in row[7:]),
    )  # fmt: skip


def departures(session: Asking) -> list[Departure]:
    """Every leaving of this centre, the newest first."""
    sql = (
        "SELECT id, user_id, leaves_on, reason, witness, begun_by, handed, returned, off_on, "
        f"closed_on FROM departure WHERE {OWN} ORDER BY id DESC"
    )
    return [_departure(one) for one in session.raw.execute(sql).fetchall()]


def _departure(row: Any) -> Departure:
    return Departure(
        row[0], row[1], date.fromisoformat(row[2]), row[3], row[4], row[5],
        tuple(tuple(one) for one in json.loads(row[6] or "[]")),
        tuple(json.loads(row[7] or "[]")), _day(row[8]), _day(row[9]),
    )  # fmt: skip


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
