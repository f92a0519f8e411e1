"""Collects what a verb did to recorded rows and writes it once, before the commit, as one change.

It never decides whether a verb is allowed, and it never writes business rows itself.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import (
    LoaderCallableStatus,
    ORMExecuteState,
    UOWTransaction,
    class_mapper,
    make_transient_to_detached,
    object_session,
)
from sqlalchemy.orm.attributes import instance_state
from sqlmodel import Session, SQLModel

from mediation_desk.records import base
from mediation_desk.records.engine import DIALECT, Guard, RawConnection, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import codec
from mediation_desk.records.log.append import Draft, Origin, Verb, Written, write_change
from mediation_desk.records.log.codec import RowOp, Value

RowT = TypeVar("RowT", bound=SQLModel)

_NOT_RECORDED = frozenset({"id", "space"})
_UNKNOWN = (LoaderCallableStatus.NO_VALUE, LoaderCallableStatus.NEVER_SET)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the recorder needs of a table: attribute, column, how its value is stored."""

    table: str
    kind: codec.ChangeKind
    case_field: str
    columns: tuple[tuple[str, str, Callable[[Any], Any] | None], ...]
    by_key: dict[str, tuple[str, Callable[[Any], Any] | None]]


class RecordedSession(Session):
    """A session whose recorded rows go through the recorder. Made by the store only."""

    verb: Verb
    origin: Origin
    draft: Draft
    written: Written | None = None
    closing = False
    said: list[tuple[base.SyncedRow, str]]

    def begin_verb(self, verb: Verb, origin: Origin) -> None:
        """Start collecting for one verb."""
        self.verb, self.origin, self.draft, self.said = verb, origin, Draft(), []

    def say(self, row: base.SyncedRow, key: str) -> None:
        """Record a field's value even if it is the one that stands: a person decided for it."""
        self.said.append((row, key))

    def about(self, *case_ids: str) -> None:
        """Name cases this change belongs to beyond those its rows name."""
        self.draft.cases.update(dict.fromkeys(case_ids))

    def remove(self, row: base.SyncedRow) -> None:
        """Mark a row as deleted; rows are never removed from the file."""
        row.deleted = True
        self.add(row)


@functools.cache
def shape_of(model: type[base.SyncedRow]) -> Shape:
    """The recorder's view of a table, worked out once."""
    columns = []
    for column in base.table_of(model).columns:
        if column.name not in _NOT_RECORDED:
            bind = column.type.dialect_impl(DIALECT).bind_processor(DIALECT)
            columns.append((column.key, column.name, bind))
    kind: codec.ChangeKind = "room" if model.sync_class == "room" else "case"
    by_key: dict[str, tuple[str, Callable[[Any], Any] | None]] = {
        key: (name, bind) for key, name, bind in columns
    }
    return Shape(str(model.__tablename__), kind, base.case_field_of(model), tuple(columns), by_key)


def quick_get(session: Session, model: type[RowT], row_id: str) -> RowT | None:
    """A row by its id, as ``session.get`` gives it but at a quarter of its cost."""
    key = class_mapper(model).identity_key_from_primary_key((row_id,))
    known = session.identity_map.get(key)
    if known is not None or not issubclass(model, base.SyncedRow):
        return session.get(model, row_id)
    if session.new:
        session.flush()
    sql, readers = _reading(model)
    raw: RawConnection = session.connection().connection.driver_connection
    found = raw.execute(sql, (row_id,)).fetchone()
    if found is None:
        return None
    pairs = zip(readers, found, strict=True)
    row = model(**{name: v if read is None else read(v) for (name, read), v in pairs})
    make_transient_to_detached(row)
    session.add(row)
    return row


@functools.cache
def _reading(
    model: type[SQLModel],
) -> tuple[str, tuple[tuple[str, Callable[[Any], Any] | None], ...]]:
    """The SELECT of one row of a table, and how each of its values is read back."""
    columns = list(base.table_of(model).columns)
    names = ", ".join(quoted(column.name) for column in columns)
    sql = f"SELECT {names} FROM {quoted(str(model.__tablename__))} WHERE id = ?"
    readers: list[tuple[str, Callable[[Any], Any] | None]] = []
    for column in columns:
        read = column.type.dialect_impl(DIALECT).result_processor(DIALECT, None)
        readers.append((column.key, read))
    return sql, tuple(readers)


def listen() -> None:
    """Attach the recorder to every :class:`RecordedSession`, once."""
    if not event.contains(RecordedSession, "before_flush", _before_flush):
        event.listen(RecordedSession, "before_flush", _before_flush)
        event.listen(RecordedSession, "after_flush", _after_flush)
        event.listen(RecordedSession, "after_soft_rollback", _after_rollback)
        event.listen(RecordedSession, "before_commit", _before_commit)
        event.listen(RecordedSession, "do_orm_execute", _refuse_bulk)


def _before_flush(session: RecordedSession, _context: UOWTransaction, _rows: object) -> None:
    for row in session.deleted:
        if isinstance(row, base.SyncedRow):
            raise StoreFault("row_delete_refused", table=row.__tablename__)
    for row in session.new:
        if isinstance(row, base.SyncedRow) and not row.space:
            row.space = session.origin.own_space
    for row in session.dirty:
        if isinstance(row, base.SyncedRow):
            _load_old_values(row)
    session.origin.guard.mode = Guard.RECORDING


def _load_old_values(row: base.SyncedRow) -> None:
    """Fetch what was in the file where an attribute was set without being read first."""
    state = instance_state(row)
    missing = [key for key, old in state.committed_state.items() if old in _UNKNOWN]
    session = object_session(row)
    if not missing or session is None:
        return
    table = base.table_of(type(row))
    found = session.connection().execute(table.select().where(table.c.id == row.id)).one()
    for key in missing:
        state.committed_state[key] = getattr(found, key)


def _after_flush(session: RecordedSession, _context: UOWTransaction) -> None:
    session.origin.guard.mode = Guard.CLOSED
    draft = session.draft
    for row in session.new:
        if isinstance(row, base.SyncedRow):
            _note(draft, row, _insert_op(row))
    for row in session.dirty:
        if isinstance(row, base.SyncedRow):
            op = _update_op(row)
            if op.fields:
                _note(draft, row, op)


def _after_rollback(session: RecordedSession, _previous: object) -> None:
    session.origin.guard.mode = Guard.CLOSED


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_select or state.bind_mapper is None:
        return
    if issubclass(state.bind_mapper.class_, base.SyncedRow):
        raise StoreFault("bulk_write_refused", table=state.bind_mapper.class_.__tablename__)


def insert_fields(row: base.SyncedRow) -> dict[str, Value]:
    """All values of a new row as stored; NULL and an unset ``deleted`` are left out."""
    values = row.__dict__
    fields: dict[str, Value] = {}
    for key, name, bind in shape_of(type(row)).columns:
        value = values.get(key)
        stored = bind(value) if bind is not None else value
        if stored is not None and not (name == "deleted" and stored == 0):
            fields[name] = stored
    return fields


def _insert_op(row: base.SyncedRow) -> RowOp:
    return RowOp(str(row.__tablename__), row.id, True, insert_fields(row))


def _update_op(row: base.SyncedRow) -> RowOp:
    shape, values = shape_of(type(row)), row.__dict__
    fields: dict[str, tuple[Value, Value]] = {}
    for key, old in instance_state(row).committed_state.items():
        if key in shape.by_key:
            name, bind = shape.by_key[key]
            pair = (old, values[key]) if bind is None else (bind(old), bind(values[key]))
            if pair[0] != pair[1]:
                fields[name] = pair
        elif key in _NOT_RECORDED:
            raise StoreFault("identity_changed", table=shape.table)
    return RowOp(shape.table, row.id, False, fields)


def _note(draft: Draft, row: base.SyncedRow, op: RowOp) -> None:
    shape = shape_of(type(row))
    (draft.gone.add if row.deleted else draft.gone.discard)((op.table, op.row))
    earlier = draft.ops.get((op.table, op.row))
    draft.ops[op.table, op.row] = op if earlier is None else _merged(earlier, op)
    draft.kinds.add(shape.kind)
    draft.spaces.add(row.space)
    if shape.case_field and (case := getattr(row, shape.case_field)):
        draft.cases.setdefault(case)


def _merged(earlier: RowOp, later: RowOp) -> RowOp:
    """Two flushes of one verb on the same row as one op, from the first old to the last new."""
    if earlier.insert:
        values = {**earlier.fields, **later.new_values()}
        return RowOp(earlier.table, earlier.row, True, _without_nothing(values))
    old, new = earlier.old_values(), later.new_values()
    before = {**later.old_values(), **old}
    after = {**earlier.new_values(), **new}
    pairs = {name: (before[name], after[name]) for name in after if before[name] != after[name]}
    return RowOp(earlier.table, earlier.row, False, pairs)


def _without_nothing(values: dict[str, Value]) -> dict[str, Value]:
    return {
        name: value
        for name, value in values.items()
        if value is not None and not (name == "deleted" and value == 0)
    }


def _say_again(session: RecordedSession) -> None:
    """Add what has to be said though it did not change.

    Who writes a row that he sees as deleted says so: else his edit would look like one made beside
    the deletion, by somebody who had not seen it.
    """
    draft = session.draft
    for row, key in session.said:
        shape = shape_of(type(row))
        name, bind = shape.by_key[key]
        value = getattr(row, key)
        stored = value if bind is None else bind(value)
        op = draft.ops.get((shape.table, row.id))
        if op is None:
            _note(draft, row, RowOp(shape.table, row.id, False, {name: (stored, stored)}))
        elif name not in op.fields and not op.insert:
            op.fields[name] = (stored, stored)
    for place in draft.gone & draft.ops.keys():
        op = draft.ops[place]
        if not op.insert:
            op.fields.setdefault("deleted", (1, 1))


def _before_commit(session: RecordedSession) -> None:
    if not session.closing:
        raise StoreFault("commit_is_the_stores")
    session.flush()
    draft = session.draft
    draft.ops = {key: op for key, op in draft.ops.items() if op.insert or op.fields}
    _say_again(session)
    if not draft.ops:
        return
    if len(draft.kinds) > 1:
        raise StoreFault("room_rows_mixed")
    if len(draft.spaces) > 1:
        raise StoreFault("spaces_mixed")
    raw = session.connection().connection.driver_connection
    origin = session.origin
    origin.guard.mode = Guard.RECORDING
    try:
        session.written = write_change(raw, origin, session.verb, draft)
    finally:
        origin.guard.mode = Guard.CLOSED
