"""What waits for a person after an exchange: conflicts, what was put aside, and forked streams.

Sees no more than the viewer may: of a masked case the number alone, of private notes nothing
unless asked for. Asks only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import codec, hlc, reading
from mediation_desk.records.log.apply import ORDERS
from mediation_desk.records.log.codec import RowOp, Value
from mediation_desk.records.log.history import FieldChange, field_changes
from mediation_desk.records.log.merging import DELETED
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.transfers import GONE
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class CaseTold:
    """The case something is about, as far as the viewer may know it; empty for none."""

    id: str = ""
    number: str = ""
    title: str = ""
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    """Who made a change, when by the log's clock, on which PC, and its place in the log."""

    user_id: str
    user: str
    at: datetime
    replica: str
    device: str
    seq: int


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of several values, as the column stores it; of ``deleted``, 1 for gone and 0 for there.

    ``edits``: what was edited, where the conflict is about whether the row is there.
    """

    value: Value
    by: Author
    edits: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """An open conflict: one field of a row that has several values; ``base`` is what they all
    began from, ``shown`` the one that lists and papers show meanwhile.
    """

    id: str
    case: CaseTold
    table: str
    row: str
    field: str
    base: Value
    shown: Value
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A change that was parked or put into quarantine, and why; ``decision`` is empty while it
    waits, then ``released`` or ``discarded``. ``alias`` and ``by.seq`` name it for a decision.
    """

    alias: int
    state: str
    reason: str
    decision: str
    verb: str
    why: str
    by: Author
    cases: tuple[CaseTold, ...]
    edits: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ForkedRow:
    """A replica that wrote two different changes under one number: how much of each branch."""

    replica: str
    space: str
    device: str
    since: int
    lengths: tuple[int, ...]


def open_conflicts(
    session: Asking, viewer: Viewer, case_id: str = "", *, with_private: bool = False
) -> list[ConflictRow]:
    """Every open conflict, or those of one case, grouped by case. None of a case that has gone to
    another centre: nobody here can decide any more.
    """
    raw = session.raw
    sql = (
        "SELECT id, table_name, row_id, field, values_json, coalesce(case_id, '') "
        "FROM sync_conflict WHERE state = 'open' AND (? = '' OR case_id = ?) "
        f"AND NOT {GONE.format('sync_conflict.case_id')} "
        "ORDER BY case_id, table_name, row_id, field"
    )
    found = raw.execute(sql, (case_id, case_id)).fetchall()
    told = _cases(raw, viewer, {row[5] for row in found})
    looked = _Looked(raw)
    return [
        _conflict(looked, row[:5], told[row[5]])
        for row in found
        if row[5] in told and (with_private or not _is_room(row[1]))
    ]


def count_open(session: Asking, viewer: Viewer) -> int:
    """How many conflicts wait, for the status bar."""
    rooms = [name for name in base.synced_models() if _is_room(name)]
    sql = (
        "SELECT count(*) FROM sync_conflict c LEFT JOIN case_list l ON l.case_id = c.case_id "
        "WHERE c.state = 'open' AND c.table_name NOT IN (SELECT value FROM json_each(?)) "
        f"AND (l.case_id IS NULL OR {visible_sql(viewer)}) AND NOT {GONE.format('c.case_id')}"
    )
    return int(session.raw.execute(sql, (json.dumps(rooms), viewer.user_id)).fetchone()[0])


def put_aside(session: Asking, viewer: Viewer, *, decided: bool = False) -> list[AsideRow]:
    """What was parked or put into quarantine and waits, or what was decided on; oldest first."""
    raw = session.raw
    sql = (
        "SELECT a.alias, a.seq, c.state, a.reason, coalesce(a.decision, ''), c.verb, c.kind, "
        "c.payload FROM sync_aside a JOIN sync_change c ON c.alias = a.alias AND c.seq = a.seq "
        "WHERE c.state IN ('parked', 'quarantined') AND (a.decision IS NOT NULL) = ? "
        "ORDER BY c.hlc, a.alias, a.seq"
    )
    looked = _Looked(raw)
    found = raw.execute(sql, (int(decided),)).fetchall()
    return [told for row in found if (told := _put_aside(looked, viewer, row)) is not None]


def forks(session: Asking) -> list[ForkedRow]:
    """Every replica whose id was in use on two PCs at once."""
    raw = session.raw
    known = reading.streams(raw)
    looked = _Looked(raw)
    out = []
    for stream in known.values():
        if stream.status != reading.FORKED or stream.is_branch or stream.cutoff is None:
            continue
        same = [
            other.alias
            for other in known.values()
            if (other.replica, other.space) == (stream.replica, stream.space)
        ]
        lengths = tuple(reading.tip(raw, alias) - stream.cutoff for alias in same)
        device = looked.devices[stream.alias]
        row = ForkedRow(stream.replica, stream.space, device, stream.cutoff + 1, lengths)
        out.append(row)
    return out


class _Looked:
    """Names looked up once: people, PCs, streams."""

    def __init__(self, raw: RawConnection) -> None:
        self.raw = raw
        self.people = dict(raw.execute("SELECT id, name FROM desk_user").fetchall())
        rows = raw.execute("SELECT alias, device_name FROM sync_replica").fetchall()
        self.devices: dict[int, str] = dict(rows)
        self.known = reading.streams(raw)
        self.aliases = {
            stream.replica: alias for alias, stream in self.known.items() if not stream.is_branch
        }

    def author(self, alias: int, seq: int) -> Author:
        """Who made a change of a stream."""
        sql = "SELECT user_id, hlc FROM sync_change WHERE alias = ? AND seq = ?"
        user, stamp = self.raw.execute(sql, (alias, seq)).fetchone()
        replica, device = self.known[alias].replica, self.devices[alias]
        name = self.people.get(user, "")
        return Author(user, name, hlc.to_moment(stamp), replica, device, seq)

    def ops(self, alias: int, seq: int, row: str = "") -> list[RowOp]:
        """What a change did, to one row or to all."""
        sql = "SELECT payload FROM sync_change WHERE alias = ? AND seq = ?"
        ops = _payload(self.raw.execute(sql, (alias, seq)).fetchone()[0]).ops
        return [op for op in ops if op.table not in ORDERS and row in ("", op.row)]


def _conflict(looked: _Looked, row: tuple[Any, ...], case: CaseTold) -> ConflictRow:
    conflict, table, row_id, field, told = row
    if case.masked:
        return ConflictRow(conflict, case, table, row_id, field, None, None, ())
    values, olds = [], []
    for replica, seq, value in json.loads(told):
        alias = looked.aliases[replica]
        by, ops = looked.author(alias, seq), looked.ops(alias, seq, row_id)
        olds += [(by.at, op.old_values()[field]) for op in ops if field in op.old_values()]
        edits = tuple(change for op in ops for change in _edits(op))
        values.append(ConflictValue(value, by, edits if field == DELETED else ()))
    began = min(olds, key=lambda old: old[0])[1] if olds else None
    sql = f'SELECT "{field}" FROM "{table}" WHERE id = ?'
    shown = looked.raw.execute(sql, (row_id,)).fetchone()
    return ConflictRow(
        conflict, case, table, row_id, field, 0 if field == DELETED else began,
        shown[0] if shown else None, tuple(sorted(values, key=lambda v: v.by.at)),
    )  # fmt: skip


def _put_aside(looked: _Looked, viewer: Viewer, row: tuple[Any, ...]) -> AsideRow | None:
    alias, seq, state, reason, decision, verb, kind, stored = row
    payload = _payload(stored)
    told = _cases(looked.raw, viewer, payload.cases)
    if payload.cases and not told:
        return None
    hidden = kind == "room" or any(case.masked for case in told.values())
    ops = () if hidden else tuple(op for op in payload.ops if op.table not in ORDERS)
    edits = tuple(change for op in ops for change in _edits(op))
    why = "" if hidden else payload.reason
    cases = tuple(told.values())
    by = looked.author(alias, seq)
    return AsideRow(alias, state, reason, decision, verb, why, by, cases, edits)


def _edits(op: RowOp) -> list[FieldChange]:
    """What an op says field by field; as it is stored, where it says what no column can hold."""
    try:
        return list(field_changes(op))
    except (ValueError, TypeError, AttributeError):
        olds = op.old_values()
        told = op.new_values().items()
        return [FieldChange(op.table, op.row, n, olds.get(n), v, op.insert) for n, v in told]


def _payload(stored: bytes | None) -> codec.Payload:
    """A payload read; empty where there is none or it cannot be read."""
    try:
        if stored is not None:
            return codec.unpack_payload(codec.decompress(stored))
    except ValueError:
        pass
    return codec.Payload("", (), ())


def _cases(raw: RawConnection, viewer: Viewer, ids: Iterable[str]) -> Mapping[str, CaseTold]:
    """What the viewer may know of these cases; those he may not see at all are left out.

    Of a case that is in no list (its rows may be in quarantine too) nobody knows yet whether it is
    sensitive: it is masked but for who sees all.
    """
    sql = (
        f"SELECT l.case_no, l.title, {masked_sql(viewer)}, {visible_sql(viewer)} "
        "FROM case_list l WHERE l.case_id = ?"
    )
    out: dict[str, CaseTold] = {}
    for case in sorted(set(ids)):
        found = raw.execute(sql, (viewer.user_id, viewer.user_id, case)).fetchone()
        if found is None:
            out[case] = CaseTold(case, masked=not viewer.sees_all)
        elif found[3]:
            out[case] = CaseTold(case, found[0] or "", "" if found[2] else found[1], bool(found[2]))
    return out


def _is_room(table: str) -> bool:
    model = base.synced_models().get(table)
    return model is not None and model.sync_class == "room"
