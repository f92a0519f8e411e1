"""Where a case went and where it came from, what is to be accepted, what came late. Asks only.

Of a masked case nothing but its number is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

GONE = (
    "EXISTS (SELECT 1 FROM case_transfer gone WHERE gone.case_id = {} "
    "AND gone.direction = 'out' AND gone.deleted = 0)"
)
"""SQL truth of "this case has gone to another centre"; filled with the column of its id."""
_ACCEPTED = (
    "EXISTS (SELECT 1 FROM transfer_receipt r WHERE r.transfer = t.transfer AND r.deleted = 0)"
)
_WHOLE = (
    "(SELECT count(*) FROM transfer_part p WHERE p.transfer = t.transfer) >= "
    "(SELECT coalesce(max(p.of_parts), 1) FROM transfer_part p WHERE p.transfer = t.transfer)"
)


@dataclass(frozen=True, slots=True)
class TransferTold:
    """One half of a case's transfer. ``is_out``: the case has gone to ``centre``, else it came
    from there; ``is_whole`` and ``accepted`` say of a case that came how far it is taken over.
    """

    transfer: str
    case_id: str
    is_out: bool
    centre: str
    name: str
    old_no: str
    on: date
    reason: str
    by: str
    is_whole: bool
    accepted: bool


@dataclass(frozen=True, slots=True)
class LateRow:
    """A late edit that waits: the case, the row, what it says; see ``LateEditRow``."""

    id: str
    case_id: str
    case_no: str
    title: str
    masked: bool
    from_name: str
    table: str
    row: str
    is_new: bool
    old: dict[str, Any]
    new: dict[str, Any]
    at: str
    writer: str
    device: str
    source: tuple[str, int]


_COLUMNS = (
    "t.transfer, t.case_id, t.direction, t.other_centre, t.other_name, t.old_no, t.on_day, "
    f"t.reason, t.by, {_WHOLE}, {_ACCEPTED}"
)


def of_case(session: Asking, case_id: str) -> list[TransferTold]:
    """How a case came here and where it went, in this order; empty for one that always was here."""
    sql = (
        f"SELECT {_COLUMNS} FROM case_transfer t WHERE t.case_id = ? AND t.deleted = 0 "
        "ORDER BY t.direction, t.id"
    )
    return [_told(row) for row in session.raw.execute(sql, (case_id,)).fetchall()]


def to_accept(session: Asking, space: int) -> list[TransferTold]:
    """Cases that came into a space and were not accepted yet, the oldest first."""
    sql = (
        f"SELECT {_COLUMNS} FROM case_transfer t WHERE t.direction = 'in' AND t.deleted = 0 "
        f"AND t.space = ? AND NOT {_ACCEPTED} AND NOT {GONE.format('t.case_id')} ORDER BY t.id"
    )
    return [_told(row) for row in session.raw.execute(sql, (space,)).fetchall()]


def has_conflict(session: Asking, case_id: str) -> bool:
    """Whether something about the case waits for a decision, here or with those who wrote it."""
    raw = session.raw
    sql = "SELECT 1 FROM sync_conflict WHERE state = 'open' AND case_id = ? LIMIT 1"
    return raw.execute(sql, (case_id,)).fetchone() is not None


_WAITS = (
    "CAST(e.new_values AS TEXT) <> '{{}}' AND NOT EXISTS "
    "(SELECT 1 FROM late_edit_answer a WHERE a.late_edit_id = e.id AND a.deleted = 0)"
)
"""Nobody has decided on it, and no order to delete has emptied it."""
_LATE = (
    "SELECT e.id, e.case_id, l.case_no, l.title, {masked}, e.from_name, e.table_name, e.row_id, "
    "e.is_new, e.old_values, e.new_values, e.written_at, e.writer, e.device, e.source, "
    "e.source_seq FROM late_edit e JOIN case_list l ON l.case_id = e.case_id "
    "WHERE e.deleted = 0 AND e.space = ? AND (? = '' OR e.case_id = ?) AND {visible} "
    f"AND {_WAITS} AND NOT {{gone}} ORDER BY l.sort_key, e.case_id, e.written_at, e.source, "
    "e.source_seq, e.id"
)


def late_edits(session: Asking, viewer: Viewer, space: int, case_id: str = "") -> list[LateRow]:
    """What the old centre wrote late and nobody has decided on, of all cases or of one."""
    sql = _LATE.format(
        masked=masked_sql(viewer), visible=visible_sql(viewer), gone=GONE.format("e.case_id")
    )
    values = (viewer.user_id, space, case_id, case_id, viewer.user_id)
    return [_late(row) for row in session.raw.execute(sql, values).fetchall()]


def _late(row: Sequence[Any]) -> LateRow:
    read = readers_of("late_edit")
    masked = bool(row[4])
    if masked:
        return LateRow(
            row[0], row[1], row[2], "", True, row[5], "", "", False, {}, {}, "", "", "", ("", 0)
        )
    old, new = (read[name](row[at]) or {} for name, at in (("old_values", 9), ("new_values", 10)))
    return LateRow(
        row[0], row[1], row[2], row[3], masked, row[5], row[6], row[7], bool(row[8]), old, new,
        row[11], row[12], row[13], (row[14], row[15]),
    )  # fmt: skip


def late_count(raw: RawConnection, space: int) -> int:
    """How many late edits wait in a space."""
    sql = (
        "SELECT count(*) FROM late_edit e WHERE e.deleted = 0 AND e.space = ? "
        f"AND {_WAITS.format()} AND NOT {GONE.format('e.case_id')}"
    )
    return int(raw.execute(sql, (space,)).fetchone()[0])


def _told(row: Sequence[Any]) -> TransferTold:
    transfer, case, direction, centre, name, old_no, on, reason, by, whole, accepted = row
    return TransferTold(
        transfer, case, direction == "out", centre, name, old_no, date.fromisoformat(str(on)),
        reason, by, bool(whole), bool(accepted),
    )  # fmt: skip


def space_of_case(raw: RawConnection, case_id: str) -> str:
    """The code of the space that a case lies in; empty where there is no such case."""
    sql = (
        "SELECT s.code FROM case_file c JOIN sync_space s ON s.alias = c.space WHERE c.id = ? "
        "AND c.deleted = 0"
    )
    found = raw.execute(sql, (case_id,)).fetchone()
    return str(found[0]) if found else ""


def frozen_agreements(session: Asking, case_id: str) -> frozenset[str]:
    """The agreements of a case that somebody has signed."""
    sql = "SELECT id FROM agreement WHERE case_id = ? AND state = 'frozen'"
    return frozenset(row[0] for row in session.raw.execute(sql, (case_id,)).fetchall())


def value_now(raw: RawConnection, table: str, row_id: str, name: str) -> object:
    """What a column says now, as the program reads it; None where the row is not here."""
    sql = f"SELECT {quoted(name)} FROM {quoted(table)} WHERE id = ?"
    found = raw.execute(sql, (row_id,)).fetchone()
    reader = readers_of(table).get(name)
    if found is None or found[0] is None or reader is None:
        return None if found is None else found[0]
    return reader(found[0])
