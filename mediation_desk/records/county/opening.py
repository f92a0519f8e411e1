"""Looks at a county's database before its store is opened."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import schema
from mediation_desk.records.county import marking, setting
from mediation_desk.records.county.engine import open_county
from mediation_desk.records.engine.troubles import translated

VERSION = "schema_version"
"""Name of the fact that tells which step of the schema the database has."""


def look_at(folder: Path, data_key: bytes | bytearray) -> None:
    """Check the database's step of the schema and give new tables their numbers. Whoever opens it
    goes on there: it is unfinished no more.

    Raises KnownTrouble ``store_newer``, ``county_older``, ``county_unreachable``.
    """
    where, secret = setting.read(folder), setting.password(folder, data_key)
    schema.load_tables()
    with translated(), closing(open_county(where, secret)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        asked = "SELECT value FROM store_state WHERE name = ?"
        found = raw.execute(asked, (VERSION,)).fetchone()
        version = int(found[0]) if found else 0
        if version > schema.SCHEMA_VERSION:
            raise KnownTrouble("store_newer", version=version)
        if version < schema.SCHEMA_VERSION:
            raise KnownTrouble("county_older", version=version)
        schema.register_tables(raw)
        marking.finish(raw, where)
        raw.execute("COMMIT")
