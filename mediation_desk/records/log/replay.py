"""Builds the tables anew from the log, and digests of rows to compare them with.

The same code rebuilds heads after an upgrade. It never writes into the store it reads from.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgpack
import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import base, schema
from mediation_desk.records.engine import GUARD_FUNCTION, Guard, RawConnection, quoted
from mediation_desk.records.log import heads, reading
from mediation_desk.records.log.codec import RowOp, Value
from mediation_desk.records.log.heads import Dot
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.migrations import ladder

_COPIED = ("sync_space", "sync_replica", "sync_table")


class Replayer:
    """Applies logged changes, in causal order, to an empty store by the merge rule."""

    def __init__(self, target: RawConnection, known: dict[int, reading.Stream]) -> None:
        self.target = target
        self.known = known
        self.ids = dict(target.execute("SELECT name, id FROM sync_table"))
        self.spaces = dict(target.execute("SELECT code, alias FROM sync_space"))
        self.aliases = {(s.replica, s.space): alias for alias, s in known.items()}
        self.steps = ladder.steps()
        self.seen: dict[int, dict[int, int]] = defaultdict(dict)
        self.stamps: dict[Dot, tuple[int, str]] = {}
        self.values: dict[tuple[str, str, str], dict[Dot, Value]] = defaultdict(dict)

    def apply(self, change: LoggedChange) -> None:
        """Apply one change; blanked, parked and quarantined ones only move the vectors."""
        header = change.header
        seen = self.seen[change.alias]
        for replica, seq in header.context:
            seen[self.aliases[replica, header.space]] = seq
        seen[change.alias] = header.seq - 1
        payload = change.payload()
        if payload is None or change.state != "applied":
            return
        self.stamps[change.dot] = (header.hlc, header.replica)
        for op in upcast(payload.ops, header.schema, self.steps):
            self._op(op, change.dot, dict(seen), self.spaces[header.space])
        sql = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
        self.target.executemany(sql, [(case, *change.dot) for case in payload.cases])

    def _op(self, op: RowOp, dot: Dot, seen: dict[int, int], space: int) -> None:
        key = (self.ids[op.table], op.row)
        sql = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"
        found = None if op.insert else self.target.execute(sql, key).fetchone()
        if found is None:
            now = heads.RowHeads(dot)
            self._insert(op, space)
        else:
            now = heads.unpack(found[0])
            now.write(op.fields, dot, lambda head: head[1] <= seen.get(head[0], 0))
            self._update(op, dot, now)
        put = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"
        self.target.execute(put, (*key, heads.pack(now)))

    def _insert(self, op: RowOp, space: int) -> None:
        values = {"id": op.row, "space": space, "deleted": 0, **op.new_values()}
        names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        sql = f"INSERT INTO {quoted(op.table)} ({names}) VALUES ({marks})"
        self.target.execute(sql, tuple(values.values()))

    def _update(self, op: RowOp, dot: Dot, now: heads.RowHeads) -> None:
        values = {}
        for name, value in op.new_values().items():
            written = self.values[op.table, op.row, name]
            written[dot] = value
            for given_way in [head for head in written if head not in now.of(name)]:
                del written[given_way]
            winner = max(now.of(name), key=lambda head: self.stamps.get(head, (0, "")))
            values[name] = written.get(winner, value)
        if values:
            names = ", ".join(f"{quoted(name)} = ?" for name in values)
            sql = f"UPDATE {quoted(op.table)} SET {names} WHERE id = ?"
            self.target.execute(sql, (*values.values(), op.row))


def upcast(ops: Iterable[RowOp], version: int, steps: Sequence[ladder.Step]) -> list[RowOp]:
    """Ops as an older program logged them, brought to today's tables."""
    for step in steps[version:]:
        if step.upcast is not None:
            ops = [new for new in map(step.upcast, ops) if new is not None]
    return list(ops)


def replay(source: RawConnection, progress: Progress | None = None) -> RawConnection:
    """A fresh store in memory made from the log of ``source`` alone; the caller closes it."""
    progress = progress or NoProgress()
    target = _empty_like(source)
    replayer = Replayer(target, reading.streams(source))
    total = source.execute("SELECT count(*) FROM sync_change").fetchone()[0]
    target.execute("BEGIN")
    for count, change in enumerate(reading.in_causal_order(source)):
        replayer.apply(change)
        progress.step(count + 1, total)
    target.execute("COMMIT")
    return target


def _empty_like(source: RawConnection) -> RawConnection:
    target = sqlcipher.connect(":memory:", isolation_level=None, check_same_thread=False)
    guard = Guard()
    guard.mode = Guard.RECORDING
    target.create_function(GUARD_FUNCTION, 0, guard)
    target.execute("PRAGMA foreign_keys = OFF")
    schema.create_schema(target)
    for table in _COPIED:
        rows = source.execute(f"SELECT * FROM {table}").fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    return target


def rows_digest(raw: RawConnection, space: int | None = None) -> dict[str, str]:
    """Digest of every recorded table, the same on every PC that holds the same rows and heads.

    XOR of SHA-256 over (row, heads); ``space`` limits it to one centre's rows.
    """
    names = {alias: stream.replica for alias, stream in reading.streams(raw).items()}
    ids = dict(raw.execute("SELECT name, id FROM sync_table"))
    return {table: _table_digest(raw, table, ids[table], names, space) for table in sorted(ids)}


def _table_digest(
    raw: RawConnection, table: str, table_id: int, names: dict[int, str], space: int | None
) -> str:
    model = base.synced_models().get(table)
    if model is None:
        return ""
    columns = sorted(c.name for c in base.table_of(model).columns if c.name not in ("id", "space"))
    wanted = ", ".join(f"t.{quoted(name)}" for name in ["id", *columns])
    sql = (
        f"SELECT h.heads, {wanted} FROM {quoted(table)} t LEFT JOIN sync_row h "
        "ON h.table_id = ? AND h.row_id = t.id WHERE ? IS NULL OR t.space = ?"
    )
    total = 0
    for stored, *values in raw.execute(sql, (table_id, space, space)):
        packed = msgpack.packb([table, _portable(stored, names), values])
        total ^= int.from_bytes(hashlib.sha256(packed).digest())
    return f"{total:064x}"


def _portable(stored: bytes | None, names: dict[int, str]) -> list[Any]:
    """Heads with replicas by id instead of this PC's aliases, in a fixed order."""
    if stored is None:
        return []
    row = heads.unpack(stored)
    fields = sorted(
        (name, sorted([names[a], s] for a, s in dots)) for name, dots in row.fields.items()
    )
    return [[names[row.base[0]], row.base[1]], fields]
