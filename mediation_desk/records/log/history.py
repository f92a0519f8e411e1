"""The history of a case, read from the log: who did what, when and why, old and new values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import DIALECT, RawConnection, quoted
from mediation_desk.records.log import codec, hlc
from mediation_desk.records.log.apply import ORDERS
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.merging import DELETED

_SQL = (
    "SELECT c.alias, c.seq, c.hlc, c.user_id, c.verb, c.payload, r.uuid FROM change_of o "
    "JOIN sync_change c ON c.alias = o.alias AND c.seq = o.seq "
    "JOIN sync_replica r ON r.alias = c.alias "
    "WHERE o.case_id = ? AND c.state IN ('applied', 'redacted') AND (c.kind = 'case' OR ? = 1) "
    "ORDER BY c.hlc, r.uuid"
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's change; ``inserted`` marks the fields of a new row (old is None)."""

    table: str
    row: str
    field: str
    old: Any
    new: Any
    inserted: bool


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One verb in a case's history; ``reason`` and ``changes`` are empty where it was redacted."""

    at: datetime
    user: str
    verb: str
    reason: str
    replica: str
    seq: int
    redacted: bool
    changes: tuple[FieldChange, ...]


def history(raw: RawConnection, case_id: str, *, with_private: bool = False) -> list[HistoryEntry]:
    """The changes of a case in the order they were made; private notes only when asked for."""
    rows = raw.execute(_SQL, (case_id, with_private)).fetchall()
    return [_entry(raw, case_id, row) for row in rows]


def _entry(raw: RawConnection, case_id: str, row: tuple[Any, ...]) -> HistoryEntry:
    _alias, seq, stamp, user, verb, stored, replica = row
    at = hlc.to_moment(stamp)
    if stored is None:
        return HistoryEntry(at, user, verb, "", replica, seq, True, ())
    payload = codec.unpack_payload(codec.decompress(stored))
    alone = len(payload.cases) == 1
    ops = [op for op in payload.ops if alone or _case_of(raw, op) in (case_id, None)]
    changes = tuple(c for op in ops if op.table not in ORDERS for c in field_changes(op))
    return HistoryEntry(at, user, verb, payload.reason, replica, seq, False, changes)


def _case_of(raw: RawConnection, op: RowOp) -> str | None:
    """The case an op's row belongs to; None for rows of no case."""
    model = base.synced_models().get(op.table)
    name = "" if model is None else base.case_field_of(model)
    if not name:
        return None
    sql = f"SELECT {quoted(name)} FROM {quoted(op.table)} WHERE id = ?"
    found = raw.execute(sql, (op.row,)).fetchone()
    return str(found[0]) if found else None


def field_changes(op: RowOp) -> Iterator[FieldChange]:
    """What an op did field by field, as the program reads the values back."""
    read = readers_of(op.table)
    old, new = op.old_values(), op.new_values()
    for name, value in new.items():
        reader = read.get(name)
        before, after = old.get(name), value
        if reader is not None:
            before, after = reader(before), reader(after)
        if name == DELETED and not op.insert and before == after:
            continue  # said again by who edited a row that he saw as deleted
        yield FieldChange(op.table, op.row, name, before, after, op.insert)


@cache
def readers_of(table: str) -> dict[str, Callable[[Any], Any]]:
    """How stored values are read back, by column; tables of a newer program have none."""
    model = base.synced_models().get(table)
    if model is None:
        return {}
    made: dict[str, Callable[[Any], Any]] = {}
    for column in base.table_of(model).columns:
        reader = column.type.dialect_impl(DIALECT).result_processor(DIALECT, None)
        if reader is not None:
            made[column.name] = reader
    return made
