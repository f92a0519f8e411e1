"""What ties cases together, as far as it stands. Asks only; the history tells undone ties."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.meeting.ties import OF_ONE_MATTER, Coming, TieKind
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_STANDS = "deleted = 0 AND undone_on IS NULL"
_FAR = 50
"""Steps from case to case; more than any thread has, so that a loop ends."""


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie: ``case_id`` is the later case, or the one that goes on in the other."""

    id: str
    case_id: str
    other_id: str
    kind: TieKind
    why: str
    text: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Named:
    """A case as far as this viewer may know it."""

    case_id: str
    number: str
    title: str
    stage: str
    registered_on: date | None
    is_hidden: bool


_TIES = 'SELECT id, case_id, other_case_id, kind, why, text, on_day, "by" FROM case_tie'


def ties_of(session: Asking, cases: Iterable[str]) -> list[TieLine]:
    """Every tie that stands in which one of these cases is, in the order in which they came."""
    sql = (
        f"{_TIES} WHERE {_STANDS} AND (case_id IN (SELECT value FROM json_each(:cases)) "
        "OR other_case_id IN (SELECT value FROM json_each(:cases))) ORDER BY id"
    )
    return _lines(session, sql, {"cases": json.dumps(sorted(set(cases)))})


def tie(session: Asking, tie_id: str) -> TieLine | None:
    """One tie that stands; None where there is none."""
    found = _lines(session, f"{_TIES} WHERE {_STANDS} AND id = :tie", {"tie": tie_id})
    return found[0] if found else None


def _lines(session: Asking, sql: str, values: dict[str, str]) -> list[TieLine]:
    rows = session.raw.execute(sql, values).fetchall()
    return [
        TieLine(i, case, other, TieKind(kind), why, text, date.fromisoformat(on), by)
        for i, case, other, kind, why, text, on, by in rows
    ]


def thread_of(
    session: Asking, case_id: str, kinds: frozenset[TieKind] = OF_ONE_MATTER
) -> frozenset[str]:
    """All cases of one matter, this one among them, however they hang together."""
    known, fresh = {case_id}, {case_id}
    for _step in range(_FAR):
        found = [one for one in ties_of(session, fresh) if one.kind in kinds]
        fresh = {case for one in found for case in (one.case_id, one.other_id)} - known
        if not fresh:
            break
        known |= fresh
    return frozenset(known)


def named(session: Asking, cases: Iterable[str], viewer: Viewer) -> dict[str, Named]:
    """Number and title of cases; of one that the viewer must not see number and stage alone."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = (
        f"SELECT l.case_id, l.case_no, l.title, l.stage, l.registered_on, {hidden}, {seen} "
        "FROM case_list l WHERE l.case_id IN (SELECT value FROM json_each(:cases))"
    )
    given = {"cases": json.dumps(sorted(set(cases))), "user": viewer.user_id}
    found = {}
    for case, number, title, stage, on, is_masked, is_seen in session.raw.execute(sql, given):
        is_hidden = bool(is_masked) or not is_seen
        day = date.fromisoformat(on) if on else None
        found[case] = Named(case, number, "" if is_hidden else title, stage, day, is_hidden)
    return found


def comings(session: Asking, cases: Iterable[str]) -> list[Coming]:
    """Each time these cases were raised: the day, the way, and who raised it."""
    asked = (json.dumps(sorted(set(cases))),)
    sql = (
        "SELECT f.id, f.registered_on, f.source, p.name FROM case_file f "
        "LEFT JOIN party y ON y.case_id = f.id AND y.role = 'applicant' AND y.deleted = 0 "
        "LEFT JOIN person p ON p.id = y.person_id AND p.deleted = 0 "
        "WHERE f.id IN (SELECT value FROM json_each(?)) AND f.deleted = 0 ORDER BY f.id"
    )
    found: dict[str, tuple[date | None, str, set[str]]] = {}
    for case, on, source, name in session.raw.execute(sql, asked).fetchall():
        day = date.fromisoformat(on) if on else None
        found.setdefault(case, (day, source, set()))[2].update([name] if name else [])
    return [Coming(case, on, source, frozenset(who)) for case, (on, source, who) in found.items()]


def merged_into(session: Asking, case_id: str) -> str:
    """The case in which this one goes on; empty while it stands by itself."""
    sql = f"SELECT other_case_id FROM case_tie WHERE case_id = ? AND kind = 'merged' AND {_STANDS}"
    row = session.raw.execute(sql, (case_id,)).fetchone()
    return str(row[0]) if row else ""
