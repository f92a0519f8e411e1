"""Applies logged changes to tables by the merge rule; the only writer of rows besides the recorder.

Serves replay (into an empty store) and import (into the live one) alike. It decides nothing about
authority: whoever calls it says whether a change is applied. The caller holds the transaction and
has opened the guard.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log import heads, merging, reading
from mediation_desk.records.log.codec import Header, Payload, RowOp, Value
from mediation_desk.records.log.heads import Dot, RowHeads
from mediation_desk.records.log.held import FROZEN_PARENT, HeldRows, shape_of
from mediation_desk.records.log.merging import DELETED
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.settling import Before, Settler, Writer, upcast
from mediation_desk.records.log.withheld import aside
from mediation_desk.records.migrations import ladder

REDACT_VERB = "redact"
REDACTION = "sync_redaction"
"""Name in an op's place of the table: its row is a replica, its fields the changes to blank."""
REVIEW = "sync_review"
"""Likewise: its row is a stream, its fields the changes decided on and what was decided."""
ORDERS = frozenset({REDACTION, REVIEW})
"""Names that stand in a table's place and are none."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a change did: rows and cases touched, fields now with several values."""

    rows: tuple[tuple[str, str], ...]
    cases: tuple[str, ...]
    conflicts: tuple[tuple[str, str, str], ...]

    def with_more(self, other: Applied) -> Applied:
        """Both together."""
        return Applied(
            self.rows + other.rows, self.cases + other.cases, self.conflicts + other.conflicts
        )


class Applier:
    """Applies changes, each after those its writer had seen.

    ``target`` is written; the values of other heads are looked up in ``log``, which for an import
    is the same connection. What is applied is held back in ``rows`` until that writes.
    """

    def __init__(self, target: RawConnection, log: RawConnection) -> None:
        self.target, self.log = target, log
        self.known = reading.streams(log)
        self.ids = dict(target.execute("SELECT name, id FROM sync_table"))
        self.rows = HeldRows(target, self.ids)
        self.spaces = dict(target.execute("SELECT code, alias FROM sync_space"))
        self.aliases = reading.by_name(self.known)
        self.steps = ladder.steps()
        self.settler = Settler(target, log, self.known, self.steps)
        self.seen: dict[int, dict[int, int]] = {}
        self.blanked: bool | None = None
        """Whether anything in the log was blanked; to find out means reading all of it."""
        self.decided = False
        """Whether a review came in: what our user may have seen has moved."""

    def reload_streams(self) -> None:
        """Learn of a stream that has just been made."""
        self.known.update(reading.streams(self.log))
        self.aliases.update(reading.by_name(self.known))

    def cannot_stand(self, change: LoggedChange) -> str:
        """Why a change must be parked, if so: it names what is not here (yet).

        ``newer``: tables or columns of a newer program; ``depends``: rows or parents held back
        with an earlier change.
        """
        payload = change.payload()
        if payload is None:
            return ""
        ops = self.in_order(change.header, payload)
        made = {(op.table, op.row) for op in ops if op.insert}
        space = self.spaces[change.header.space]
        return next(filter(None, (self._lacks(op, made, space) for op in ops)), "")

    def _lacks(self, op: RowOp, made: set[tuple[str, str]], space: int) -> str:
        if op.table in ORDERS:
            return ""
        if is_newer(op):
            return "newer"
        row = (op.table, op.row)
        if not op.insert and row not in made and not self._is_here(*row, space):
            gone = self._row_was_redacted() and not self._is_elsewhere(*row)
            return "" if gone else "depends"
        for parent, value in _parents_of(op):
            if (parent, value) not in made and not self._is_here(parent, str(value), space):
                return "depends"
        return ""

    def _row_was_redacted(self) -> bool:
        """Whether a row may be missing because the change that made it was blanked by an order.

        Then what was done to it in between is left out: the order's own change says it anew.
        """
        self.rows.write()
        if self.blanked is None:
            sql = "SELECT 1 FROM sync_change WHERE state = 'redacted' LIMIT 1"
            self.blanked = self.log.execute(sql).fetchone() is not None
        return self.blanked

    def _is_here(self, table: str, row: str, space: int) -> bool:
        """Whether a row is here; one of another centre is not, for whoever writes in this space."""
        return self.rows.is_here(table, row, space)

    def _is_elsewhere(self, table: str, row: str) -> bool:
        sql = f"SELECT 1 FROM {quoted(table)} WHERE id = ?"
        return self.target.execute(sql, (row,)).fetchone() is not None

    def look_ahead(self, several: Iterable[tuple[Header, Payload]]) -> None:
        """Ask at once what applying these changes, one after the other, will ask in turn.

        Of an older program's nothing is asked here: what they say today is worked out later.
        """
        heads_of: dict[str, dict[str, None]] = {}
        here: dict[tuple[str, int], dict[str, None]] = {}
        made: set[tuple[str, str]] = set()
        for header, payload in several:
            space = self.spaces.get(header.space, 0)
            for op in payload.ops if header.schema >= len(self.steps) else ():
                if op.table in ORDERS or is_newer(op):
                    continue
                heads_of.setdefault(op.table, {})[op.row] = None
                if op.insert:
                    made.add((op.table, op.row))
                for table, row in (*_own_of(op), *_parents_of(op)):
                    if isinstance(row, str) and (table, row) not in made:
                        here.setdefault((table, space), {})[row] = None
        for name, rows in heads_of.items():
            self.rows.ask_heads(name, rows)
        for (name, space), rows in here.items():
            self.rows.ask_here(name, rows, space)

    def context_of(self, change: LoggedChange) -> dict[int, int]:
        """What a change's header says its writer had newly seen, by alias."""
        space, (seen, _needed) = change.header.space, merging.told_apart(change.header.context)
        return {self.aliases[replica, space]: seq for replica, seq in seen.items()}

    def seen_by(self, change: LoggedChange) -> dict[int, int]:
        """The seen vector of a change's writer; nothing is kept of it."""
        news = self.context_of(change)
        return merging.widened(self._seen_of(change.alias), news, change.dot)

    def note_context(self, change: LoggedChange) -> dict[int, int]:
        """Move the writer's seen vector by the change's context, and give it."""
        news = self.context_of(change)
        seen = merging.widened(self._seen_of(change.alias), news, change.dot)
        self.seen[change.alias] = seen
        self.rows.saw(change.alias, news)
        return seen

    def apply(self, change: LoggedChange) -> Applied:
        """Apply one change; a blanked one moves the vectors only."""
        seen = self.note_context(change)
        payload = change.payload()
        if payload is None or change.state != "applied":
            return Applied((), (), ())
        conflicts: list[tuple[str, str, str]] = []
        ops = self.in_order(change.header, payload)
        writer = Writer(change.header.user, change.header.hlc, payload.cases)
        for op in ops:
            if op.table in ORDERS:
                self._order(op, change)
            else:
                conflicts += self._op(op, change, seen, writer)
        self.rows.concern(payload.cases, change.dot)
        rows = tuple((op.table, op.row) for op in ops if op.table not in ORDERS)
        return Applied(rows, payload.cases, tuple(conflicts))

    def _order(self, op: RowOp, change: LoggedChange) -> None:
        """Blank what a redaction names; note what a review decided."""
        header, self.blanked = change.header, None
        self.rows.write()
        if op.table == REDACTION:
            alias = self.aliases.get((op.row, header.space), 0)
            blank_changes(self.target, [(alias, int(seq)) for seq in op.fields])
            return
        decisions = {int(seq): str(said) for seq, said in op.fields.items()}
        stream = reading.stored_name(self.log, op.row, header.space)
        aside.decide(self.target, stream, header.space, decisions, header.user, header.hlc)
        self.decided = True

    def in_order(self, header: Header, payload: Payload) -> list[RowOp]:
        """A change's ops as this program knows them, an agreement last: once its row says frozen,
        its clauses can no longer come in.
        """
        ops = upcast(payload.ops, header.schema, self.steps)
        return sorted(ops, key=lambda op: op.table == FROZEN_PARENT)

    def _seen_of(self, alias: int) -> dict[int, int]:
        if alias not in self.seen:
            sql = "SELECT other, seq FROM sync_seen WHERE alias = ?"
            self.seen[alias] = dict(self.target.execute(sql, (alias,)).fetchall())
        return self.seen[alias]

    def _op(
        self, op: RowOp, change: LoggedChange, seen: dict[int, int], writer: Writer
    ) -> list[tuple[str, str, str]]:
        key = (self.ids[op.table], op.row)
        found = self.rows.heads(key)
        conflicts: list[tuple[str, str, str]] = []
        space = self.spaces[change.header.space]
        if found is None and not op.insert:
            return []
        if op.insert and found is not None and not self._is_here(op.table, op.row, space):
            raise sqlcipher.IntegrityError(f"{op.table}: the id is a row's of another space")
        if found is None:
            now = RowHeads(change.dot)
            self.rows.insert(op, space)
        else:
            now = heads.unpack(found)
            before, values = Before.of(now), written_by(op)
            if op.insert:
                now.say_anew(values, change.dot, seen)
            else:
                now.write(values, change.dot, seen)
            disputed = before.to_settle(now, list(values))
            plain = {n: v for n, v in values.items() if n not in disputed}
            self.rows.update(op.table, op.row, plain)
            if disputed:
                self.rows.write()
            for name in disputed:
                if self.settler.settle(op.table, op.row, name, now, writer):
                    conflicts.append((op.table, op.row, name))
        self.rows.put_heads(key, heads.pack(now))
        return conflicts


def _own_of(op: RowOp) -> tuple[tuple[str, str], ...]:
    """The row that must be here for an op to stand, unless it is new."""
    return () if op.insert else ((op.table, op.row),)


def _parents_of(op: RowOp) -> list[tuple[str, Any]]:
    """The rows that an op names."""
    shape = shape_of(op.table)
    named = {} if shape is None else shape.parents
    told = op.new_values() if named else {}
    return [
        (parent, told[name]) for name, to in named.items() if told.get(name) for parent in to
    ]


def is_newer(op: RowOp) -> bool:
    """Whether an op names a table or column that this program does not know."""
    shape = shape_of(op.table)
    return shape is None or not shape.columns.issuperset(op.fields)


def written_by(op: RowOp) -> dict[str, Value]:
    """What an op says of a row that is there; said anew, all of it: what is left out is empty."""
    if not op.insert:
        return op.new_values()
    shape = shape_of(op.table)
    return {**(shape.empty if shape else {}), DELETED: 0, **op.new_values()}


def blank_changes(raw: RawConnection, dots: Collection[Dot]) -> None:
    """Take payload and salt from changes; the guard must be open for redaction."""
    sql = (
        "UPDATE sync_change SET payload = NULL, salt = NULL, state = 'redacted' "
        "WHERE alias = ? AND seq = ?"
    )
    raw.executemany(sql, list(dots))
