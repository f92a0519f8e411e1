"""Orders of the county and what the townships said on them, as far as the viewer may know them.

Of an order on a masked case its number, days and state alone are given. Asks only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.log.heads import unpack
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

TABLE = "county_order"
_COLUMNS = (
    "id", "kind", "number", "title", "text", "case_id", "case_no", "issued_on", "due_on",
    "working_days", "colour", "leader", "signed_by", "issued_by", "second_of", "withdrawn_on",
    "withdrawn_why", "closed_on", "closing_opinion", "space",
)  # fmt: skip
_HEADS = (
    "SELECT r.heads FROM sync_row r JOIN sync_table t ON t.id = r.table_id "
    "WHERE t.name = 'county_order' AND r.row_id = ?"
)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One order. ``space``: code of the township's space; ``is_own``: it came to this centre.

    ``working_days``: by how many the last day was counted, 0 for a day that was named.
    """

    id: str
    kind: str
    number: str
    title: str
    text: str
    case_id: str
    case_no: str
    issued_on: date
    due_on: date
    working_days: int
    colour: str
    leader: str
    signed_by: str
    issued_by: str
    second_of: str
    withdrawn_on: date | None
    withdrawn_why: str
    closed_on: date | None
    closing_opinion: str
    space: str
    township: str
    is_own: bool
    is_masked: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What a township said: ``kind`` is ``receipt`` or ``answer``; ``sha256`` names a file."""

    id: str
    order_id: str
    kind: str
    on: date
    by: str
    text: str
    sha256: str
    file_label: str


def orders(
    session: Asking, viewer: Viewer, *, space: str = "", case_id: str = "", order: str = ""
) -> list[OrderLine]:
    """All orders, or those of one township, on one case or of one id; the newest first."""
    columns = ", ".join(f"o.{name}" for name in _COLUMNS)
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        f"SELECT {columns}, s.code, s.name, {hidden} FROM county_order o "
        "JOIN sync_space s ON s.alias = o.space "
        "LEFT JOIN (SELECT id AS case_id, is_sensitive FROM case_file) l ON l.case_id = o.case_id "
        f"WHERE o.deleted = 0 AND {seen} AND :space IN ('', s.code) "
        "AND :case IN ('', o.case_id) AND :order IN ('', o.id) ORDER BY o.id DESC"
    )
    values = {"user": viewer.user_id, "space": space, "case": case_id, "order": order}
    return [_order(row) for row in session.raw.execute(sql, values).fetchall()]


def _order(row: Sequence[Any]) -> OrderLine:
    told: dict[str, Any] = dict(zip(_COLUMNS, row, strict=False))
    for name in ("issued_on", "due_on", "withdrawn_on", "closed_on"):
        told[name] = date.fromisoformat(told[name]) if told[name] else None
    code, name, hidden = row[len(_COLUMNS) :]
    if hidden:
        silent = ("title", "text", "leader", "withdrawn_why", "closing_opinion")
        told |= dict.fromkeys(silent, "")
    is_own = told.pop("space") == OWN_SPACE
    return OrderLine(
        **told, space=code, township=name or "", is_own=is_own, is_masked=bool(hidden)
    )


def answers(session: Asking, order_id: str = "", case_id: str = "") -> list[AnswerLine]:
    """What the townships said on their own orders, in the order in which they said it.

    Who asks must have asked for the orders first: an answer on one that is masked is not shown.
    """
    sql = (
        'SELECT a.id, a.order_id, a.kind, a.on_day, a."by", a.text, a.sha256, a.file_label '
        "FROM order_answer a JOIN county_order o ON o.id = a.order_id AND o.space = a.space "
        "WHERE a.deleted = 0 AND ? IN ('', o.id) AND ? IN ('', o.case_id) ORDER BY a.on_day, a.id"
    )
    rows = session.raw.execute(sql, (order_id, case_id)).fetchall()
    return [
        AnswerLine(i, order, kind, date.fromisoformat(on), by, text, sha256, label)
        for i, order, kind, on, by, text, sha256, label in rows
    ]


def written_at(session: Asking, order: str) -> tuple[str, int] | None:
    """The PC that issued an order, and the number of its change in that PC's stream."""
    found = session.raw.execute(_HEADS, (order,)).fetchone()
    if found is None:
        return None
    alias, seq = unpack(found[0]).base
    sql = "SELECT uuid FROM sync_replica WHERE alias = ?"
    replica = session.raw.execute(sql, (alias,)).fetchone()
    return None if replica is None else (str(replica[0]), seq)


def last_serial(session: Asking, kind: str, year: int) -> int:
    """The highest number given out in a series of this store; 0 for none."""
    sql = "SELECT coalesce(max(serial), 0) FROM county_order WHERE kind = ? AND year = ?"
    return int(session.raw.execute(sql, (kind, year)).fetchone()[0])


def case_space(session: Asking, case_id: str) -> int:
    """The space of the centre whose case it is; 0 for a case that is not here."""
    sql = "SELECT space FROM case_file WHERE id = ? AND deleted = 0"
    found = session.raw.execute(sql, (case_id,)).fetchone()
    return int(found[0]) if found else 0
