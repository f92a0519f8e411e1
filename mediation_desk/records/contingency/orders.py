"""Orders to delete and legal holds as they stand. Holds nothing of what was deleted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.snapshot import Asking

_COLUMNS = (
    "id, case_id, order_no, basis, scope, subject_id, case_ids, chosen, files, state, asked_by, "
    "asked_at, confirmed_by, confirmed_at, done_at, replica, seq, targets, counts, kept"
)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order, as it is kept."""

    id: str
    case_id: str
    order_no: str
    basis: str
    scope: str
    subject: str
    case_ids: tuple[str, ...]
    chosen: tuple[str, ...]
    files: tuple[str, ...]
    state: str
    asked_by: str
    asked_at: str
    confirmed_by: str
    confirmed_at: str
    done_at: str
    replica: str
    seq: int
    targets: dict[tuple[str, str], frozenset[str]]
    counts: dict[str, int]
    kept: dict[str, int]


@dataclass(frozen=True, slots=True)
class CaseName:
    """A case by its number; ``title`` tells who is at odds and is not for every eye."""

    id: str
    number: str
    title: str
    is_sensitive: bool
    is_filed: bool


def order(session: Asking, order_id: str) -> OrderRow | None:
    """One order."""
    sql = f"SELECT {_COLUMNS} FROM redaction_order WHERE id = ? AND deleted = 0"
    found = session.raw.execute(sql, (order_id,)).fetchone()
    return _row(found) if found else None


def orders(session: Asking) -> list[OrderRow]:
    """Every order of this centre, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM redaction_order WHERE {OWN} ORDER BY id DESC"
    return [_row(one) for one in session.raw.execute(sql).fetchall()]


def _row(found: Sequence[Any]) -> OrderRow:
    lists = [tuple(json.loads(found[n] or "[]")) for n in (6, 7, 8)]
    targets = {(t, r): frozenset(names) for t, r, names in json.loads(found[17] or "[]")}
    values: list[Any] = [
        *found[:6], *lists, *found[9:17], targets,
        json.loads(found[18] or "{}"), json.loads(found[19] or "{}"),
    ]  # fmt: skip
    return OrderRow(*values)


def hold_of(session: Asking, case_id: str) -> tuple[str, str]:
    """Id and reason of the legal hold on a case; empty for none."""
    sql = (
        "SELECT id, reason FROM legal_hold WHERE case_id = ? AND lifted_on IS NULL "
        "AND deleted = 0 ORDER BY id LIMIT 1"
    )
    found = session.raw.execute(sql, (case_id,)).fetchone()
    return (str(found[0]), str(found[1])) if found else ("", "")


def case_name(session: Asking, case_id: str) -> CaseName | None:
    """A case of this centre."""
    found = _named(session, "f.id = ?", (case_id,))
    return found[0] if found else None


def cases_named(session: Asking, typed: str, limit: int = 8) -> list[CaseName]:
    """The cases whose number is, or holds, what was typed; the newest first."""
    where = (
        "? <> '' AND (instr(coalesce(l.case_no, ''), ?) > 0 OR f.register_no = ? "
        "OR f.outside_no = ?)"
    )
    return _named(session, where, (typed, typed, typed, typed))[:limit]


def _named(session: Asking, where: str, values: tuple[str, ...]) -> list[CaseName]:
    rows = session.raw.execute(
        "SELECT f.id, coalesce(nullif(l.case_no, ''), f.register_no), f.title, f.is_sensitive, "
        "coalesce(l.stage, '') = 'filed' FROM case_file f LEFT JOIN case_list l ON "
        f"l.case_id = f.id WHERE f.deleted = 0 AND f.space = {OWN_SPACE} AND {where} "
        "ORDER BY f.id DESC",
        values,
    ).fetchall()
    return [CaseName(r[0], r[1], r[2], bool(r[3]), bool(r[4])) for r in rows]


def changes_of(session: Asking, case_ids: Sequence[str]) -> int:
    """How many changes the log has of these cases that still tell something."""
    marks = ", ".join("?" * len(case_ids))
    sql = (
        "SELECT count(*) FROM (SELECT DISTINCT o.alias, o.seq FROM change_of o "
        "JOIN sync_change c ON c.alias = o.alias AND c.seq = o.seq "
        f"WHERE c.payload IS NOT NULL AND o.case_id IN ({marks})) AS held"
    )
    return int(session.raw.execute(sql, tuple(case_ids)).fetchone()[0])


def redacted_of(session: Asking, case_ids: Sequence[str]) -> int:
    """How many changes of these cases were blanked by an order."""
    marks = ", ".join("?" * len(case_ids))
    sql = (
        "SELECT count(*) FROM (SELECT DISTINCT o.alias, o.seq FROM change_of o "
        "JOIN sync_change c ON c.alias = o.alias AND c.seq = o.seq "
        f"WHERE c.state = 'redacted' AND o.case_id IN ({marks})) AS blanked"
    )
    return int(session.raw.execute(sql, tuple(case_ids)).fetchone()[0])
