"""Builds the tables anew from the log, and digests of rows to compare them with.

The same code rebuilds heads after an upgrade. It never writes into the store it reads from.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import base, schema
from mediation_desk.records.engine import KEY_BYTES, Guard, RawConnection, open_raw, quoted
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log import codec, heads, merging, reading
from mediation_desk.records.log.apply import Applier
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.withheld import signing

UNREACHED = "log_unreached"
_PREFIX = ".rebuilt-"
_AT_ONCE = 200
"""Changes whose rows are written together."""
_ARRAY_OF_3 = b"\x93"
"""How a list of three begins in msgpack."""
_MOST_KNOWN = 10_000
_COPIED = ("sync_space", "sync_replica", "sync_table")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a change when it is judged anew."""

    state: str
    reason: str = ""


@contextmanager
def rebuilt(
    folder: Path,
    source: RawConnection,
    progress: Progress | None = None,
    verdicts: dict[tuple[int, int], Verdict] | None = None,
) -> Iterator[RawConnection]:
    """A fresh store made from the log of ``source`` alone, gone after the block.

    It lies in a file of the store's folder, encrypted with a key that nobody keeps, so that memory
    stays flat however long the log is. With ``verdicts`` every change is judged anew instead of
    taking what became of it before, and those that fare otherwise are noted there. Raises
    StoreFault ``log_unreached`` where a change that had counted cannot be told any more.
    """
    for left in folder.glob(f"{_PREFIX}*"):
        left.unlink(missing_ok=True)
    path = folder / f"{_PREFIX}{secrets.token_hex(8)}.db"
    guard = Guard()
    guard.mode = Guard.RECORDING
    target = open_raw(path, secrets.token_bytes(KEY_BYTES), guard)
    try:
        _make_empty(target, source)
        _fill(target, source, progress or NoProgress(), verdicts)
        yield target
    finally:
        target.close()
        for left in folder.glob(f"{path.name}*"):
            left.unlink(missing_ok=True)


def _fill(
    target: RawConnection,
    source: RawConnection,
    progress: Progress,
    verdicts: dict[tuple[int, int], Verdict] | None,
) -> None:
    applier = Applier(target, source)
    total = source.execute("SELECT count(*) FROM sync_change").fetchone()[0]
    reached: dict[int, int] = {}
    target.execute("BEGIN")
    for count, change in enumerate(reading.in_causal_order(source)):
        reached[change.alias] = change.header.seq
        if verdicts is None or change.packed is None:
            applier.apply(change)
        elif (verdict := _judged(target, applier, change)).state != change.state:
            verdicts[change.dot] = verdict
        if not count % _AT_ONCE:
            applier.rows.write()
            applier.rows.forget()
        progress.step(count + 1, total)
    applier.rows.write()
    target.execute("COMMIT")
    _check_reached(source, reached)


def _check_reached(source: RawConnection, reached: dict[int, int]) -> None:
    """Raise StoreFault ``log_unreached`` where something that had counted waits for what is not
    here: what is only parked may wait.
    """
    sql = (
        "SELECT seq FROM sync_change WHERE alias = ? AND seq > ? "
        "AND state NOT IN ('parked', 'quarantined') ORDER BY seq LIMIT 1"
    )
    for alias, stream in reading.streams(source).items():
        left = source.execute(sql, (alias, reached.get(alias, 0))).fetchone()
        if left is not None:
            raise StoreFault(UNREACHED, replica=stream.replica, seq=left[0])


def _judged(target: RawConnection, applier: Applier, change: LoggedChange) -> Verdict:
    """Apply a change if it can stand now, whatever became of it before."""
    if not merging.is_tried(change.state):
        applier.note_context(change)
        return Verdict(change.state)
    lacking = applier.cannot_stand(change)
    if lacking:
        applier.note_context(change)
        return Verdict(merging.fate("", stands=False), lacking)
    applier.rows.write()
    target.execute("SAVEPOINT one")
    try:
        applier.apply(replace(change, state="applied"))
        applier.rows.write()
    except (sqlcipher.IntegrityError, sqlcipher.InterfaceError) as error:
        target.execute("ROLLBACK TO one")
        target.execute("RELEASE one")
        applier.rows.forget()
        applier.seen.clear()
        applier.note_context(change)
        return Verdict(merging.fate(reason := signing.reason_of(error), stands=True), reason)
    target.execute("RELEASE one")
    return Verdict("applied")


def _make_empty(target: RawConnection, source: RawConnection) -> None:
    for setting in ("foreign_keys = OFF", "synchronous = OFF", "journal_mode = OFF"):
        target.execute(f"PRAGMA {setting}")
    target.execute("BEGIN")
    schema.create_schema(target)
    for table in _COPIED:
        rows = source.execute(f"SELECT * FROM {table}").fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    target.execute("COMMIT")


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
    pack, digest = codec.packer().pack, hashlib.sha256
    total, first = 0, _ARRAY_OF_3 + pack(table)
    loose = base.loose_columns(model)
    places = [place for place, name in enumerate(["id", *columns]) if name in loose]
    known: dict[bytes | None, bytes] = {}  # rows of one change have the same heads
    for stored, *values in raw.execute(sql, (table_id, space, space)):
        for place in places:
            values[place] = base.as_the_file_keeps(values[place])
        told = known.get(stored)
        if told is None:
            if len(known) > _MOST_KNOWN:
                known.clear()
            told = known[stored] = pack(_portable(stored, names))
        total ^= int.from_bytes(digest(first + told + pack(values)).digest())
    return f"{total:064x}"


def _portable(stored: bytes | None, names: dict[int, str]) -> list[Any]:
    """Heads with replicas by id instead of this PC's aliases, in a fixed order."""
    if stored is None:
        return []
    row = heads.unpack(stored)
    told = [[names[row.base[0]], row.base[1]]]
    return [*told, *(_portable_lists(lists, names) for lists in (row.fields, row.standing))]


def _portable_lists(lists: dict[str, list[heads.Dot]], names: dict[int, str]) -> list[Any]:
    return sorted((name, sorted([names[a], s] for a, s in dots)) for name, dots in lists.items())
