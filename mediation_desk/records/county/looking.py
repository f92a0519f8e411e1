"""Looks at a county's server before a store is moved there, and tells of the one it lies in.

Only asks; makes and changes nothing.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.county import marking
from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.county.engine import open_county
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.county.troubles import as_sqlite
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.engine.troubles import translated

_TAKEN = "SELECT 1 FROM pg_namespace WHERE nspname = %s"
_SIZE = (
    "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c "
    "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = %s AND c.relkind = 'r'"
)
_MAY_MAKE = "SELECT has_database_privilege(current_database(), 'CREATE')::int"
_IS_MASTER = "SELECT rolsuper::int FROM pg_roles WHERE rolname = current_user"


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What a server says of itself. ``size``: bytes of the schema; ``is_master``: the account may
    do anything on the server, which it should not.
    """

    version: str
    is_encrypted: bool
    has_checksums: bool
    is_master: bool
    is_taken: bool
    size: int


def look(where: CountySetting, secret: str | None) -> ServerFacts:
    """The facts of a server, whether or not the schema is there.

    Raises BadInput for an address that will not do; KnownTrouble ``county_unreachable``,
    ``county_login_refused``, ``county_server_unfit``.
    """
    with translated(), closing(open_county(where.checked(), secret)) as raw, as_sqlite():
        server = raw.server
        return ServerFacts(
            _version(server.info.server_version),
            bool(server.pgconn.ssl_in_use),
            _one(raw, "SHOW data_checksums") == "on",
            bool(_one(raw, _IS_MASTER)),
            _one(raw, _TAKEN, where.schema) is not None,
            int(_one(raw, _SIZE, where.schema)),
        )


def check_free(where: CountySetting, secret: str | None, ours: RawConnection) -> ServerFacts:
    """The facts of a server that a store can be moved to; ``is_taken`` where an earlier try of this
    store (``ours``) left something there, which the next one takes away.

    Raises as :func:`look`, and KnownTrouble ``county_schema_taken`` or ``county_no_right``.
    """
    facts = look(where, secret)
    with translated(), closing(open_county(where, secret)) as raw, as_sqlite():
        if facts.is_taken and not marking.is_left_over(raw, where, ours):
            raise KnownTrouble("county_schema_taken", schema=where.schema)
        if not _one(raw, _MAY_MAKE):
            raise KnownTrouble("county_no_right")
    return facts


def _version(number: int) -> str:
    return f"{number // 10_000}.{number % 10_000}"


def _one(raw: CountyConnection, words: str, *values: str) -> Any:
    row = raw.server.execute(words.encode(), values or None).fetchone()
    return None if row is None else row[0]
