"""Numbers that two standing cases of one centre bear; found by a look at every number there is.

What a look found is kept in a local table, for a day sheet must not wait for it. Of a case that a
viewer may not see only number and stage are told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_STANDS = "JOIN case_file c ON c.id = t.case_id AND c.deleted = 0"
#: Signed agreements keep a number that their case has laid down.
_KEPT = (
    "NOT EXISTS (SELECT 1 FROM former_number f WHERE f.case_id = t.case_id "
    "AND f.text = t.number AND f.number <> '' AND f.deleted = 0)"
)
_PLACES = (
    ("case_file", "register_no", "id", "", ""),
    ("episode", "case_no", "case_id", _STANDS, ""),
    ("episode", "termination_no", "case_id", _STANDS, ""),
    ("agreement", "number", "case_id", _STANDS, f"AND {_KEPT}"),
)


@dataclass(frozen=True, slots=True)
class DoubledCase:
    """One of the cases that bear a number; of a masked one only number and stage are told."""

    number: str
    case_id: str
    title: str
    stage: str
    registered_by: str
    registered_on: date | None
    is_masked: bool


def look(raw: RawConnection) -> int:
    """Look for doubled numbers in every space and keep what is found; gives how many of our own."""
    raw.execute("DELETE FROM doubled_number")
    for table, column, case, join, only in _PLACES:
        sql = (
            f"SELECT t.space, t.{column} FROM {table} t {join} "
            f"WHERE t.deleted = 0 AND t.{column} <> '' {only} "
            f"GROUP BY t.space, t.{column} HAVING count(DISTINCT t.{case}) > 1"
        )
        for space, number in raw.execute(sql).fetchall():
            _keep(raw, f"{table} t {join}", column, case, only, (space, number))
    sql = "SELECT count(DISTINCT number) FROM doubled_number WHERE space = ?"
    return int(raw.execute(sql, (OWN_SPACE,)).fetchone()[0])


def _keep(
    raw: RawConnection, table: str, column: str, case: str, only: str, found: tuple[int, str]
) -> None:
    space, number = found
    sql = (
        f"SELECT DISTINCT t.{case} FROM {table} "
        f"WHERE t.space = ? AND t.{column} = ? AND t.deleted = 0 {only}"
    )
    for (case_id,) in raw.execute(sql, found).fetchall():
        there = "SELECT 1 FROM doubled_number WHERE number = ? AND case_id = ?"
        if raw.execute(there, (number, case_id)).fetchone() is None:
            raw.execute(
                "INSERT INTO doubled_number (number, case_id, space) VALUES (?, ?, ?)",
                (number, case_id, space),
            )


def doubled(session: Asking, viewer: Viewer) -> list[DoubledCase]:
    """The cases of this centre that bear doubled numbers, by number."""
    sql = (
        "SELECT d.number, d.case_id, l.title, l.stage, c.registered_by, c.registered_on, "
        f"{masked_sql(viewer)} FROM doubled_number d JOIN case_list l ON l.case_id = d.case_id "
        "JOIN case_file c ON c.id = d.case_id AND c.deleted = 0 "
        f"WHERE d.space = {OWN_SPACE} AND {visible_sql(viewer)} ORDER BY d.number, d.case_id"
    )
    rows = session.raw.execute(sql, (viewer.user_id, viewer.user_id)).fetchall()
    return [_line(row) for row in rows]


def _line(row: tuple[object, ...]) -> DoubledCase:
    number, case_id, title, stage, by, on, masked = row
    if masked:
        return DoubledCase(str(number), str(case_id), "", str(stage), "", None, is_masked=True)
    day = on if isinstance(on, date) or on is None else date.fromisoformat(str(on)[:10])
    return DoubledCase(
        str(number), str(case_id), str(title), str(stage), str(by), day, is_masked=False
    )


def count(session: Asking) -> int:
    """How many numbers of this centre are borne by more than one case."""
    sql = "SELECT count(DISTINCT number) FROM doubled_number WHERE space = ?"
    return int(session.raw.execute(sql, (OWN_SPACE,)).fetchone()[0])


def counts_of(raw: RawConnection) -> dict[str, int]:
    """How many numbers are doubled in each space, by its code; spaces without one are left out."""
    sql = (
        "SELECT s.code, count(DISTINCT d.number) FROM doubled_number d "
        "JOIN sync_space s ON s.alias = d.space GROUP BY s.code"
    )
    return dict(raw.execute(sql).fetchall())
