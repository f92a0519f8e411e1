"""Writes many changes at once with the same tables, codec and chain as single verbs.

For filling a store with made-up or imported cases: new rows only, thousands a second. What it
writes cannot be told from what verbs wrote, which a test proves by replay.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import append, codec, heads
from mediation_desk.records.log.codec import Payload, RowOp, Value
from mediation_desk.records.recorder import RecordedSession, shape_of


@dataclass(frozen=True, slots=True)
class Plan:
    """How new rows of a table are made and written, worked out once."""

    table: str
    kind: codec.ChangeKind
    case_field: str
    defaults: dict[str, Value]
    binds: dict[str, Callable[[Any], Any] | None]
    names: tuple[str, ...]
    insert: str

    def __reduce__(self) -> tuple[Callable[[str], Plan], tuple[str]]:
        """Between processes a plan goes by its table's name."""
        return _plan_named, (self.table,)


@dataclass(slots=True)
class NewRow:
    """A row to be inserted: its id and its values as they are stored, NULL left out."""

    plan: Plan
    id: str
    fields: dict[str, Value]

    @property
    def case_id(self) -> str:
        """The case the row belongs to; empty for none."""
        field = self.plan.case_field
        return self.id if field == "id" else str(self.fields.get(field) or "")


def fresh(model: type[base.SyncedRow], values: Mapping[str, Any]) -> NewRow:
    """A new row of a table with domain values; other columns by default.

    Raises TypeError for a column that does not exist.
    """
    plan = plan_of(model)
    fields, binds = plan.defaults.copy(), plan.binds
    for name, value in values.items():
        kind = type(value)
        if name not in binds:
            if name != "id":
                raise TypeError(f"{plan.table} has no column {name}")
        elif value is None:
            fields.pop(name, None)
        elif kind is str:
            fields[name] = value
        elif kind is date:
            fields[name] = value.isoformat()
        else:
            bind = binds[name]
            fields[name] = value if bind is None else bind(value)
    return NewRow(plan, str(values.get("id") or "") or base.new_id(), fields)


@functools.cache
def plan_of(model: type[base.SyncedRow]) -> Plan:
    """The plan of a table; every default is bound once, for values are never changed in place."""
    shape = shape_of(model)
    binds = {key: bind for key, _name, bind in shape.columns if key != "deleted"}
    defaults: dict[str, Value] = {}
    for key, info in model.model_fields.items():
        if key not in binds or info.is_required():
            continue
        bind, value = binds[key], info.get_default(call_default_factory=True)
        stored = value if bind is None else bind(value)
        if stored is not None:
            defaults[key] = stored
    columns = ["id", "space", "deleted", *binds]
    insert = (
        f"INSERT INTO {quoted(shape.table)} ({', '.join(map(quoted, columns))}) "
        f"VALUES ({', '.join('?' * len(columns))})"
    )
    return Plan(shape.table, shape.kind, shape.case_field, defaults, binds, tuple(binds), insert)


def _plan_named(table: str) -> Plan:
    return plan_of(base.synced_models()[table])


def add_changes(session: RecordedSession, changes: Iterable[Sequence[NewRow]]) -> tuple[int, int]:
    """Write each group of new rows as one change of the session's verb, without flushing.

    Gives the numbers of the first and last change. Groups are whole or absent together with
    everything else in the verb; take about 2,000 a verb.
    """
    raw: RawConnection = session.connection().connection.driver_connection
    origin, verb = session.origin, session.verb
    end = append.end_of(raw, origin, origin.own_space)
    news = append.news_of_others(raw, origin.own_space, end.alias)
    first = end.seq + 1
    batch = _Batch(origin)
    for rows in changes:
        kind, ops, cases = batch.take(rows)
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
        self.rows: dict[str, list[tuple[Value, ...]]] = defaultdict(list)
        self.changes: list[tuple[object, ...]] = []
        self.heads: list[tuple[int, str, bytes]] = []
        self.cases: list[tuple[str, int, int]] = []
        self.seals: list[tuple[object, ...]] = []

    def take(
        self, rows: Sequence[NewRow]
    ) -> tuple[codec.ChangeKind, tuple[RowOp, ...], tuple[str, ...]]:
        ops: list[RowOp] = []
        cases: dict[str, None] = {}
        kinds: set[codec.ChangeKind] = set()
        space = self.origin.own_space
        for row in rows:
            plan, fields = row.plan, row.fields
            ops.append(RowOp(plan.table, row.id, True, fields))
            self.rows[plan.insert].append((row.id, space, 0, *map(fields.get, plan.names)))
            kinds.add(plan.kind)
            if case := row.case_id:
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
        packed, ids = heads.pack(heads.RowHeads(dot)), self.origin.table_ids
        self.heads += [(ids[op.table], op.row, packed) for op in ops]
        self.cases += [(case, *dot) for case in cases]
        if seal is not None:
            self.seals.append(seal)

    def write(self, raw: RawConnection) -> None:
        for insert, rows in self.rows.items():
            raw.executemany(insert, rows)
        raw.executemany(append.INSERT_CHANGE, self.changes)
        self.heads.sort()  # one way through the tree instead of many jumps
        raw.executemany(append.PUT_HEADS, self.heads)
        raw.executemany(append.INSERT_CHANGE_OF, self.cases)
        raw.executemany(append.INSERT_SEAL, self.seals)
