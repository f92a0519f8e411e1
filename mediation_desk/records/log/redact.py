"""Takes personal data out of rows and log for good, and leaves the chain standing.

The changes that held it lose payload and salt; header, hash and link stay. The rows they made are
said anew, without it, in one change that also tells other PCs what to blank. Whether an order to
do so exists is checked by whoever calls. Backups made before still hold the data.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import JSON

from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import codec, reading
from mediation_desk.records.log.append import Draft, Verb, Written, write_change
from mediation_desk.records.log.apply import ORDERS, REDACT_VERB, REDACTION, blank_changes
from mediation_desk.records.log.codec import RowOp, Value
from mediation_desk.records.log.heads import Dot
from mediation_desk.records.store import Store


@dataclass(frozen=True, slots=True)
class Target:
    """Fields of one row whose content must go; ``instead``: what stands there afterwards.

    A field that is not in ``instead`` becomes as empty as its column may be.
    """

    table: str
    row: str
    fields: frozenset[str]
    instead: Mapping[str, Value] = field(default_factory=dict)


def redact(
    store: Store, user: str, reason: str, case_ids: Collection[str], targets: Collection[Target]
) -> Written:
    """Blank the fields in rows, log and conflict desk; the rows belong to the cases named.

    ``reason`` names the order and no person. One verb, all or nothing. Afterwards the caller makes
    search index and lists of the cases anew.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        wanted = {(target.table, target.row): target.fields for target in targets}
        found = _changes_with(raw, case_ids, wanted)
        said = [op for _dot, ops in found for op in ops]
        rows = {(op.table, op.row) for op in said if op.table not in ORDERS} | set(wanted)
        for target in targets:
            _blank_row(raw, target)
        draft = Draft(spaces={store.origin.own_space}, cases=dict.fromkeys(case_ids))
        for table, row in sorted(rows):
            present = _present(raw, table, row)
            if present:
                draft.ops[table, row] = RowOp(table, row, True, present)
                draft.kinds.add("room" if _is_room(table) else "case")
        if len(draft.kinds) != 1:
            raise StoreFault("room_rows_mixed")
        earlier = [op for op in said if op.table == REDACTION]
        for order in _orders(raw, [dot for dot, _ops in found], earlier):
            draft.ops[order.table, order.row] = order
        written = write_change(raw, store.origin, Verb(user, REDACT_VERB, reason), draft)
        blanked = [dot for dot, _ops in found]
        blank_changes(raw, blanked)
        forget_values(raw, blanked)
        for table, row in wanted:
            _forget_conflicts(raw, table, row)
    return written


def forget_values(raw: RawConnection, dots: Collection[Dot]) -> None:
    """Empty what conflicts, open or closed, still tell of changes that were blanked."""
    if not dots:
        return
    blanked = set(_named(raw, dots))
    sql = "SELECT id, values_json FROM sync_conflict WHERE values_json <> '[]'"
    for conflict, told in raw.execute(sql).fetchall():
        values = json.loads(told)
        kept = [[r, s, None if (r, s) in blanked else value] for r, s, value in values]
        if kept != values:
            text = json.dumps(kept, ensure_ascii=False)
            raw.execute("UPDATE sync_conflict SET values_json = ? WHERE id = ?", (text, conflict))


def _named(raw: RawConnection, dots: Collection[Dot]) -> list[tuple[str, int]]:
    names = dict(raw.execute("SELECT alias, uuid FROM sync_replica").fetchall())
    return [(str(names.get(alias, "")), seq) for alias, seq in dots]


def _changes_with(
    raw: RawConnection, case_ids: Collection[str], wanted: Mapping[tuple[str, str], frozenset[str]]
) -> list[tuple[Dot, tuple[RowOp, ...]]]:
    found = []
    for dot, stored in _changes_of(raw, case_ids).items():
        ops = codec.unpack_payload(codec.decompress(stored)).ops
        if any(wanted.get((op.table, op.row), frozenset()) & op.fields.keys() for op in ops):
            found.append((dot, ops))
    return found


def _changes_of(raw: RawConnection, case_ids: Collection[str]) -> dict[Dot, bytes]:
    sql = (
        "SELECT c.alias, c.seq, c.payload FROM change_of o JOIN sync_change c "
        "ON c.alias = o.alias AND c.seq = o.seq WHERE o.case_id = ? AND c.payload IS NOT NULL"
    )
    rows = [row for case in case_ids for row in raw.execute(sql, (case,)).fetchall()]
    # What was put aside belongs to no case yet.
    rows += raw.execute(
        "SELECT alias, seq, payload FROM sync_change WHERE payload IS NOT NULL "
        "AND state IN ('parked', 'quarantined')"
    ).fetchall()
    return {(alias, seq): payload for alias, seq, payload in rows}


def _blank_row(raw: RawConnection, target: Target) -> None:
    model = base.synced_models()[target.table]
    blanks = {
        name: target.instead[name] if name in target.instead else _blank(model, name)
        for name in sorted(target.fields)
    }
    names = ", ".join(f"{quoted(name)} = ?" for name in blanks)
    sql = f"UPDATE {quoted(target.table)} SET {names} WHERE id = ?"
    raw.execute(sql, (*blanks.values(), target.row))


def _blank(model: type[base.SyncedRow], name: str) -> Value:
    """What stands in a blanked column: NULL where it may, else the column's emptiest value."""
    column = base.table_of(model).columns[name]
    if column.nullable:
        return None
    if isinstance(column.type, JSON):
        return "{}" if model.model_fields[name].default_factory is dict else "[]"
    return "" if model.model_fields[name].annotation is str else 0


def _present(raw: RawConnection, table: str, row: str) -> dict[str, Value]:
    """Every value of a row as it stands now, as the op of a new row holds them.

    Empty for a row that is only named by a change that was put aside.
    """
    model = base.synced_models().get(table)
    if model is None:
        return {}
    columns = base.table_of(model).columns
    names = [column.name for column in columns if column.name not in ("id", "space")]
    sql = f"SELECT {', '.join(map(quoted, names))} FROM {quoted(table)} WHERE id = ?"
    found = raw.execute(sql, (row,)).fetchone()
    return dict(zip(names, found, strict=True)) if found else {}


def _orders(
    raw: RawConnection, dots: Collection[Dot], earlier: Collection[RowOp]
) -> list[RowOp]:
    """What other PCs must blank: one op a replica, naming the numbers of its changes.

    What an ``earlier`` order named, whose own change is blanked now, is named again.
    """
    known = reading.streams(raw)
    by_replica: dict[str, dict[str, int]] = {}
    for op in earlier:
        by_replica.setdefault(op.row, {}).update(dict.fromkeys(op.fields, 1))
    for alias, seq in sorted(dots):
        by_replica.setdefault(known[alias].replica, {})[str(seq)] = 1
    return [RowOp(REDACTION, replica, True, dict(seqs)) for replica, seqs in by_replica.items()]


def _is_room(table: str) -> bool:
    return base.synced_models()[table].sync_class == "room"


def _forget_conflicts(raw: RawConnection, table: str, row: str) -> None:
    raw.execute(
        "UPDATE sync_conflict SET values_json = '[]', state = 'resolved' "
        "WHERE table_name = ? AND row_id = ?",
        (table, row),
    )
