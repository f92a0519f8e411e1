"""Opens connections to the encrypted file: key first, then the settings that make saving safe.

Knows no table. The guard function registered here is what the triggers on recorded tables ask.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.pool import QueuePool, StaticPool

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.engine.troubles import translated

RawConnection: TypeAlias = Any
"""A connection of sqlcipher3, which has no types of its own, or a county's that answers alike."""

GUARD_FUNCTION = "recorder_mode"
SAFE_SQLITE = (3, 51, 3)
KEY_BYTES = 32

_BUSY_MS = 5000
_SWITCH_SECONDS = 0.0005
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_MS}",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -32000",
    "PRAGMA journal_size_limit = 67108864",
)


def quoted(name: str) -> str:
    """A table's or column's name as SQL takes it, whatever it contains."""
    return '"' + name.replace('"', '""') + '"'


def json_text(value: object) -> str:
    """JSON as it is stored and logged: Chinese as it is, keys in the order they were given."""
    return json.dumps(value, ensure_ascii=False)


DIALECT: Dialect = sqlite_dialect(json_serializer=json_text)
"""Turns values into what is stored, in the same way as the engine does."""


def on_file(raw: RawConnection) -> bool:
    """Whether a connection is to the encrypted file and not to a county's database."""
    return isinstance(raw, sqlcipher.Connection)


class Guard:
    """What the triggers on recorded tables ask: 0 closed, 1 the recorder writes, 2 redaction."""

    CLOSED, RECORDING, REDACTING = 0, 1, 2

    def __init__(self) -> None:
        self.mode = Guard.CLOSED

    def __call__(self) -> int:
        """The present mode, as seen by SQL."""
        return self.mode


def open_raw(path: Path, key: bytes | bytearray, guard: Guard | None = None) -> RawConnection:
    """One connection with the raw key; raises KnownTrouble when the file or key is wrong."""
    check_sqlite_version()
    with translated(), ExitStack() as undo:
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        undo.callback(connection.close)
        _prepare(connection, key, guard or Guard())
        undo.pop_all()
    return connection


def _prepare(connection: RawConnection, key: bytes | bytearray, guard: Guard) -> None:
    connection.execute(f"PRAGMA key = \"x'{bytes(key).hex()}'\"")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # a wrong key fails here
    for setting in _SETTINGS:
        connection.execute(setting).fetchall()
    # trusted_schema stays on: the triggers of the schema must be able to call it.
    connection.create_function(GUARD_FUNCTION, 0, guard)


def check_sqlite_version() -> None:
    """Refuse a SQLite older than the one whose known faults are mended."""
    if sqlcipher.sqlite_version_info < SAFE_SQLITE:
        raise KnownTrouble("sqlite_too_old", version=sqlcipher.sqlite_version)


def writer_engine(path: Path, key: bytearray, guard: Guard) -> Engine:
    """The engine with the one connection that writes; every transaction starts IMMEDIATE."""
    return _engine(path, key, guard, "BEGIN IMMEDIATE", StaticPool)


def reader_engine(path: Path, key: bytearray) -> Engine:
    """The engine of connections that can only read."""
    # A question lets go of the interpreter at every step of the database; beside an import or a
    # volume in another thread it gets it back after this long, five milliseconds by default.
    sys.setswitchinterval(min(sys.getswitchinterval(), _SWITCH_SECONDS))
    engine = _engine(path, key, Guard(), "BEGIN", QueuePool)

    def only_query(connection: RawConnection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    event.listen(engine, "connect", only_query)
    return engine


def _engine(path: Path, key: bytearray, guard: Guard, begin: str, pool: type[Any]) -> Engine:
    def connect() -> RawConnection:
        return open_raw(path, key, guard)

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=pool,
        hide_parameters=True,
        json_serializer=json_text,
    )

    def send_begin(connection: Connection) -> None:
        # Straight to the driver: this is part of every save.
        raw: RawConnection = connection.connection.driver_connection
        raw.execute(begin)

    event.listen(engine, "begin", send_begin)
    return engine
