"""Moves a county's store from its encrypted file into PostgreSQL, whole or not at all.

Every table is compared row by row afterwards. The file stays beside, under another name, and is
opened by nothing any more. The caller holds the data folder and the turn to write, so that nobody
writes meanwhile.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import msgpack
from sqlalchemy import JSON

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import base, projection, schema, search
from mediation_desk.records.county import making, marking, setting
from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.county.engine import open_county
from mediation_desk.records.county.left_behind import set_aside
from mediation_desk.records.county.opening import VERSION
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.county.troubles import as_sqlite
from mediation_desk.records.engine import Guard, RawConnection, choosing, open_raw, quoted
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.snapshot import case_facts

_SIGNED = "agreement"
_INDEXED = "search_case"
_AT_ONCE = 1_000
_TOLD_EVERY = 500


class _Asked:
    """A bare connection where a session is asked for."""

    def __init__(self, raw: RawConnection) -> None:
        self.raw = raw


class _Pace:
    """How many rows were done of all, told now and then: each is copied, and compared twice."""

    def __init__(self, rows: int, progress: Progress) -> None:
        self._done, self._total, self._progress = 0, max(1, rows), progress

    def step(self, rows: int = 1) -> None:
        """So many more; raises Cancelled where somebody asked to stop."""
        before = self._done // _TOLD_EVERY
        self._done += rows
        if self._done // _TOLD_EVERY != before:
            self._progress.step(min(self._done, self._total), self._total)


def move(
    folder: Path,
    data_key: bytes | bytearray,
    where: CountySetting,
    progress: Progress | None = None,
) -> dict[str, int]:
    """Move the store of a folder that nobody has open; gives the rows moved of each table.

    Raises as :func:`copy_over`; then all is as before.
    """
    moved = copy_over(folder, data_key, where, progress)
    set_aside(folder / choosing.STORE_FILE, data_key)
    return moved


def copy_over(
    folder: Path,
    data_key: bytes | bytearray,
    where: CountySetting,
    progress: Progress | None = None,
) -> dict[str, int]:
    """Copy the store of a folder, compare, and let the folder's setting name the database.

    What an earlier try of this store left there goes first. Gives how many rows of each table were
    moved. Who has the store open still has the file: it goes
    on with :meth:`Store.change_over`. Raises KnownTrouble ``store_missing``,
    ``county_schema_taken``, ``county_move_differs`` and the troubles of both databases, and
    Cancelled; then the file is as before and the schema gone.
    """
    path = folder / choosing.STORE_FILE
    if choosing.is_county(folder) or not path.exists():
        raise KnownTrouble("store_missing")
    guard = Guard()
    with translated(), ExitStack() as open_:
        source = open_.enter_context(closing(open_raw(path, data_key)))
        secret = setting.password(folder, data_key)
        target = open_.enter_context(closing(open_county(where.checked(), secret, guard)))
        source.execute("BEGIN")
        if marking.is_left_over(target, where, source):
            making.drop_schema(target, where)
        guard.mode = Guard.REDACTING
        moved = _moved(source, target, where, progress or NoProgress())
        undo = open_.enter_context(ExitStack())
        undo.callback(making.drop_schema, target, where)
        source.execute("ROLLBACK")
        setting.write(folder, where)
        undo.pop_all()
        with suppress(KnownTrouble), translated():  # else whoever opens it there does
            marking.finish(target, where)
    return moved


def take_back(folder: Path, data_key: bytes | bytearray) -> None:
    """Let the store lie in its file again, where it was copied over and nobody went on there.

    The copy goes from the server, if that answers; else its administrator removes the schema.
    """
    if not choosing.is_county(folder):
        return
    where, secret = setting.read(folder), setting.password(folder, data_key)
    setting.forget(folder)
    with suppress(KnownTrouble), translated(), closing(open_county(where, secret)) as target:
        making.drop_schema(target, where)


def _moved(
    source: RawConnection, target: CountyConnection, where: CountySetting, progress: Progress
) -> dict[str, int]:
    # The schema too: of a server that dies on the way nothing is left.
    target.execute("BEGIN IMMEDIATE")
    making.make_schema(target, where)
    marking.mark(target, where, _replica(source))
    making.make_tables(target, where)
    names = [name for name in schema.load_tables().tables if name != _INDEXED]
    # What belongs to a signed agreement must stand before it.
    names.sort(key=lambda name: (name == _SIGNED, name))
    pace = _Pace(3 * sum(_count(source, name) for name in names) + _count(source, _INDEXED),
                 progress)  # fmt: skip
    moved = {}
    for name in names:
        moved[name] = _copy(source, target, name, pace)
        if _digest(source, name, pace) != _digest(target, name, pace):
            raise KnownTrouble("county_move_differs", table=name)
    _go_on_counting(target)
    moved[_INDEXED] = _index_anew(source, target, pace)
    target.execute("COMMIT")
    return moved


def _replica(raw: RawConnection) -> str:
    return str(raw.execute("SELECT value FROM store_state WHERE name = 'replica'").fetchone()[0])


def _count(raw: RawConnection, name: str) -> int:
    return int(raw.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0])


def _columns(name: str) -> list[str]:
    columns = [column.name for column in schema.load_tables().tables[name].columns]
    return [*columns, "rowid"] if name in ("case_list", "person") else columns


def _copy(source: RawConnection, target: CountyConnection, name: str, pace: _Pace) -> int:
    """Copy a table; the number the file gave a row goes with it where lists ask for it."""
    columns = _columns(name)
    asked = ", ".join(map(quoted, columns))
    rows = source.execute(f"SELECT {asked} FROM {quoted(name)}")
    if name == "store_state":
        target.execute("DELETE FROM store_state")
    target.tell_mode()
    target.flush()
    count = 0
    into = f"COPY {quoted(name)} ({asked}) FROM STDIN".encode()
    with as_sqlite(), target.server.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
            pace.step()
    if name == "store_state":
        making.note_version(target)
    return count


def _digest(raw: RawConnection, name: str, pace: _Pace) -> int:
    """XOR of SHA-256 over the rows, whatever their order."""
    left_out = f" WHERE name <> '{VERSION}'" if name == "store_state" else ""
    columns = _columns(name)
    asked, total = ", ".join(map(quoted, columns)), 0
    loose = [c.name for c in schema.load_tables().tables[name].columns if isinstance(c.type, JSON)]
    places = [columns.index(one) for one in loose]
    for found in raw.execute(f"SELECT {asked} FROM {quoted(name)}{left_out}"):
        row = [*found]
        for place in places:
            row[place] = base.as_the_file_keeps(row[place])
        total ^= int.from_bytes(hashlib.sha256(msgpack.packb(row)).digest())
        pace.step()
    return total


def _go_on_counting(target: CountyConnection) -> None:
    """Let new rows be numbered after those that were copied with their numbers."""
    highest = "SELECT greatest((SELECT max(rowid) FROM person), (SELECT max(rowid) FROM case_list))"
    last = target.execute(highest).fetchone()
    if last and last[0]:
        target.execute("SELECT setval('row_numbers', ?)", last).fetchall()
    for name, model in base.local_models().items():
        for column in base.table_of(model).primary_key:
            if name != _INDEXED and column.type.python_type is int:
                sql = f"SELECT setval(pg_get_serial_sequence('{name}', '{column.name}'), max(id)) "
                target.execute(f"{sql} FROM {quoted(name)} HAVING max(id) > 0").fetchall()


def _index_anew(source: RawConnection, target: CountyConnection, pace: _Pace) -> int:
    """Make the search index from the cases, in the order in which the file's held them."""
    count = 0
    for case_ids in _in_order(source):
        for case_id in case_ids:
            case = case_facts(_Asked(target), case_id)
            if case is not None:
                search.index_case(target, case_id, projection.search_text(case))
            pace.step()
        count += len(case_ids)
    return count


def _in_order(source: RawConnection) -> Iterator[list[str]]:
    last = 0
    while True:
        sql = f"SELECT doc, case_id FROM {_INDEXED} WHERE doc > ? ORDER BY doc LIMIT {_AT_ONCE}"
        found = source.execute(sql, (last,)).fetchall()
        if not found:
            return
        yield [case_id for _doc, case_id in found]
        last = found[-1][0]
