"""Writes many changes at once with the same tables, codec and chain as single verbs.

For filling a store with made-up or imported cases: new rows only, thousands a second. What it
writes cannot be told from what verbs wrote, which a test proves by replay.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import append, codec, heads, held, hlc
from mediation_desk.records.log.codec import Value
from mediation_desk.records.recorder import RecordedSession, shape_of

_SIGNED = "agreement"


@dataclass(frozen=True, slots=True)
class Plan:
    """How new rows of a table are made and written, worked out once."""

    table: str
    kind: codec.ChangeKind
    case_field: str
    blank: dict[str, Value]
    """Every column in its order with what it holds by default."""
    insert: str
    odd: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """The columns whose values are not stored as they are, or may be left out."""


@dataclass(slots=True)
class NewRow:
    """A row to be inserted: its id and its values as they are stored, NULL left out; beside them
    all of them in the order of the columns.
    """

    plan: Plan
    id: str
    fields: dict[str, Value]
    values: tuple[Value, ...]

    @property
    def case_id(self) -> str:
        """The case the row belongs to; empty for none."""
        field = self.plan.case_field
        return self.id if field == "id" else str(self.fields.get(field) or "")


def fresh(model: type[base.SyncedRow], values: Mapping[str, Any]) -> NewRow:
    """A new row of a table with domain values; other columns by default.

    Raises TypeError for a column that does not exist.
    """
    return planned(plan_of(model), values)


def planned(plan: Plan, values: Mapping[str, Any]) -> NewRow:
    """The same by a plan that was asked for before."""
    fields: dict[str, Any] = {**plan.blank, **values}
    row_id = fields.pop("id", "") or base.new_id()
    if len(fields) > len(plan.blank):
        unknown = ", ".join(fields.keys() - plan.blank.keys())
        raise TypeError(f"{plan.table} has no column {unknown}")
    empty = []
    for name, bind in plan.odd:
        value = fields[name]
        if value is None:
            empty.append(name)
        elif type(value) is date:
            fields[name] = value.isoformat()
        elif bind is not None and name in values:
            fields[name] = bind(value)
    stored = tuple(fields.values())
    for name in empty:
        del fields[name]
    return NewRow(plan, str(row_id), fields, stored)


@functools.cache
def plan_of(model: type[base.SyncedRow]) -> Plan:
    """The plan of a table; every default is bound once, for values are never changed in place."""
    shape = shape_of(model)
    binds = {key: bind for key, _name, bind in shape.columns if key != "deleted"}
    blank: dict[str, Value] = dict.fromkeys(binds)
    for key, info in model.model_fields.items():
        if key not in binds or info.is_required():
            continue
        bind, value = binds[key], info.get_default(call_default_factory=True)
        blank[key] = value if bind is None or value is None else bind(value)
    columns = ["id", "space", "deleted", *binds]
    insert = (
        f"INSERT INTO {quoted(shape.table)} ({', '.join(map(quoted, columns))}) "
        f"VALUES ({', '.join('?' * len(columns))})"
    )
    table = base.table_of(model).columns
    odd = tuple((k, bind) for k, bind in binds.items() if bind is not None or table[k].nullable)
    return Plan(shape.table, shape.kind, shape.case_field, blank, insert, odd)


@dataclass(slots=True)
class TableRows:
    """New rows of one table as its statement takes them, and the place of the change of each."""

    insert: str
    rows: list[tuple[Value, ...]] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)


Unlinked: TypeAlias = tuple[codec.ChangeKind, tuple[str, ...], bytes, bytes, bytes]
"""A change that has no place in the chain yet: kind, cases, salt, hash, payload."""


@dataclass(slots=True)
class Gathered:
    """Changes worked out as far as they can be without the chain, and their rows.

    Plain values that another process may make: it needs neither the store nor its key for them.
    """

    reason: str
    space: int
    tables: dict[str, TableRows] = field(default_factory=dict)
    changes: list[Unlinked] = field(default_factory=list)


def gather(groups: Iterable[Sequence[NewRow]], reason: str, space: int) -> Gathered:
    """Make each group of new rows into one change; needs no store and writes nothing.

    Raises StoreFault ``room_rows_mixed``, ``change_empty``, ``change_too_large``.
    """
    gathered = Gathered(reason, space)
    for rows in groups:
        gather_one(gathered, rows)
    return gathered


def gather_one(gathered: Gathered, rows: Sequence[NewRow]) -> None:
    """Make these rows into one more change; raises as :func:`gather`, and then take no more."""
    ops: list[codec.PlainOp] = []
    cases: dict[str, None] = {}
    kinds: set[codec.ChangeKind] = set()
    tables, space, place = gathered.tables, gathered.space, len(gathered.changes)
    for row in rows:
        plan, row_id, fields = row.plan, row.id, row.fields
        table = tables.get(plan.table)
        if table is None:
            table = tables[plan.table] = TableRows(plan.insert)
        ops.append((plan.table, row_id, True, fields))
        table.rows.append((row_id, space, 0, *row.values))
        table.owners.append(place)
        kinds.add(plan.kind)
        if case := row.case_id:
            cases[case] = None
    if len(kinds) != 1:
        raise StoreFault("room_rows_mixed" if kinds else "change_empty")
    told = tuple(cases)
    packed = codec.pack_plain(gathered.reason, told, ops)
    if len(packed) > codec.MAX_PAYLOAD:
        raise StoreFault("change_too_large", size=len(packed))
    salt = codec.new_salt()
    hashed = codec.payload_hash(salt, packed)
    gathered.changes.append((kinds.pop(), told, salt, hashed, packed))


def add_changes(session: RecordedSession, changes: Iterable[Sequence[NewRow]]) -> tuple[int, int]:
    """Write each group of new rows as one change of the session's verb, without flushing.

    Gives the numbers of the first and last change. Groups are whole or absent together with
    everything else in the verb; take about 2,000 a verb.
    """
    return add_gathered(session, gather(changes, session.verb.reason, session.origin.own_space))


def add_gathered(session: RecordedSession, gathered: Gathered) -> tuple[int, int]:
    """The same for changes gathered before: link them to the chain and write everything.

    Raises StoreFault ``gathered_for_another`` where they bear another reason or space.
    """
    raw: RawConnection = session.connection().connection.driver_connection
    origin, verb = session.origin, session.verb
    if (gathered.reason, gathered.space) != (verb.reason, origin.own_space):
        raise StoreFault("gathered_for_another", verb=verb.name)
    end = append.end_of(raw, origin, origin.own_space)
    first = end.seq + 1
    chained = _Chained()
    news = append.heard_from_others(raw, origin.own_space, end).news
    for change in gathered.changes:
        chained.add(end, origin, verb, change, news)
        news = []
    told = append.heard_from_others(raw, origin.own_space, end).news
    append.tell(raw, end.alias, told)
    origin.guard.mode = Guard.RECORDING
    try:
        chained.write(raw, origin, gathered)
    finally:
        origin.guard.mode = Guard.CLOSED
    return first, end.seq


class _Chained:
    """Changes that have their place in the chain, gathered for ``executemany``."""

    def __init__(self) -> None:
        self.changes: list[tuple[object, ...]] = []
        self.heads: list[bytes] = []
        self.cases: list[tuple[str, int, int]] = []
        self.seals: list[tuple[object, ...]] = []

    def add(
        self,
        end: append.ChainEnd,
        origin: append.Origin,
        verb: append.Verb,
        change: Unlinked,
        news: append.News,
    ) -> None:
        """Link one more change, as ``ChainEnd.add`` does for a single verb."""
        kind, cases, salt, hashed, packed = change
        end.seq += 1
        end.hlc = hlc.tick(origin.clock.now(), max(end.hlc, origin.floor))
        header = codec.Header(
            origin.replica, end.space, end.seq, end.hlc, verb.user, verb.name, kind,
            origin.schema, tuple((uuid, seen) for _alias, uuid, seen in news),
        )  # fmt: skip
        end.link = codec.link(end.link, header, hashed)
        ctx = codec.pack_context([(other, seen) for other, _uuid, seen in news])
        self.changes.append((
            end.alias, end.seq, end.hlc, verb.user, verb.name, kind, origin.schema, ctx, salt,
            hashed, end.link, codec.compress(packed),
        ))  # fmt: skip
        self.heads.append(heads.pack(heads.RowHeads((end.alias, end.seq))))
        self.cases += [(case, end.alias, end.seq) for case in cases]
        seal = end.seal(origin)
        if seal is not None:
            self.seals.append(seal)

    def write(self, raw: RawConnection, origin: append.Origin, gathered: Gathered) -> None:
        """Write rows, changes and heads; the caller has opened the guard."""
        # What belongs to a signed agreement must stand before it; nothing else asks for an order.
        for _name, table in sorted(gathered.tables.items(), key=lambda item: item[0] == _SIGNED):
            raw.executemany(table.insert, table.rows)
        raw.executemany(append.INSERT_CHANGE, self.changes)
        packed, ids = self.heads, origin.table_ids
        rows = [
            (ids[name], row[0], packed[owner])
            for name, table in gathered.tables.items()
            for row, owner in zip(table.rows, table.owners, strict=True)
        ]
        rows.sort()  # one way through the tree instead of many jumps
        raw.executemany(held.PUT_HEADS, rows)
        raw.executemany(held.INSERT_CHANGE_OF, self.cases)
        raw.executemany(append.INSERT_SEAL, self.seals)
