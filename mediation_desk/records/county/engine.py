"""Opens connections to the county's database and the two engines over them.

Every connection sees one schema only. Knows no table.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import psycopg
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import QueuePool, StaticPool

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.county import schema, setting
from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.county.troubles import Unreachable, as_sqlite
from mediation_desk.records.engine import Guard, json_text
from mediation_desk.records.engine.troubles import translated

LEAST_SERVER = 150_000
_SECONDS = 10
_keys = functools.cache(schema.keys)


def open_county(
    where: CountySetting, secret: str | None, guard: Guard | None = None, *, only_asks: bool = False
) -> CountyConnection:
    """One connection; raises KnownTrouble ``county_unreachable`` or ``county_server_unfit``."""
    with translated():
        with as_sqlite():
            server = psycopg.connect(
                where.url,
                autocommit=True,
                password=secret,
                connect_timeout=_SECONDS,
                application_name="mediation-desk",
                client_encoding="utf8",
                options=_options(where),
            )
        told = server.info.parameter_status("server_encoding")
        if server.info.server_version < LEAST_SERVER or told != "UTF8":
            server.close()
            raise KnownTrouble(
                "county_server_unfit", version=server.info.server_version, encoding=told
            )
        return CountyConnection(
            server, _keys(), guard or Guard(), turn_of(where), only_asks=only_asks
        )


def _options(where: CountySetting) -> str:
    told = {"search_path": where.schema, "client_min_messages": "warning"}
    if where.partitions:
        # To plan a statement over all parts costs more than a plan that fits every value.
        told["plan_cache_mode"] = "force_generic_plan"
    return " ".join(f"-c {name}={value}" for name, value in told.items())


def turn_of(where: CountySetting) -> int:
    """The number of the lock that whoever writes into this schema holds."""
    digest = hashlib.sha256(b"tj-county-turn\0" + where.schema.encode()).digest()
    return int.from_bytes(digest[:8], signed=True)


def engines(folder: Path, key: bytes | bytearray, guard: Guard) -> tuple[Engine, Engine]:
    """The engine with the one connection that writes, and that of those which only ask."""
    where, secret = setting.read(folder), setting.password(folder, key)

    def writing() -> CountyConnection:
        return open_county(where, secret, guard)

    def asking() -> CountyConnection:
        return open_county(where, secret, only_asks=True)

    return _engine(writing, "BEGIN IMMEDIATE", StaticPool), _engine(asking, "BEGIN", QueuePool)


def _engine(connect: Any, begin: str, pool: type[Any]) -> Engine:
    # The mapper speaks as to the file, so that what it stores and reads is the same.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=pool,
        hide_parameters=True,
        json_serializer=json_text,
    )

    def send_begin(connection: Connection) -> None:
        connection.connection.driver_connection.execute(begin)  # type: ignore[union-attr]

    def only_whole(connection: CountyConnection, _record: object, _proxy: object) -> None:
        if connection.lost:
            raise DisconnectionError

    def mark_lost(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, Unreachable):
            context.is_disconnect = True

    event.listen(engine, "begin", send_begin)
    event.listen(engine, "checkout", only_whole)
    event.listen(engine, "handle_error", mark_lost)
    return engine
