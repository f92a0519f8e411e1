"""The case list: ids first, rows on demand; every filter and sort has its index."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from mediation_desk.records import search
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import numbers_of, rows_of
from mediation_desk.records.queries.transfers import GONE
from mediation_desk.records.snapshot import Asking

SORTS = {
    "newest": "l.sort_key DESC",
    "oldest": "l.sort_key",
    "due": "l.next_due_on IS NULL, l.next_due_on, l.sort_key DESC",
    "number": "l.case_no, l.sort_key",
}


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What the list is narrowed to. ``stages`` empty: all; ``ledger``: rows of ledgers instead of
    cases.
    """

    text: str = ""
    track: str = ""
    stages: tuple[str, ...] = ()
    stat_type: str = ""
    colour: str = ""
    is_open: bool | None = None
    mine: bool = False
    ledger: bool | None = None
    sort: str = "newest"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One row of the list; of a masked case number and stage only."""

    id: str
    case_no: str
    outside_no: str
    source_id: str
    title: str
    track: str
    subtrack: str
    stage: str
    outcome: str
    stat_type: str
    registered_on: str
    accepted_on: str
    next_due_on: str
    next_due_what: str
    colour: str
    mediator: str
    is_sensitive: bool
    is_ledger: bool
    masked: bool


def rowids(session: Asking, wanted: CaseFilter, viewer: Viewer) -> array[int]:
    """The rows of the list in order, as row ids: eight bytes each, whatever the size of the
    store.
    """
    where, values = _where(session, wanted, viewer)
    if where is None:
        return array("q")
    sql = (
        f"SELECT l.rowid FROM case_list l WHERE {where} ORDER BY "
        f"{SORTS.get(wanted.sort, SORTS['newest'])}"
    )
    return numbers_of(session.raw, sql, values)


def _where(session: Asking, wanted: CaseFilter, viewer: Viewer) -> tuple[str | None, list[object]]:
    parts, values = [visible_sql(viewer)], [viewer.user_id]
    for column, value in (
        ("track", wanted.track),
        ("stat_type", wanted.stat_type),
        ("colour", wanted.colour),
    ):
        if value:
            parts.append(f"l.{column} = ?")
            values.append(value)
    for column, flag in (("is_open", wanted.is_open), ("is_ledger", wanted.ledger)):
        if flag is not None:
            parts.append(f"l.{column} = ?")
            values.append(str(int(flag)))
    if wanted.stages:
        parts.append(f"l.stage IN ({', '.join('?' * len(wanted.stages))})")
        values.extend(wanted.stages)
    if wanted.mine:
        parts.append(
            "EXISTS (SELECT 1 FROM case_access m WHERE m.case_id = l.case_id AND m.user_id = ?)"
        )
        values.append(viewer.user_id)
    if wanted.text.strip():
        found = visible_hits(session, wanted.text, viewer)
        if not found:
            return None, []
        parts.append("l.case_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(found))
    return " AND ".join(parts), list(values)


def visible_hits(session: Asking, text: str, viewer: Viewer, limit: int = 500) -> list[str]:
    """Cases found by a text; a masked case is found by its number alone, never by who or what."""
    hits = search.find(session.raw, text, limit)
    if not hits:
        return []
    condition, rest = _may_be_found(viewer, text)
    sql = (
        "SELECT l.case_id FROM case_list l WHERE l.case_id IN (SELECT value FROM json_each(?)) "
        f"AND {condition}"
    )
    values = (json.dumps(hits), *rest)
    kept = {row[0] for row in rows_of(session.raw, 1, sql, values)}
    return [h for h in hits if h in kept]


def found_cases(
    session: Asking, text: str, viewer: Viewer, limit: int
) -> list[tuple[str, str, str]]:
    """Id, number and title of :func:`visible_hits` in one question less: it is asked at every
    keystroke. A masked case has no title.
    """
    hits = search.find(session.raw, text, limit)
    if not hits:
        return []
    condition, rest = _may_be_found(viewer, text)
    sql = (
        f"SELECT l.case_id, l.case_no, CASE WHEN {masked_sql(viewer)} THEN '' ELSE l.title END "
        "FROM case_list l WHERE l.case_id IN (SELECT value FROM json_each(?)) AND " + condition
    )
    rows = rows_of(session.raw, 3, sql, (viewer.user_id, json.dumps(hits), *rest))
    found = {case: (case, number, title) for case, number, title in rows}
    return [found[hit] for hit in hits if hit in found]


def _may_be_found(viewer: Viewer, text: str) -> tuple[str, tuple[str, ...]]:
    """SQL truth of "this row may come up for this text", and its values."""
    condition = f"{visible_sql(viewer)} AND (NOT {masked_sql(viewer)} OR l.case_no = ?)"
    return condition, (viewer.user_id, viewer.user_id, text.strip())


def lines(session: Asking, wanted: Sequence[int], viewer: Viewer) -> list[CaseLine]:
    """The rows for these row ids, in their order."""
    sql = (
        "SELECT l.rowid, l.case_id, l.case_no, l.outside_no, l.source_id, l.title, l.track, "
        "l.subtrack, l.stage, l.outcome, l.stat_type, l.registered_on, l.accepted_on, "
        "l.next_due_on, l.next_due_what, l.colour, l.mediator, "
        f"l.is_sensitive, l.is_ledger, {masked_sql(viewer)} FROM case_list l "
        "WHERE l.rowid IN (SELECT CAST(value AS BIGINT) FROM json_each(?))"
    )
    values = (viewer.user_id, json.dumps(list(wanted)))
    found = {row[0]: _line(row[1:]) for row in rows_of(session.raw, 20, sql, values)}
    return [found[key] for key in wanted if key in found]


def _line(row: Sequence[object]) -> CaseLine:
    values = ["" if v is None else v for v in row]
    flags = [bool(v) for v in values[-3:]]
    line = CaseLine(*values[:-3], *flags)  # type: ignore[arg-type]
    return masked(line) if line.masked else line


def masked(line: CaseLine) -> CaseLine:
    """Number and stage alone."""
    return CaseLine(
        line.id,
        line.case_no,
        "",
        "",
        "",
        line.track,
        "",
        line.stage,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        True,
        line.is_ledger,
        True,
    )


def resolve(session: Asking, reference: str) -> str:
    """The case meant by an id, a number, an outside number or a source's id; empty where none or
    several.
    """
    sql = (
        "SELECT c.id AS id FROM case_file c LEFT JOIN episode e ON e.case_id = c.id LEFT JOIN "
        "agreement a ON a.case_id = c.id "
        "WHERE c.deleted = 0 AND (c.id = :r OR c.register_no = :r OR c.outside_no = :r "
        "OR c.source_id = :r "
        "OR e.case_no = :r OR a.number = :r) GROUP BY c.id"
    )
    # A case that changed its centre bears the old number too: where it is now is meant.
    here = f"SELECT id FROM ({sql}) AS found WHERE NOT {GONE.format('found.id')} LIMIT 2"
    for asked in (f"{sql} LIMIT 2", here):
        found = session.raw.execute(asked, {"r": reference}).fetchall()
        if len(found) == 1:
            return str(found[0][0])
    return ""
