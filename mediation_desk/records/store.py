"""The open store: one writer, any number of readers, and what a new store is made of.

One ``write`` block is one verb, one transaction and one change. Nothing above this room sees an
error of the database.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.domain.ports import Clock, Progress
from mediation_desk.records import recorder, schema
from mediation_desk.records.engine import KEY_BYTES, Guard, RawConnection, choosing, open_raw
from mediation_desk.records.engine.choosing import STORE_FILE
from mediation_desk.records.engine.making import Centre, fill_new
from mediation_desk.records.engine.troubles import StoreFault, translated
from mediation_desk.records.log import chain, hlc, reading, replay
from mediation_desk.records.log.append import Origin, Verb, Written
from mediation_desk.records.log.history import HistoryEntry, history
from mediation_desk.records.recorder import RecordedSession, quick_get
from mediation_desk.records.turn import Standing, WriteTurn

RowT = TypeVar("RowT", bound=SQLModel)


class Signer(Protocol):
    """Signs with a device key that stays inside the key ring."""

    @property
    def public_key(self) -> bytes:
        """The raw public key (32 bytes, Ed25519)."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The signature over ``message``."""
        ...


class SystemClock:
    """The clock of this PC."""

    def now(self) -> datetime:
        """The moment in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day at the desk, in local time."""
        return datetime.now().astimezone().date()


class WriteSession(RecordedSession):
    """The session of one verb: add, change and read rows; the store commits it."""

    def need(self, model: type[RowT], row_id: str) -> RowT:
        """The row with this id; raises StoreFault when there is none."""
        found = quick_get(self, model, row_id)
        if found is None:
            raise StoreFault("row_missing", table=str(model.__tablename__), id=row_id)
        return found

    @property
    def raw(self) -> RawConnection:
        """The driver's connection inside this transaction, for local tables and prepared SQL."""
        return self.connection().connection.driver_connection


class ReadSession(Session):
    """A session that can only ask; another thread may interrupt it."""

    _raw: RawConnection = None
    thread = 0

    def need(self, model: type[RowT], row_id: str) -> RowT:
        """The row with this id; raises StoreFault when there is none."""
        found = self.get(model, row_id)
        if found is None:
            raise StoreFault("row_missing", table=str(model.__tablename__), id=row_id)
        return found

    @property
    def raw(self) -> RawConnection:
        """The driver's connection, for prepared SQL."""
        self._raw = self.connection().connection.driver_connection
        return self._raw

    def interrupt(self) -> None:
        """Stop the running question, from any thread; it raises Cancelled where it was asked."""
        if self._raw is not None:
            self._raw.interrupt()


class Store:
    """An open encrypted store in its folder."""

    def __init__(
        self,
        folder: Path,
        key: bytearray,
        clock: Clock,
        signer: Signer | None = None,
        turn: AbstractContextManager[object] | None = None,
    ) -> None:
        recorder.listen()
        self.folder, self.clock, self.signer = folder, clock, signer
        self._key = key
        self._guard = Guard()
        self.turn = turn or WriteTurn()
        """Held by whoever writes. A job's process asks for the window's."""
        self._writing = False
        self._standing = Standing()
        self._writer, self._reader = choosing.engines(folder, key, self._guard)
        self._readers: set[ReadSession] = set()
        self.origin = self._read_origin()

    # -- making and opening -------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        folder: Path,
        data_key: bytes | bytearray,
        centre: Centre,
        *,
        clock: Clock | None = None,
        signer: Signer | None = None,
    ) -> Store:
        """Make a new store for a centre; refuses (KnownTrouble) where one exists."""
        path = folder / STORE_FILE
        if choosing.is_there(folder):
            raise KnownTrouble("store_exists")
        with translated(), ExitStack() as undo:
            raw = open_raw(path, _checked(data_key))
            undo.callback(_remove_files, folder)
            with closing(raw):
                fill_new(raw, centre, signer.public_key if signer else None)
                undo.pop_all()
        return cls(folder, bytearray(data_key), clock or SystemClock(), signer)

    @classmethod
    def open(
        cls,
        folder: Path,
        data_key: bytes | bytearray,
        *,
        clock: Clock | None = None,
        signer: Signer | None = None,
    ) -> Store:
        """Open a store, bringing an older one up to date after a backup.

        Raises KnownTrouble: ``store_missing``, ``store_not_a_database`` (wrong key or damage),
        ``store_newer`` (made by a newer program), and the troubles of disk and locks.
        """
        if not choosing.is_there(folder):
            raise KnownTrouble("store_missing")
        clock = clock or SystemClock()
        choosing.bring_up_to_date(folder, _checked(data_key), clock.now())
        return cls(folder, bytearray(data_key), clock, signer)

    @classmethod
    def join(
        cls,
        folder: Path,
        data_key: bytes,
        clock: Clock,
        signer: Signer | None,
        turn: AbstractContextManager[object],
    ) -> Store:
        """Open a store that another process of this program holds open, and write in its turn."""
        schema.load_tables()
        return cls(folder, bytearray(_checked(data_key)), clock, signer, turn)

    def close(self) -> None:
        """Close every connection and forget the key as far as Python allows.

        Waits for what is being written; whoever comes after it gets StoreFault ``store_closed``.
        """
        self.interrupt_readers()
        with self._standing.ended():
            self._reader.dispose()
            self._writer.dispose()
            for place in range(len(self._key)):
                self._key[place] = 0

    # -- using --------------------------------------------------------------------------------

    @contextmanager
    def write(self, user: str, verb: str, reason: str = "") -> Iterator[WriteSession]:
        """One verb: its rows, its change and its commit; any error undoes all of it.

        After the block ``session.written`` tells the change, or None when nothing recorded changed.
        """
        with self.turn, self._standing, translated():
            if self._writing:
                raise StoreFault("verb_within_verb", verb=verb)
            self._writing = True
            session = WriteSession(self._writer, expire_on_commit=False)
            session.begin_verb(Verb(user, verb, reason), self.origin)
            try:
                with session:
                    yield session
                    session.closing = True
                    session.commit()
            finally:
                self._writing = False
                self._guard.mode = Guard.CLOSED

    @contextmanager
    def read(self) -> Iterator[ReadSession]:
        """Ask without writing, on a connection of its own; holds a snapshot until it ends."""
        self._standing.check()
        with translated(reading=True), ReadSession(self._reader, autoflush=False) as session:
            _ready, session.thread = session.raw, threading.get_ident()
            self._readers.add(session)
            try:
                yield session
            finally:
                self._readers.discard(session)

    def interrupt_readers(self, thread: int | None = None) -> None:
        """Stop the running questions of a thread, or all; each raises Cancelled where it stood."""
        for session in tuple(self._readers):
            if thread in (None, session.thread):
                session.interrupt()

    @contextmanager
    def maintenance(self) -> Iterator[RawConnection]:
        """The writer's connection itself inside BEGIN IMMEDIATE, for apply, replay and redaction.

        The guard stays closed; whoever may open it uses :meth:`guard_open` inside.
        """
        with (
            self.turn,
            self._standing,
            translated(),
            self._writer.connect() as connection,
            connection.begin(),
        ):
            yield connection.connection.driver_connection

    @contextmanager
    def guard_open(self, mode: int = Guard.RECORDING) -> Iterator[None]:
        """Let raw statements through the guard; only for what sync merged and for redaction."""
        self._guard.mode = mode
        try:
            yield
        finally:
            self._guard.mode = Guard.CLOSED

    @property
    def clock_is_behind(self) -> bool:
        """Whether this PC's clock stands before the last change: ask the user before saving."""
        with self.read() as session:
            known = reading.streams(session.raw).values()
            stamps = [reading.last_hlc(session.raw, s.alias) for s in known if self._is_mine(s)]
        return hlc.from_moment(self.clock.now()) < max(stamps, default=0)

    def seal(self) -> None:
        """Sign the end of every own stream that has no seal there yet."""
        if self.origin.seal is None:
            return
        with self.maintenance() as raw:
            for stream in reading.streams(raw).values():
                last = chain.unsealed(raw, stream.alias) if self._is_mine(stream) else None
                if last is not None:
                    signature = self.origin.seal(stream.space, *last)
                    sql = "INSERT INTO sync_seal (alias, seq, link, sig) VALUES (?, ?, ?, ?)"
                    raw.execute(sql, (stream.alias, *last, signature))

    def _is_mine(self, stream: reading.Stream) -> bool:
        return stream.replica == self.origin.replica

    def history(self, case_id: str, *, with_private: bool = False) -> list[HistoryEntry]:
        """The changes of a case, oldest first; private notes only when asked for."""
        with self.read() as session:
            return history(session.raw, case_id, with_private=with_private)

    def verify_chain(
        self, last: int | None = None, progress: Progress | None = None
    ) -> list[chain.Finding]:
        """Check the log (all of it, or the ``last`` changes); empty when all is well."""
        with self.read() as session:
            return chain.verify_chain(session.raw, last, progress)

    def rows_digest(self, space: int | None = None) -> dict[str, str]:
        """Digest of every recorded table, equal on every PC that holds the same rows."""
        with self.read() as session:
            return replay.rows_digest(session.raw, space)

    def tables_unlike_log(self, progress: Progress | None = None) -> list[str]:
        """Names of tables that are not what the log says; empty when all is well. The log's own
        name where a change that had counted cannot be told any more.
        """
        try:
            with (
                self.read() as session,
                replay.rebuilt(self.folder, session.raw, progress) as other,
            ):
                told, held = replay.rows_digest(other), replay.rows_digest(session.raw)
        except StoreFault as fault:
            if fault.code != replay.UNREACHED:
                raise
            return ["sync_change"]
        return [table for table in held if held[table] != told.get(table)]

    def change_over(self) -> None:
        """Go on over the database the folder names by now; who moved the rows holds the turn.

        Raises the troubles of opening it, and then the store stands where it stood.
        """
        with self.turn, self._standing, ExitStack() as undo:
            before = self._writer, self._reader
            choosing.look_at_county(self.folder, self._key)
            after = choosing.engines(self.folder, self._key, self._guard)
            undo.callback(_dispose, after)
            undo.callback(setattr, self, "_writer", before[0])
            self._writer = after[0]
            self.origin = self._read_origin()
            self._reader = after[1]
            undo.pop_all()
            _dispose(before)
            with suppress(DeskError):  # the next opening tries again, and says so
                choosing.leave_file(self.folder, self._key)

    def renew_origin(self) -> None:
        """Go on under the id this store has now, after another PC wrote under its old one."""
        self.origin = self._read_origin()

    def key_copy(self) -> bytes:
        """The data key, for backup, attachments, the slip and a job's own process only."""
        return bytes(self._key)

    @property
    def path(self) -> Path:
        """The encrypted file."""
        return self.folder / STORE_FILE

    def _read_origin(self) -> Origin:
        with self.maintenance() as raw:
            state = dict(raw.execute("SELECT name, value FROM store_state"))
            ids = dict(raw.execute("SELECT name, id FROM sync_table"))
            stamps = [reading.last_hlc(raw, alias) for alias in reading.streams(raw)]
        seal = None if self.signer is None else _sealer(self.signer, state["replica"])
        space, version = int(state["own_space"]), schema.SCHEMA_VERSION
        public_key = self.signer.public_key if self.signer else None
        replica = state["replica"]
        origin = Origin(
            replica, space, version, self.clock, self._guard, seal, public_key, table_ids=ids
        )
        for stamp in stamps:
            origin.learn(stamp)
        return origin


def _dispose(engines: Iterable[Engine]) -> None:
    for engine in engines:
        engine.dispose()


def _sealer(signer: Signer, replica: str) -> Callable[[str, int, bytes], bytes]:
    return lambda space, seq, link: signer.sign(chain.seal_message(replica, space, seq, link))


def _checked(data_key: bytes | bytearray) -> bytes | bytearray:
    if len(data_key) != KEY_BYTES:
        raise ValueError("the data key has 32 bytes")
    return data_key


def _remove_files(folder: Path) -> None:
    """Take a store that was not finished away again."""
    for left in folder.glob(f"{STORE_FILE}*"):
        left.unlink(missing_ok=True)


__all__ = [
    "STORE_FILE",
    "Centre",
    "ReadSession",
    "Signer",
    "Store",
    "SystemClock",
    "WriteSession",
    "Written",
]
