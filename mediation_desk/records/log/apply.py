"""Applies logged changes to tables by the merge rule; the only writer of rows besides the recorder.

Serves replay (into an empty store) and import (into the live one) alike. It decides nothing about
authority: whoever calls it says whether a change is applied. The caller holds the transaction and
has opened the guard.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log import codec, heads, reading
from mediation_desk.records.log.codec import RowOp, Value
from mediation_desk.records.log.heads import Dot, RowHeads
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.migrations import ladder

REDACT_VERB = "redact"
FROZEN_PARENT = "agreement"
REDACTION = "sync_redaction"
"""Name in an op's place of the table: its row is a replica, its fields the changes to blank."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a change did: rows and cases touched, fields now with several values."""

    rows: tuple[tuple[str, str], ...]
    cases: tuple[str, ...]
    conflicts: tuple[tuple[str, str, str], ...]


class Applier:
    """Applies changes, each after those its writer had seen.

    ``target`` is written; the values of other heads are looked up in ``log``, which for an import
    is the same connection.
    """

    def __init__(self, target: RawConnection, log: RawConnection) -> None:
        self.target, self.log = target, log
        self.known = reading.streams(log)
        self.ids = dict(target.execute("SELECT name, id FROM sync_table"))
        self.spaces = dict(target.execute("SELECT code, alias FROM sync_space"))
        self.aliases = {(s.replica, s.space): alias for alias, s in self.known.items()}
        self.steps = ladder.steps()
        self.seen: dict[int, dict[int, int]] = {}

    def cannot_stand(self, change: LoggedChange) -> bool:
        """Whether a change must be parked: it names what is not here (yet).

        Tables or columns of a newer program, rows or parents held back with an earlier change.
        """
        payload = change.payload()
        if payload is None:
            return False
        ops = self._in_order(change, payload)
        made = {(op.table, op.row) for op in ops if op.insert}
        return any(not self._stands(op, made) for op in ops)

    def _stands(self, op: RowOp, made: set[tuple[str, str]]) -> bool:
        if op.table == REDACTION:
            return True
        model = base.synced_models().get(op.table)
        if model is None:
            return False
        columns = base.table_of(model).columns
        if any(name not in columns for name in op.fields):
            return False
        if not op.insert and (op.table, op.row) not in made and not self._is_here(op.table, op.row):
            return self._row_was_redacted()
        for name, value in op.new_values().items():
            for reference in columns[name].foreign_keys if value else ():
                parent = reference.column.table.name
                if (parent, value) not in made and not self._is_here(parent, str(value)):
                    return False
        return True

    def _row_was_redacted(self) -> bool:
        """Whether a row may be missing because the change that made it was blanked by an order.

        Then what was done to it in between is left out: the order's own change says it anew.
        """
        sql = "SELECT 1 FROM sync_change WHERE state = 'redacted' LIMIT 1"
        return self.log.execute(sql).fetchone() is not None

    def _is_here(self, table: str, row: str) -> bool:
        sql = f"SELECT 1 FROM {quoted(table)} WHERE id = ?"
        return self.target.execute(sql, (row,)).fetchone() is not None

    def note_context(self, change: LoggedChange) -> dict[int, int]:
        """Move the writer's seen vector by the change's context, and give it."""
        seen = self._seen_of(change.alias)
        news = {self.aliases[r, change.header.space]: seq for r, seq in change.header.context}
        if news:
            seen.update(news)
            rows = [(change.alias, other, seq) for other, seq in news.items()]
            sql = "INSERT OR REPLACE INTO sync_seen (alias, other, seq) VALUES (?, ?, ?)"
            self.target.executemany(sql, rows)
        seen[change.alias] = change.header.seq - 1
        return seen

    def apply(self, change: LoggedChange) -> Applied:
        """Apply one change; a blanked one moves the vectors only."""
        seen = self.note_context(change)
        payload = change.payload()
        if payload is None or change.state != "applied":
            return Applied((), (), ())
        space = self.spaces[change.header.space]
        conflicts: list[tuple[str, str, str]] = []
        ops = self._in_order(change, payload)
        for op in ops:
            if op.table == REDACTION:
                alias = self.aliases.get((op.row, change.header.space), 0)
                blank_changes(self.target, [(alias, int(seq)) for seq in op.fields])
            else:
                conflicts += self._op(op, change, seen, space, payload.cases)
        sql = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
        self.target.executemany(sql, [(case, *change.dot) for case in payload.cases])
        rows = tuple((op.table, op.row) for op in ops if op.table != REDACTION)
        return Applied(rows, payload.cases, tuple(conflicts))

    def _in_order(self, change: LoggedChange, payload: codec.Payload) -> list[RowOp]:
        """A change's ops as this program knows them, an agreement last: once its row says frozen,
        its clauses can no longer come in.
        """
        ops = upcast(payload.ops, change.header.schema, self.steps)
        return sorted(ops, key=lambda op: op.table == FROZEN_PARENT)

    def _seen_of(self, alias: int) -> dict[int, int]:
        if alias not in self.seen:
            sql = "SELECT other, seq FROM sync_seen WHERE alias = ?"
            self.seen[alias] = dict(self.target.execute(sql, (alias,)).fetchall())
        return self.seen[alias]

    def _op(
        self,
        op: RowOp,
        change: LoggedChange,
        seen: dict[int, int],
        space: int,
        cases: tuple[str, ...],
    ) -> list[tuple[str, str, str]]:
        key = (self.ids[op.table], op.row)
        sql = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"
        found = self.target.execute(sql, key).fetchone()
        conflicts: list[tuple[str, str, str]] = []
        if found is None and not op.insert:
            return []
        if found is None:
            now = RowHeads(change.dot)
            self._insert(op, space)
        else:
            now = heads.unpack(found[0])
            before = set(now.conflicts())
            if op.insert and all(dot[1] <= seen.get(dot[0], 0) for dot in now.dots()):
                now = RowHeads(change.dot)  # said anew by a redaction, by one who had seen all
            else:
                now.write(op.new_values(), change.dot, lambda head: head[1] <= seen.get(head[0], 0))
            disputed = {n for n in op.new_values() if n in before or len(now.of(n)) > 1}
            self._update(op, {n: v for n, v in op.new_values().items() if n not in disputed})
            header = change.header
            for name in sorted(disputed):
                if self.settle(
                    op.table, op.row, name, now.of(name), header.user, header.hlc, cases
                ):
                    conflicts.append((op.table, op.row, name))
        put = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"
        self.target.execute(put, (*key, heads.pack(now)))
        return conflicts

    def _insert(self, op: RowOp, space: int) -> None:
        values = {"id": op.row, "space": space, "deleted": 0, **op.new_values()}
        names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        sql = f"INSERT INTO {quoted(op.table)} ({names}) VALUES ({marks})"
        self.target.execute(sql, tuple(values.values()))

    def _update(self, op: RowOp, values: dict[str, Value]) -> None:
        if values:
            names = ", ".join(f"{quoted(name)} = ?" for name in values)
            sql = f"UPDATE {quoted(op.table)} SET {names} WHERE id = ?"
            self.target.execute(sql, (*values.values(), op.row))

    def settle(
        self,
        table: str,
        row: str,
        name: str,
        dots: list[Dot],
        user: str,
        stamp: int,
        cases: tuple[str, ...],
    ) -> bool:
        """Show the right value of a field with these heads and keep the work-list in step.

        Of several the latest is shown, by clock and then by replica. True where values differ.
        """
        values = {dot: self._value(dot, table, row, name) for dot in dots}
        sql = f"UPDATE {quoted(table)} SET {quoted(name)} = ? WHERE id = ?"
        self.target.execute(sql, (values[max(dots, key=self._stamp)], row))
        close_conflicts(self.target, table, row, name, user, stamp)
        if len({json.dumps(value) for value in values.values()}) < 2:
            return False
        told = sorted([self.known[dot[0]].replica, dot[1], value] for dot, value in values.items())
        self.target.execute(
            "INSERT OR REPLACE INTO sync_conflict (id, table_name, row_id, field, values_json, "
            "state, case_id) VALUES (?, ?, ?, ?, ?, 'open', ?)",
            (conflict_id(table, row, name, [pair[:2] for pair in told]), table, row, name,
             json.dumps(told, ensure_ascii=False), cases[0] if cases else None),
        )  # fmt: skip
        return True

    def _stamp(self, dot: Dot) -> tuple[int, str]:
        sql = "SELECT hlc FROM sync_change WHERE alias = ? AND seq = ?"
        return int(self.log.execute(sql, dot).fetchone()[0]), self.known[dot[0]].replica

    def _value(self, dot: Dot, table: str, row: str, name: str) -> Value:
        """What a change wrote into a field; a new row that does not name it wrote nothing."""
        sql = "SELECT payload, schema_ver FROM sync_change WHERE alias = ? AND seq = ?"
        stored, version = self.log.execute(sql, dot).fetchone()
        if stored is None:
            return None
        payload = codec.unpack_payload(codec.decompress(stored))
        for op in upcast(payload.ops, version, self.steps):
            if (op.table, op.row) == (table, row):
                return op.new_values().get(name, 0 if name == "deleted" else None)
        return None


def blank_changes(raw: RawConnection, dots: Collection[Dot]) -> None:
    """Take payload and salt from changes; the guard must be open for redaction."""
    sql = (
        "UPDATE sync_change SET payload = NULL, salt = NULL, state = 'redacted' "
        "WHERE alias = ? AND seq = ?"
    )
    raw.executemany(sql, list(dots))


def conflict_id(table: str, row: str, field: str, dots: Iterable[Sequence[Any]]) -> str:
    """The same id on every PC that has the same heads (given as replica id and number)."""
    text = json.dumps([table, row, field, sorted(map(list, dots))])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def close_conflicts(
    raw: RawConnection, table: str, row: str, field: str, user: str, stamp: int
) -> None:
    """Close what was open for a field, because somebody wrote it who had seen its values."""
    raw.execute(
        "UPDATE sync_conflict SET state = 'resolved', resolved_by = ?, resolved_at = ? "
        "WHERE table_name = ? AND row_id = ? AND field = ? AND state = 'open'",
        (user, str(stamp), table, row, field),
    )


def upcast(ops: Iterable[RowOp], version: int, steps: Sequence[ladder.Step]) -> list[RowOp]:
    """Ops as an older program logged them, brought to today's tables."""
    for step in steps[version:]:
        if step.upcast is not None:
            ops = [new for new in map(step.upcast, ops) if new is not None]
    return list(ops)
