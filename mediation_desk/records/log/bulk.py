"""Writes many changes at once with the same tables, codec and chain as single verbs.

For filling a store with made-up or imported cases: new rows only, thousands a second. What it
writes cannot be told from what verbs wrote, which a test proves by replay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import append, codec, heads
from mediation_desk.records.log.codec import Payload, RowOp
from mediation_desk.records.recorder import RecordedSession, insert_fields, shape_of


def add_changes(
    session: RecordedSession, changes: Iterable[Sequence[base.SyncedRow]]
) -> tuple[int, int]:
    """Write each group of new rows as one change of the session's verb, without flushing.

    Gives the numbers of the first and last change. The rows stay outside the session. Groups are
    whole or absent together with everything else in the verb; take about 2,000 a verb.
    """
    raw: RawConnection = session.connection().connection.driver_connection
    origin, verb = session.origin, session.verb
    end = append.end_of(raw, origin, origin.own_space)
    news = append.news_of_others(raw, origin.own_space, end.alias)
    first = end.seq + 1
    batch = _Batch(origin)
    for rows in changes:
        kind, ops, cases = batch.take(rows, origin.own_space)
        row = end.add(origin, verb, kind, Payload(verb.reason, cases, ops), news)
        batch.keep(row, (end.alias, end.seq), ops, cases, end.seal(origin))
        news = []
    told = append.news_of_others(raw, origin.own_space, end.alias)
    raw.executemany(append.TOLD, [(seen, other) for other, _uuid, seen in told])
    origin.guard.mode = Guard.RECORDING
    try:
        batch.write(raw)
    finally:
        origin.guard.mode = Guard.CLOSED
    return first, end.seq


class _Batch:
    """Statements gathered for ``executemany``."""

    def __init__(self, origin: append.Origin) -> None:
        self.origin = origin
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.changes: list[tuple[object, ...]] = []
        self.heads: list[tuple[int, str, bytes]] = []
        self.cases: list[tuple[str, int, int]] = []
        self.seals: list[tuple[object, ...]] = []

    def take(
        self, rows: Sequence[base.SyncedRow], space: int
    ) -> tuple[codec.ChangeKind, tuple[RowOp, ...], tuple[str, ...]]:
        ops: list[RowOp] = []
        cases: dict[str, None] = {}
        kinds: set[codec.ChangeKind] = set()
        for row in rows:
            shape = shape_of(type(row))
            row.__dict__["space"] = row.space or space
            if row.space != space:
                raise StoreFault("spaces_mixed")
            fields = insert_fields(row)
            ops.append(RowOp(shape.table, row.id, True, fields))
            self.rows[shape.table].append({"id": row.id, "space": space, "deleted": 0, **fields})
            kinds.add(shape.kind)
            if shape.case_field and (case := getattr(row, shape.case_field)):
                cases[case] = None
        if len(kinds) != 1:
            raise StoreFault("room_rows_mixed" if kinds else "change_empty")
        return kinds.pop(), tuple(ops), tuple(cases)

    def keep(
        self,
        change: tuple[object, ...],
        dot: heads.Dot,
        ops: tuple[RowOp, ...],
        cases: tuple[str, ...],
        seal: tuple[object, ...] | None,
    ) -> None:
        self.changes.append(change)
        packed = heads.pack(heads.RowHeads(dot))
        self.heads += [(self.origin.table_ids[op.table], op.row, packed) for op in ops]
        self.cases += [(case, *dot) for case in cases]
        if seal is not None:
            self.seals.append(seal)

    def write(self, raw: RawConnection) -> None:
        models = base.synced_models()
        for table, rows in self.rows.items():
            names = [column.name for column in base.table_of(models[table]).columns]
            columns, marks = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
            sql = f"INSERT INTO {quoted(table)} ({columns}) VALUES ({marks})"
            raw.executemany(sql, [tuple(map(row.get, names)) for row in rows])
        raw.executemany(append.INSERT_CHANGE, self.changes)
        raw.executemany(append.PUT_HEADS, self.heads)
        raw.executemany(append.INSERT_CHANGE_OF, self.cases)
        raw.executemany(append.INSERT_SEAL, self.seals)
