"""What a run of changes writes, held back and written together; what it needs, asked at once.

It answers as the tables would if all that is held were written. It decides nothing. Whoever looks
into the tables by another way has to let it write first.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from sqlmodel import SQLModel

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.freezing import CHILDREN
from mediation_desk.records.log.codec import RowOp, Value

Key: TypeAlias = tuple[int, str]
Statement: TypeAlias = tuple[str, tuple[Any, ...]]

FROZEN_PARENT = "agreement"
PUT_HEADS = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"
INSERT_CHANGE_OF = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
KEEP_CHANGE = (
    "INSERT INTO sync_change (alias, seq, hlc, user_id, verb, kind, schema_ver, ctx, salt, "
    "payload_hash, link, payload, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEADS = "SELECT heads FROM sync_row WHERE table_id = ? AND row_id = ?"
_SAW = "INSERT OR REPLACE INTO sync_seen (alias, other, seq) VALUES (?, ?, ?)"
_MOVED = "UPDATE sync_replica SET received_seq = ?, seen_seq = ? WHERE alias = ?"
# Not joined: each id is looked up by its key, whatever plan a database kept from an empty table.
_HEADS_OF = (
    "SELECT asked.value, (SELECT r.heads FROM sync_row r WHERE r.table_id = ? "
    "AND r.row_id = asked.value) FROM json_each(?) asked"
)
_IN_ORDER = frozenset({FROZEN_PARENT, *CHILDREN})
"""Tables whose guards look into each other: their rows are written in the order they came."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What applying has to know of a table: its columns, whose rows they name, what may be empty.

    ``unsaid`` are the columns that hold nothing in a new row unless it says something of them.
    """

    columns: frozenset[str]
    parents: Mapping[str, tuple[str, ...]]
    empty: Mapping[str, Value]
    unsaid: Mapping[str, Value]


def shape_of(table: str) -> Shape | None:
    """The shape of a recorded table; None for one that this program does not know."""
    return _shape(table, len(SQLModel.metadata.tables))


@functools.lru_cache(maxsize=500)
def _shape(table: str, _tables: int) -> Shape | None:
    model = base.synced_models().get(table)
    if model is None:
        return None
    columns = base.table_of(model).columns
    named = {
        column.name: tuple(key.column.table.name for key in column.foreign_keys)
        for column in columns
        if column.foreign_keys
    }
    empty = {column.name: None for column in columns if column.nullable}
    unsaid = [name for name in empty if columns[name].server_default is None]
    return Shape(frozenset(c.name for c in columns), named, empty, dict.fromkeys(unsaid))


class HeldRows:
    """Rows and log of a store together with what is held back here."""

    def __init__(self, target: RawConnection, ids: Mapping[str, int]) -> None:
        self._target, self._ids = target, ids
        self._heads: dict[Key, bytes | None] = {}
        self._here: dict[tuple[str, str, int], bool] = {}
        self._drop()

    # -- asking ---------------------------------------------------------------------------------

    def heads(self, key: Key) -> bytes | None:
        """The heads of a row; None where there is none."""
        if key not in self._heads:
            found = self._target.execute(_HEADS, key).fetchone()
            self._heads[key] = None if found is None else found[0]
        return self._heads[key]

    def is_here(self, table: str, row: str, space: int) -> bool:
        """Whether a row of this space is here."""
        key = table, row, space
        if key not in self._here:
            sql = f"SELECT 1 FROM {quoted(table)} WHERE id = ? AND space = ?"
            self._here[key] = self._target.execute(sql, (row, space)).fetchone() is not None
        return self._here[key]

    def ask_heads(self, table: str, rows: Iterable[str]) -> None:
        """Ask at once for the heads of rows that :meth:`heads` will be asked for."""
        asked, number = _plain(rows), self._ids[table]
        if asked:
            known = dict(self._target.execute(_HEADS_OF, (number, json.dumps(asked))).fetchall())
            self._heads.update(((number, row), known.get(row)) for row in asked)

    def ask_here(self, table: str, rows: Iterable[str], space: int) -> None:
        """Ask at once whether rows are here that :meth:`is_here` will be asked for."""
        asked = _plain(rows)
        if asked:
            found = self._target.execute(_here_of(table), (space, json.dumps(asked))).fetchall()
            self._here.update(((table, row, space), here is not None) for row, here in found)

    # -- writing --------------------------------------------------------------------------------

    def insert(self, op: RowOp, space: int) -> None:
        """A new row."""
        shape = shape_of(op.table)
        empty = shape.unsaid if shape is not None else {}
        values = {"id": op.row, "space": space, "deleted": 0, **empty, **op.fields}
        statement = _insert_into(op.table, tuple(values))
        if op.table in _IN_ORDER:
            self._then.append((statement, tuple(values.values())))
        else:
            self._new.setdefault(statement, []).append(tuple(values.values()))
        self._here[op.table, op.row, space] = True

    def update(self, table: str, row: str, values: Mapping[str, Value]) -> None:
        """Other values in a row."""
        if values:
            statement = _update_of(table, tuple(values))
            self._then.append((statement, (*values.values(), row)))

    def put_heads(self, key: Key, packed: bytes) -> None:
        """The heads of a row from now on."""
        self._heads[key] = self._put[key] = packed

    def keep_change(self, row: tuple[object, ...]) -> None:
        """A change as it stands in the log, in the order of ``KEEP_CHANGE``."""
        self._log.append(row)

    def concern(self, cases: Iterable[str], dot: tuple[int, int]) -> None:
        """Which cases a change touches."""
        self._cases += [(case, *dot) for case in cases]

    def saw(self, alias: int, news: Mapping[int, int]) -> None:
        """What a writer told of having seen."""
        self._saw.update(((alias, other), seq) for other, seq in news.items())

    def moved(self, alias: int, received: int, seen: int) -> None:
        """How far a stream has come."""
        self._moves[alias] = received, seen

    def write(self) -> None:
        """Write all that is held; raises what the tables say against it, and then forget."""
        many = self._target.executemany
        for statement, rows in (
            (KEEP_CHANGE, self._log),
            *self._new.items(),
            *_in_a_row(self._then),
            (PUT_HEADS, [(*key, packed) for key, packed in sorted(self._put.items())]),
            (INSERT_CHANGE_OF, self._cases),
            (_SAW, [(*pair, seq) for pair, seq in self._saw.items()]),
            (_MOVED, [(*ends, alias) for alias, ends in self._moves.items()]),
        ):
            if rows:
                many(statement, rows)
        self._drop()

    def forget(self) -> None:
        """Drop what is held and what was asked for: tables have changed by another way."""
        self._drop()
        self._heads.clear()
        self._here.clear()

    def _drop(self) -> None:
        self._log: list[tuple[object, ...]] = []
        self._new: dict[str, list[tuple[Any, ...]]] = {}
        self._then: list[Statement] = []
        self._put: dict[Key, bytes] = {}
        self._cases: list[tuple[str, int, int]] = []
        self._saw: dict[tuple[int, int], int] = {}
        self._moves: dict[int, tuple[int, int]] = {}


def _plain(rows: Iterable[str]) -> list[str]:
    """Those that can stand in a list as they are; an odd name is looked up by itself."""
    return [row for row in rows if row.isascii() and row.isprintable()]


def _in_a_row(statements: Collection[Statement]) -> Iterable[tuple[str, list[tuple[Any, ...]]]]:
    """Equal statements that follow each other, together."""
    for words, same in groupby(statements, itemgetter(0)):
        yield words, [values for _words, values in same]


@functools.lru_cache(maxsize=1_000)
def _here_of(table: str) -> str:
    return (
        f"SELECT asked.value, (SELECT 1 FROM {quoted(table)} t WHERE t.id = asked.value "
        "AND t.space = ?) FROM json_each(?) asked"
    )


@functools.lru_cache(maxsize=5_000)
def _insert_into(table: str, names: tuple[str, ...]) -> str:
    listed, marks = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
    return f"INSERT INTO {quoted(table)} ({listed}) VALUES ({marks})"


@functools.lru_cache(maxsize=5_000)
def _update_of(table: str, names: tuple[str, ...]) -> str:
    changed = ", ".join(f"{quoted(name)} = ?" for name in names)
    return f"UPDATE {quoted(table)} SET {changed} WHERE id = ?"
