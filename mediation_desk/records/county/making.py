"""Makes a county's store in an empty schema of its database."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path

from psycopg import sql

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import Clock
from mediation_desk.records import schema, store
from mediation_desk.records.county import schema as county_schema
from mediation_desk.records.county import setting
from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.county.engine import open_county
from mediation_desk.records.county.opening import VERSION
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.county.troubles import as_sqlite
from mediation_desk.records.engine import choosing
from mediation_desk.records.engine.making import fill_new
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.store import Centre, Signer, Store


def create(
    folder: Path,
    data_key: bytes | bytearray,
    centre: Centre,
    where: CountySetting,
    *,
    clock: Clock | None = None,
    signer: Signer | None = None,
) -> Store:
    """Make a new store for a county in an empty schema of its database.

    The password of the database, if it asks for one, is in the key ring already. Refuses
    (KnownTrouble ``store_exists``, ``county_schema_taken``) where folder or schema holds one.
    """
    if choosing.is_there(folder):
        raise KnownTrouble("store_exists")
    secret = setting.password(folder, data_key)
    with translated(), closing(open_county(where.checked(), secret)) as raw:
        make_schema(raw, where)
        with ExitStack() as undo:
            undo.callback(drop_schema, raw, where)
            public_key = signer.public_key if signer else None
            fill_new(raw, centre, public_key, make=lambda raw: make_tables(raw, where))
            setting.write(folder, where)
            undo.pop_all()
    return Store(folder, bytearray(data_key), clock or store.SystemClock(), signer)


def make_schema(raw: CountyConnection, where: CountySetting) -> None:
    """An empty schema; raises KnownTrouble ``county_schema_taken`` where one of that name is."""
    asked = "SELECT 1 FROM pg_namespace WHERE nspname = ?"
    if raw.execute(asked, (where.schema,)).fetchone():
        raise KnownTrouble("county_schema_taken", schema=where.schema)
    with as_sqlite():
        raw.server.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(where.schema)))


def drop_schema(raw: CountyConnection, where: CountySetting) -> None:
    """Take a store that was not finished away again."""
    raw.rollback()
    with as_sqlite():
        name = sql.Identifier(where.schema)
        raw.server.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(name))


def make_tables(raw: CountyConnection, where: CountySetting) -> None:
    """Every table of the store; the caller holds the transaction."""
    raw.flush()
    with as_sqlite():
        text = ";\n".join(county_schema.statements(where.partitions))
        raw.server.execute(text.encode(), prepare=False)
    note_version(raw)


def note_version(raw: CountyConnection) -> None:
    """Note which step of the schema the database has."""
    put = "INSERT INTO store_state (name, value) VALUES (?, ?)"
    raw.execute(put, (VERSION, str(schema.SCHEMA_VERSION)))
