"""Shows the right value of a field with several heads and keeps the work-list of conflicts.

Used by the recorder's side and by the import alike; what the rule is stands in ``merging``. It
writes one field of a row and ``sync_conflict``, nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log import codec, merging
from mediation_desk.records.log.codec import RowOp, Value
from mediation_desk.records.log.heads import Dot, RowHeads
from mediation_desk.records.log.merging import DELETED
from mediation_desk.records.log.reading import Stream
from mediation_desk.records.migrations import ladder


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote, when by the log's clock, and which cases it is about."""

    user: str
    stamp: int
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What of a row's heads was at odds before a change wrote it."""

    conflicts: frozenset[str]
    stood: bool

    @classmethod
    def of(cls, heads: RowHeads) -> Before:
        """As the heads are now."""
        return cls(frozenset(heads.conflicts()), bool(heads.standing))

    def to_settle(self, now: RowHeads, written: Sequence[str]) -> list[str]:
        """The fields whose value or conflict has to be worked out after ``written`` was written."""
        found = {n for n in written if n in self.conflicts or len(now.of(n)) > 1} - {DELETED}
        if self.conflicts or self.stood or now.standing or now.conflicts():
            found.add(DELETED)
        return sorted(found)


class Settler:
    """Settles fields of rows in ``target``; the values of heads are looked up in ``log``."""

    def __init__(
        self,
        target: RawConnection,
        log: RawConnection,
        known: Mapping[int, Stream],
        steps: Sequence[ladder.Step],
    ) -> None:
        self.target, self.log, self.known, self.steps = target, log, known, steps

    def settle(self, table: str, row: str, name: str, now: RowHeads, writer: Writer) -> bool:
        """Show the right value and keep the work-list in step; True where values differ."""
        if name == DELETED:
            return self._settle_existence(table, row, now, writer)
        values = {dot: self._value(dot, table, row, name) for dot in now.of(name)}
        self._show(table, row, name, values[merging.shown(values, self._stamp)])
        return self._list(table, row, name, values, writer)

    def _settle_existence(self, table: str, row: str, now: RowHeads, writer: Writer) -> bool:
        """A row stays visible as long as a deletion and an edit are at odds."""
        gone: dict[Dot, bool] = {}

        def deletes(dot: Dot) -> bool:
            if dot not in gone:
                gone[dot] = bool(self._value(dot, table, row, DELETED))
            return gone[dot]

        odd = merging.at_odds(now.lists(), deletes)
        last = merging.shown(now.of(DELETED), self._stamp)
        self._show(table, row, DELETED, 0 if odd else int(deletes(last)))
        return self._list(table, row, DELETED, {dot: int(deletes(dot)) for dot in odd}, writer)

    def _show(self, table: str, row: str, name: str, value: Value) -> None:
        column = quoted(name)
        sql = f"UPDATE {quoted(table)} SET {column} = ? WHERE id = ? AND {column} IS NOT ?"
        self.target.execute(sql, (value, row, value))

    def _list(
        self, table: str, row: str, name: str, values: Mapping[Dot, Value], writer: Writer
    ) -> bool:
        told = sorted([self.known[dot[0]].replica, dot[1], value] for dot, value in values.items())
        is_open = merging.differ(_told(value) for value in values.values())
        now = merging.conflict_id(table, row, name, [t[:2] for t in told]) if is_open else None
        self._close(table, row, name, now, writer)
        if now is not None:
            self.target.execute(
                "INSERT OR REPLACE INTO sync_conflict (id, table_name, row_id, field, values_json, "
                "state, case_id) VALUES (?, ?, ?, ?, ?, 'open', ?)",
                (now, table, row, name, _told(told),
                 writer.cases[0] if writer.cases else None),
            )  # fmt: skip
        return is_open

    def _close(self, table: str, row: str, name: str, now: str | None, writer: Writer) -> None:
        """Close what was open for a field: decided, or replaced by a conflict of more heads."""
        sql = (
            "SELECT id FROM sync_conflict WHERE table_name = ? AND row_id = ? AND field = ? "
            "AND state = 'open'"
        )
        known = [found[0] for found in self.target.execute(sql, (table, row, name)).fetchall()]
        state = "resolved" if now is None else "replaced"
        self.target.executemany(
            "UPDATE sync_conflict SET state = ?, resolved_by = ?, resolved_at = ? WHERE id = ?",
            [
                (state, writer.user, str(writer.stamp), over)
                for over in merging.to_close(known, now)
            ],
        )

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
                return op.new_values().get(name, 0 if name == DELETED else None)
        return None


def _told(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=bytes.hex)


def upcast(ops: Sequence[RowOp], version: int, steps: Sequence[ladder.Step]) -> list[RowOp]:
    """Ops as an older program logged them, brought to today's tables."""
    for step in steps[version:]:
        if step.upcast is not None:
            ops = [new for new in map(step.upcast, ops) if new is not None]
    return list(ops)
