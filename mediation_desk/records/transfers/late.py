"""What the old centre wrote after a case was copied: told to the new one, field by field.

Runs at the county. Writes nothing into the case itself: a person at the new centre decides. Every
row it writes has an id worked out from the change it tells of, so that nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log import codec, hlc, reading
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.store import Store
from mediation_desk.records.tables.transfers import LateEditRow
from mediation_desk.records.transfers import told
from mediation_desk.records.transfers.carried import (
    BLOB,
    FORMER,
    LATE,
    NOT_THERE,
    PERSON,
    ids_of,
    tables_of_case,
)
from mediation_desk.records.transfers.ids import id_for, mapped

VERB = "late_edits"
_TOGETHER = 50
_CHANGES = (
    "SELECT c.alias, c.seq, c.hlc, c.user_id, c.payload FROM change_of o "
    "JOIN sync_change c ON c.alias = o.alias AND c.seq = o.seq "
    "WHERE o.case_id = ? AND c.state = 'applied' AND c.kind = 'case' ORDER BY c.hlc, c.alias, c.seq"
)
_STAND = (
    "SELECT transfer, case_id, other_case_id, space, other_name, upto, pending FROM case_transfer "
    "WHERE direction = 'in' AND deleted = 0"
)


@dataclass(frozen=True, slots=True)
class _Half:
    """A transfer as it stands in the new centre's space."""

    transfer: str
    case_id: str
    old_case: str
    space: int
    from_name: str
    upto: dict[str, int]
    pending: frozenset[tuple[str, int]]


def tell(store: Store, user: str) -> int:
    """Tell the centres that have taken cases over what came late; gives how many rows are new.

    Looks only at the cases of which something came since the last time, and at nothing at all where
    nothing did. After a power cut it looks again.
    """
    with store.read() as session:
        raw = session.raw
        now, before = told.now(raw), told.before(raw)
        if now == before:
            return 0
        halves = [_half(row) for row in raw.execute(_STAND).fetchall()]
        by_old = {half.old_case: half for half in halves}
        news = [h for h in halves if told.has_news(raw, (h.old_case, h.case_id), now, before)]
        made = [row for half in news for row in _told(raw, half, by_old)]
    by_space: dict[int, list[base.SyncedRow]] = {}
    for row in made:
        by_space.setdefault(row.space, []).append(row)
    for rows in by_space.values():
        for start in range(0, len(rows), _TOGETHER):
            with store.write(user, VERB) as writing:
                writing.add_all(rows[start : start + _TOGETHER])
    with store.maintenance() as raw:
        told.keep(raw, now)
    return len(made)


def _half(row: Any) -> _Half:
    transfer, case, old, space, name, upto, pending = row
    read = readers_of("case_transfer")
    left = frozenset((str(n), int(q)) for n, q in read["pending"](pending) or ())
    return _Half(transfer, case, old, space, name, dict(read["upto"](upto) or {}), left)


def _told(
    raw: RawConnection, half: _Half, by_old: dict[str, _Half]
) -> Iterator[base.SyncedRow]:
    """The late edits of one transfer that stand nowhere yet, and the files they name."""
    late = list(_late_ops(raw, half))
    known = ids_of(raw, half.old_case) if late else frozenset()
    kept = {*tables_of_case(), PERSON} - LATE - {FORMER}
    for author, op in late:
        if op.table == BLOB and op.insert:
            yield from _file(raw, op, half, by_old)
        if op.table not in kept:
            continue
        for row in _rows_of(op, half, known, author):
            if not _is_there(raw, row.id):
                yield from _forwarded(raw, row, by_old)


def _file(
    raw: RawConnection, op: RowOp, half: _Half, by_old: dict[str, _Half]
) -> Iterator[base.SyncedRow]:
    """A file that came late, so that its bytes travel to where the case is now."""
    row_id = id_for(half.transfer, op.row)
    while (further := by_old.get(half.case_id)) is not None:
        half, row_id = further, id_for(further.transfer, row_id)
    sql = "SELECT 1 FROM blob WHERE id = ? OR (sha256 = ? AND space = ? AND deleted = 0)"
    there = raw.execute(sql, (row_id, op.fields["sha256"], half.space)).fetchone()
    if there is None:
        yield base.synced_models()[BLOB](**{**op.fields, "id": row_id, "space": half.space})


def _forwarded(
    raw: RawConnection, row: LateEditRow, by_old: dict[str, _Half]
) -> Iterator[LateEditRow]:
    """The row where the case is now: it may have gone further since."""
    while (further := by_old.get(row.case_id)) is not None:
        known = ids_of(raw, row.case_id) | {row.id, row.row_id}
        values = {
            name: mapped(getattr(row, name), further.transfer, known)
            for name in ("case_id", "row_id", "old_values", "new_values")
        }
        kept = {
            name: getattr(row, name)
            for name in (
                "transfer", "from_name", "table_name", "is_new", "written_at", "writer", "device",
                "source", "source_seq",
            )
        }  # fmt: skip
        row = LateEditRow(
            id=id_for(further.transfer, row.id), space=further.space, **kept, **values
        )
        if _is_there(raw, row.id):
            return
    yield row


@dataclass(frozen=True, slots=True)
class _Author:
    """Who made a change, when, on which PC, in which stream and place."""

    name: str
    at: str
    device: str
    stream: str
    seq: int


def _late_ops(raw: RawConnection, half: _Half) -> Iterator[tuple[_Author, RowOp]]:
    known = reading.streams(raw)
    for alias, seq, stamp, user, stored in raw.execute(_CHANGES, (half.old_case,)).fetchall():
        stream = known[alias].name
        is_late = seq > half.upto.get(stream, 0) or (stream, seq) in half.pending
        if not is_late or stored is None:
            continue
        payload = codec.unpack_payload(codec.decompress(stored))
        author = _author(raw, alias, user, stamp, stream, seq)
        for op in payload.ops:
            yield author, op


def _author(
    raw: RawConnection, alias: int, user: str, stamp: int, stream: str, seq: int
) -> _Author:
    found = raw.execute("SELECT name FROM desk_user WHERE id = ?", (user,)).fetchone()
    device = raw.execute("SELECT device_name FROM sync_replica WHERE alias = ?", (alias,))
    at = hlc.to_moment(stamp).isoformat(timespec="seconds")
    return _Author(found[0] if found else "", at, device.fetchone()[0], stream, seq)


def _rows_of(
    op: RowOp, half: _Half, known: frozenset[str], author: _Author
) -> Iterator[LateEditRow]:
    """One row for a new row, one for each field of an edit; with the ids of the new centre, and
    without numbers, people and bodies of the old one's own.
    """
    all_known, theirs = known | {op.row}, NOT_THERE.get(op.table, {})
    pieces = (
        [("", {**op.fields, **{n: v for n, v in theirs.items() if n in op.fields}}, {})]
        if op.insert
        else [
            (name, {name: new}, {name: old})
            for name, (old, new) in op.fields.items()
            if name not in theirs
        ]
    )
    for field, new, old in pieces:
        source = f"{author.stream} {author.seq} {op.table} {op.row} {field}"
        yield LateEditRow(
            id=id_for(half.transfer, source), space=half.space, case_id=half.case_id,
            transfer=half.transfer, from_name=half.from_name, table_name=op.table,
            row_id=id_for(half.transfer, op.row), is_new=op.insert,
            old_values=_mapped(op.table, old, half, all_known),
            new_values=_mapped(op.table, new, half, all_known),
            written_at=author.at, writer=author.name, device=author.device,
            source=author.stream, source_seq=author.seq,
        )  # fmt: skip


def _mapped(
    table: str, values: dict[str, Any], half: _Half, known: frozenset[str]
) -> dict[str, Any]:
    """Stored values with the new centre's ids; lists are read, for ids stand within them."""
    loose = base.loose_columns(base.synced_models()[table])
    read, found = readers_of(table), {}
    for name, value in values.items():
        plain = read[name](value) if name in loose and value is not None else value
        found[name] = mapped(plain, half.transfer, known)
    return found


def _is_there(raw: RawConnection, row_id: str) -> bool:
    sql = f"SELECT 1 FROM {quoted('late_edit')} WHERE id = ?"
    return raw.execute(sql, (row_id,)).fetchone() is not None
