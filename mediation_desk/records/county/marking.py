"""The mark on a schema into which a store is being copied, until somebody opens it there.

By it the next try finds what a copying that was broken off left behind, and takes that away: only
what this very store began, and only where nothing was written since. Anything else is left alone.
"""

from __future__ import annotations

from psycopg import sql

from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.county.troubles import as_sqlite
from mediation_desk.records.engine import RawConnection

_UNFINISHED = "mediation desk, unfinished: "
_SAID = (
    "SELECT coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace WHERE nspname = ?"
)
_ENDS = (
    "SELECT r.uuid, s.code, (SELECT max(c.seq) FROM sync_change c WHERE c.alias = r.alias) "
    "FROM sync_replica r JOIN sync_space s ON s.alias = r.space"
)


def mark(raw: CountyConnection, where: CountySetting, whose: str) -> None:
    """Write on a schema whose copy it is to become (a replica's id); in its transaction."""
    _write_on(raw, where, _UNFINISHED + whose)


def finish(raw: CountyConnection, where: CountySetting) -> None:
    """Take the mark off, before anything else is written there; nothing where there is none."""
    if _said_on(raw, where).startswith(_UNFINISHED):
        _write_on(raw, where, "")


def is_left_over(raw: CountyConnection, where: CountySetting, ours: RawConnection) -> bool:
    """Whether a schema is what a copying of this store left unfinished, with nothing in it that the
    store has not got.
    """
    whose = ours.execute("SELECT value FROM store_state WHERE name = 'replica'").fetchone()[0]
    if _said_on(raw, where) != _UNFINISHED + whose:
        return False
    here = {(name, space): end or 0 for name, space, end in ours.execute(_ENDS).fetchall()}
    there = raw.execute(_ENDS).fetchall()
    return all((end or 0) <= here.get((name, space), 0) for name, space, end in there)


def _said_on(raw: CountyConnection, where: CountySetting) -> str:
    found = raw.execute(_SAID, (where.schema,)).fetchone()
    return str(found[0]) if found else ""


def _write_on(raw: CountyConnection, where: CountySetting, words: str) -> None:
    raw.flush()
    with as_sqlite():
        name, said = sql.Identifier(where.schema), sql.Literal(words)
        raw.server.execute(sql.SQL("COMMENT ON SCHEMA {} IS {}").format(name, said))
