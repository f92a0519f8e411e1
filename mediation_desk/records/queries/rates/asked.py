"""One row of every case that was registered in a period, for the rates; asks only.

Some plain questions, put together here: a join of them all takes ten times as long at a hundred
thousand cases. A masked case is counted like any other, and named by its number alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_CASES = """
SELECT l.id, l.village, l.stat_type, l.registered_on, l.current_episode_id
FROM (SELECT f.id, f.id AS case_id, f.village, f.stat_type, f.registered_on, f.space, f.deleted,
    f.current_episode_id FROM case_file f) l
WHERE l.deleted = 0 AND l.registered_on BETWEEN :first AND :last
AND {seen} AND (:space = 0 OR l.space = :space) AND (:village = '' OR l.village = :village)
"""
_ENDS = "SELECT case_id, outcome, accepted_on IS NOT NULL FROM case_list WHERE is_ledger = 0"
_RUNS = (
    "SELECT case_id, id, seq, coalesce(closed_on, ''), organization_id FROM episode "
    "WHERE deleted = 0"
)
_MERGED = (
    "SELECT case_id FROM case_tie WHERE kind = 'merged' AND deleted = 0 AND undone_on IS NULL"
)
_AWAY = "SELECT DISTINCT case_id FROM case_transfer WHERE direction = 'out' AND deleted = 0"
_OPEN = """
SELECT DISTINCT p.case_id FROM payment p
JOIN agreement a ON a.id = p.agreement_id AND a.deleted = 0 AND a.effective_on IS NOT NULL
LEFT JOIN payment_standing s ON s.payment_id = p.id AND s.deleted = 0
WHERE p.deleted = 0 AND coalesce(s.state, 'due') NOT IN ('paid', 'waived')
"""
_RATED = (
    "SELECT case_id, party_id, coalesce(rated_on, ''), id, scores FROM rating WHERE deleted = 0"
)
_SOLVED = (
    "SELECT case_id, visited_on, id, solved FROM follow_up WHERE deleted = 0 AND solved <> ''"
)
_BACK = (
    "SELECT other_case_id, min(on_day) FROM case_tie WHERE kind = 'again' AND deleted = 0 "
    "AND undone_on IS NULL GROUP BY other_case_id"
)
_OUT = (
    "SELECT DISTINCT case_id FROM handoff WHERE deleted = 0 AND to_track = '' "
    "AND recalled_on IS NULL AND (accepted IS NULL OR accepted)"
)
_SIDES = """
SELECT p.id_no, p.uscc, p.name, p.phone, f.registered_on, f.id
FROM party r JOIN person p ON p.id = r.person_id JOIN case_file f ON f.id = r.case_id
JOIN case_list l ON l.case_id = f.id
WHERE r.role = 'respondent' AND r.deleted = 0 AND f.deleted = 0 AND l.is_ledger = 0
AND f.registered_on BETWEEN :first AND :last AND {seen} AND NOT {hidden}
AND (:space = 0 OR f.space = :space) AND (:village = '' OR f.village = :village)
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases: days as ISO text; ``space`` 0 and ``village`` empty for all."""

    first: str
    last: str
    space: int = 0
    village: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A case's own row with what other rows say of it, still in the words of the store."""

    id: str
    village: str
    stat_type: str
    outcome: str
    registered_on: str
    closed_on: str
    is_accepted: bool
    body: str
    is_out: bool
    is_owed: bool
    rating: str
    solved: str
    returned_on: str


def cases(session: Asking, wanted: Wanted, viewer: Viewer) -> list[Counted]:
    """Every case of the period and area, those merged into others or gone away left out."""
    sql = _CASES.replace("{seen}", visible_sql(viewer).replace("?", ":user"))
    raw, values = session.raw, _values(wanted, viewer)
    left_out = {row[0] for sql_out in (_MERGED, _AWAY) for row in rows_of(raw, 1, sql_out)}
    out = {row[0] for row in rows_of(raw, 1, _OUT)}
    owed = {row[0] for row in rows_of(raw, 1, _OPEN)}
    back = {row[0]: row[1] for row in rows_of(raw, 2, _BACK)}
    solved, rated = _solved(rows_of(raw, 4, _SOLVED)), ratings(rows_of(raw, 5, _RATED))
    bodies = {row[0]: row[1] for row in rows_of(raw, 2, "SELECT id, name FROM organization")}
    rows = [row for row in rows_of(raw, 5, sql, values) if row[0] not in left_out]
    runs = _runs(rows_of(raw, 5, _RUNS), {row[4] for row in rows if row[4]})
    ends = {row[0]: (row[1], row[2]) for row in rows_of(raw, 3, _ENDS)}
    found = []
    for case, village, stat_type, on, _run in sorted(rows, key=_by_day):
        if case not in ends:
            continue
        outcome, is_accepted = ends[case]
        closed, body = runs.get(case, ("", ""))
        found.append(Counted(
            case, village, stat_type, outcome, on, closed, bool(is_accepted),
            bodies.get(body, ""), case in out, case in owed, rated.get(case, ""),
            solved.get(case, ""), back.get(case, ""),
        ))  # fmt: skip
    return found


def _by_day(row: Sequence[Any]) -> tuple[str, str]:
    return row[3], row[0]


def _runs(rows: Iterable[Sequence[Any]], current: Set[str]) -> dict[str, tuple[str, str]]:
    """When the present run of each case was closed and by whom it is handled: the run that the
    case names, else its last.
    """
    latest: dict[str, tuple[tuple[bool, int, str], tuple[str, str]]] = {}
    for case, run, seq, closed, body in rows:
        rank = (run in current, seq, run)
        if case not in latest or rank > latest[case][0]:
            latest[case] = (rank, (closed, body))
    return {case: told for case, (_rank, told) in latest.items()}


def sides(session: Asking, wanted: Wanted, viewer: Viewer) -> list[tuple[str, str, str, str]]:
    """Respondents of cases that are not masked, as (key, name, day, case): the same by number, or
    by name with telephone.
    """
    seen = visible_sql(viewer).replace("?", ":user")
    hidden = masked_sql(viewer).replace("?", ":user")
    sql = _SIDES.replace("{seen}", seen).replace("{hidden}", hidden)
    rows = rows_of(session.raw, 6, sql, _values(wanted, viewer))
    return [
        (id_no or uscc or f"{name}/{phone}", name, day, case)
        for id_no, uscc, name, phone, day, case in sorted(rows, key=lambda row: (row[4], row[5]))
        if id_no or uscc or phone
    ]


def areas(session: Asking) -> tuple[list[tuple[int, str]], list[str]]:
    """The centres whose cases lie here, and the villages that cases name."""
    centres = rows_of(
        session.raw, 2,
        "SELECT space, name FROM organization WHERE kind = 'center' AND deleted = 0",
    )  # fmt: skip
    villages = rows_of(
        session.raw, 1,
        "SELECT DISTINCT village FROM case_file WHERE deleted = 0 AND village <> ''",
    )  # fmt: skip
    told = sorted((int(space), str(name)) for space, name in centres)
    return told, sorted(str(row[0]) for row in villages)


def named(
    session: Asking, ids: Sequence[str], viewer: Viewer
) -> dict[str, tuple[str, str, str, str]]:
    """Number, title, stage and outcome of cases by id; of a masked one number and stage alone."""
    hidden = masked_sql(viewer)
    sql = (
        f"SELECT l.case_id, l.case_no, CASE WHEN {hidden} THEN '' ELSE l.title END, l.stage, "
        f"CASE WHEN {hidden} THEN '' ELSE l.outcome END FROM case_list l "
        f"WHERE l.case_id IN (SELECT value FROM json_each(?)) AND {visible_sql(viewer)}"
    )
    user = viewer.user_id
    rows = rows_of(session.raw, 5, sql, (user, user, json.dumps(list(ids)), user))
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def ratings(rows: Iterable[Sequence[Any]]) -> dict[str, str]:
    """Per case: bad where a party's latest answer has 不满意, good where one was given at all,
    refused where all declined.
    """
    latest: dict[tuple[str, str], tuple[tuple[str, str], str]] = {}
    for case, party, day, row_id, scores in rows:
        last = latest.get((case, party))
        if last is None or (day, row_id) > last[0]:
            latest[case, party] = ((day, row_id), _judged(scores))
    found: dict[str, str] = {}
    order = ("", "refused", "good", "bad")
    for (case, _party), (_when, told) in latest.items():
        found[case] = max(found.get(case, ""), told, key=order.index)
    return found


def displeased(session: Asking, viewer: Viewer) -> list[tuple[str, str, str, date]]:
    """Id, number, title and day of each case of this centre whose latest answers hold a 不满意 and
    which nobody has visited since; of a masked one no title.
    """
    answers = rows_of(session.raw, 5, f"{_RATED} AND space = {OWN_SPACE}")
    bad = [case for case, told in ratings(answers).items() if told == "bad"]
    if not bad:
        return []
    days: dict[str, str] = {}
    for case, _party, day, _id, scores in answers:
        if _judged(scores) == "bad":
            days[case] = max(days.get(case, ""), day)
    seen = dict(rows_of(
        session.raw, 2,
        "SELECT case_id, max(visited_on) FROM follow_up WHERE deleted = 0 GROUP BY case_id",
    ))  # fmt: skip
    owed = [case for case in bad if days[case] and seen.get(case, "") <= days[case]]
    named_by = named(session, owed, viewer)
    return [
        (case, *named_by[case][:2], date.fromisoformat(days[case]))
        for case in owed if case in named_by
    ]  # fmt: skip


def _judged(scores: Any) -> str:
    pairs: list[list[str]] = json.loads(scores) if isinstance(scores, str) else scores or []
    given = {level for _item, level in pairs} - {"", "未测", "未评价", "unknown"}
    if not given:
        return "refused"
    return "bad" if given & {"不满意", "unsatisfied"} else "good"


def _solved(rows: Iterable[Sequence[Any]]) -> dict[str, str]:
    """What the last visit that asked for it found, by case."""
    latest: dict[str, tuple[tuple[str, str], str]] = {}
    for case, day, row_id, solved in rows:
        if case not in latest or (day, row_id) > latest[case][0]:
            latest[case] = ((day, row_id), solved)
    return {case: solved for case, (_when, solved) in latest.items()}


def _values(wanted: Wanted, viewer: Viewer) -> Mapping[str, object]:
    return {
        "first": wanted.first, "last": wanted.last, "space": wanted.space,
        "village": wanted.village, "user": viewer.user_id,
    }  # fmt: skip
