"""Chooses the database a store lies in: the encrypted file, or a county's PostgreSQL.

A small file in the store's folder chooses. The county's driver is an extra that the PCs of a
township do not have; it is imported here alone, and only where that file lies.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import schema
from mediation_desk.records.county import COUNTY_FILE
from mediation_desk.records.engine import Guard, open_raw, reader_engine, writer_engine
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.migrations import ladder

STORE_FILE = "store.db"


def is_county(folder: Path) -> bool:
    """Whether the store of this folder lies in a county's database."""
    return (folder / COUNTY_FILE).exists()


def is_there(folder: Path) -> bool:
    """Whether this folder holds a store, of either kind."""
    return is_county(folder) or (folder / STORE_FILE).exists()


def engines(folder: Path, key: bytearray, guard: Guard) -> tuple[Engine, Engine]:
    """The engine with the one connection that writes, and that of those which only ask."""
    if not is_county(folder):
        path = folder / STORE_FILE
        return writer_engine(path, key, guard), reader_engine(path, key)
    try:
        from mediation_desk.records.county import engine
    except ImportError as error:
        raise KnownTrouble("county_driver_missing") from error
    return engine.engines(folder, key, guard)


def bring_up_to_date(folder: Path, key: bytes | bytearray, now: datetime) -> None:
    """Bring an older store to today's schema and give new tables their numbers.

    Raises KnownTrouble as the ladder does, and for a county's database those of its opening.
    """
    if is_county(folder):
        look_at_county(folder, key)
        leave_file(folder, key)
        return
    ladder.climb(folder / STORE_FILE, key, ladder.steps(), now)
    with translated():
        raw = open_raw(folder / STORE_FILE, key)
        try:
            raw.execute("BEGIN IMMEDIATE")
            schema.load_tables()
            schema.register_tables(raw)
            raw.execute("COMMIT")
        finally:
            raw.close()


def look_at_county(folder: Path, key: bytes | bytearray) -> None:
    """See whether a county's database can be opened; raises KnownTrouble."""
    try:
        from mediation_desk.records.county import opening
    except ImportError as error:
        raise KnownTrouble("county_driver_missing") from error
    opening.look_at(folder, key)


def leave_file(folder: Path, key: bytes | bytearray) -> None:
    """Put the file aside that a county's store lay in before."""
    from mediation_desk.records.county import left_behind

    left_behind.set_aside(folder / STORE_FILE, key)
