"""What opening a store and keeping its accounts ask: who has an account, with which roles."""

from __future__ import annotations

import json
from dataclasses import dataclass

from mediation_desk.records.base import OWN
from mediation_desk.records.snapshot import Asking

_COLUMNS = "id, name, roles, is_active, mediator_id"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account, without anything of its key."""

    id: str
    name: str
    roles: tuple[str, ...]
    active: bool
    mediator_id: str


def account(session: Asking, user_id: str) -> AccountRow | None:
    """The account with this id."""
    sql = f"SELECT {_COLUMNS} FROM desk_user WHERE id = ? AND deleted = 0"
    found = session.raw.execute(sql, (user_id,)).fetchone()
    return _row(found) if found else None


def account_named(session: Asking, name: str) -> AccountRow | None:
    """The account with this name."""
    sql = f"SELECT {_COLUMNS} FROM desk_user WHERE name = ? AND {OWN} ORDER BY id LIMIT 1"
    found = session.raw.execute(sql, (name,)).fetchone()
    return _row(found) if found else None


def accounts(session: Asking) -> tuple[AccountRow, ...]:
    """Every account, the oldest first."""
    sql = f"SELECT {_COLUMNS} FROM desk_user WHERE {OWN} ORDER BY id"
    return tuple(_row(r) for r in session.raw.execute(sql).fetchall())


def first_admin(session: Asking) -> AccountRow | None:
    """The administrator made when the store was set up."""
    return next((a for a in accounts(session) if "admin" in a.roles), None)


def centre_name(session: Asking) -> str:
    """The name of the centre whose store this is."""
    sql = f"SELECT name FROM organization WHERE kind = 'center' AND {OWN} ORDER BY id LIMIT 1"
    found = session.raw.execute(sql).fetchone()
    return str(found[0]) if found else ""


def counts(session: Asking) -> dict[str, int]:
    """How many cases there are, and how many of them are made up."""
    rows = session.raw.execute(
        "SELECT count(*), coalesce(sum(CASE WHEN batch_id = 'demo' THEN 1 ELSE 0 END), 0) "
        "FROM case_file WHERE deleted = 0"
    ).fetchone()
    return {"cases": int(rows[0]), "made_up": int(rows[1])}


def series_ends(session: Asking) -> dict[tuple[str, str, int], tuple[str, int]]:
    """Every series by body, kind and year: its id, and the highest number given so far."""
    sql = f"SELECT organization_id, kind, year, id, last_no FROM number_series WHERE {OWN}"
    return {(r[0], r[1], int(r[2])): (r[3], int(r[4])) for r in session.raw.execute(sql).fetchall()}


def _row(found: tuple[str, str, str, int, str]) -> AccountRow:
    return AccountRow(
        found[0], found[1], tuple(json.loads(found[2] or "[]")), bool(found[3]), found[4] or ""
    )
