"""The cases that were registered in a period by what counts for the rates; asks only.

One question that comes back by the group: a hundred thousand cases read one by one take three
seconds of the processor. A masked case is counted like any other, and named by its number alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_GROUPS = """
WITH judged AS (
    SELECT substr(value, 1, 1) AS told, substr(value, 2) AS scores FROM json_each(:judged)),
rated AS (
    SELECT r.case_id, max(j.told) AS told FROM (
        SELECT case_id, scores, row_number() OVER (
            PARTITION BY case_id, party_id ORDER BY coalesce(rated_on, '') DESC, id DESC) AS place
        FROM rating WHERE deleted = 0) r
    JOIN judged j ON j.scores = r.scores WHERE r.place = 1 GROUP BY r.case_id),
asked_for AS (
    SELECT case_id, solved FROM (
        SELECT case_id, solved, row_number() OVER (
            PARTITION BY case_id ORDER BY coalesce(visited_on, '') DESC, id DESC) AS place
        FROM follow_up WHERE deleted = 0 AND solved <> '') v
    WHERE place = 1),
back AS (SELECT substr(value, 12) AS case_id, substr(value, 1, 10) AS since
    FROM json_each(:back)),
one AS (
    SELECT f.id, f.village, f.stat_type, f.registered_on, c.outcome, c.accepted_on,
        CASE WHEN e.id IS NULL THEN {last_closed} ELSE e.closed_on END AS closed_on,
        CASE WHEN e.id IS NULL THEN {last_body} ELSE e.organization_id END AS body_id
    FROM (SELECT f.id, f.id AS case_id, f.village, f.stat_type, f.registered_on, f.space,
        f.deleted, f.current_episode_id FROM case_file f) f
    CROSS JOIN case_list c
    LEFT JOIN episode e ON e.deleted = 0 AND e.case_id = f.id AND e.id = f.current_episode_id
    WHERE c.is_ledger = 0 AND c.case_id = f.id AND f.deleted = 0
    AND f.registered_on BETWEEN :first AND :last AND {seen}
    AND (:space = 0 OR f.space = :space) AND (:village = '' OR f.village = :village)
    AND f.id NOT IN (SELECT case_id FROM case_tie
        WHERE kind = 'merged' AND deleted = 0 AND undone_on IS NULL)
    AND f.id NOT IN (SELECT case_id FROM case_transfer WHERE direction = 'out' AND deleted = 0))
SELECT o.village, o.stat_type, o.outcome, o.accepted_on IS NOT NULL AS is_accepted, o.body_id,
    o.id IN (SELECT case_id FROM handoff WHERE deleted = 0 AND to_track = ''
        AND recalled_on IS NULL AND (accepted IS NULL OR accepted = 1)) AS is_out,
    o.id IN (SELECT p.case_id FROM payment p
        JOIN agreement a ON a.id = p.agreement_id AND a.deleted = 0 AND a.effective_on IS NOT NULL
        LEFT JOIN payment_standing s ON s.payment_id = p.id AND s.deleted = 0
        WHERE p.deleted = 0 AND coalesce(s.state, 'due') NOT IN ('paid', 'waived')) AS is_owed,
    coalesce(r.told, '0') AS rating, coalesce(v.solved, '') AS solved,
    coalesce(o.closed_on <= :ripe, FALSE) AS is_ripe,
    coalesce(b.since <= o.closed_on, FALSE) AS is_back,
    o.id IN (SELECT value FROM json_each(:joint)) AS is_joint,
    group_concat(o.registered_on || o.id, ' ') AS entries
FROM one o LEFT JOIN rated r ON r.case_id = o.id LEFT JOIN asked_for v ON v.case_id = o.id
LEFT JOIN back b ON b.case_id = o.id
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
"""
_BACK = """
SELECT other_case_id, min(on_day) FROM case_tie
WHERE kind = 'again' AND deleted = 0 AND undone_on IS NULL GROUP BY other_case_id
"""
_LAST_RUN = (
    "(SELECT x.{column} FROM episode x WHERE x.deleted = 0 AND x.case_id = f.id "
    "ORDER BY x.seq DESC, x.id DESC LIMIT 1)"
)
_JUDGEMENTS = ("", "refused", "good", "bad")
_RATED = (
    "SELECT case_id, party_id, coalesce(rated_on, ''), id, scores FROM rating WHERE deleted = 0"
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
class Since:
    """``ripe``: the last closing day after which quiet has lasted ``quiet_days`` by now."""

    ripe: str
    quiet_days: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Cases of which the store says the same; ``entries``: day and id of each, as one text."""

    village: str
    stat_type: str
    outcome: str
    is_accepted: bool
    body: str
    is_out: bool
    is_owed: bool
    rating: str
    solved: str
    is_ripe: bool
    is_back: bool
    is_joint: bool
    entries: tuple[str, ...]


def groups(
    session: Asking, wanted: Wanted, since: Since, joint: Iterable[str], viewer: Viewer
) -> list[Counted]:
    """Every case of the period and area by what counts, those merged into others or gone away
    left out. ``joint``: the cases of which more than one kind of mediation took part.
    """
    raw = session.raw
    judged = judged_scores(session)
    bodies = {row[0]: row[1] for row in rows_of(raw, 2, "SELECT id, name FROM organization")}
    sql = _GROUPS.format(
        seen=visible_sql(viewer, "f").replace("?", ":user"),
        last_closed=_LAST_RUN.format(column="closed_on"),
        last_body=_LAST_RUN.format(column="organization_id"),
    )
    values = {
        **_values(wanted, viewer), "ripe": since.ripe, "joint": json.dumps(sorted(joint)),
        "judged": json.dumps([f"{place}{scores}" for scores, place in judged]),
        "back": json.dumps(_back(session, since.quiet_days)),
    }  # fmt: skip
    return [
        Counted(
            row[0], row[1], row[2], bool(row[3]), bodies.get(row[4], ""), bool(row[5]),
            bool(row[6]), _JUDGEMENTS[int(row[7])], row[8], bool(row[9]), bool(row[10]),
            bool(row[11]), tuple(row[12].split(" ")),
        )
        for row in rows_of(raw, 13, sql, values)
    ]  # fmt: skip


def _back(session: Asking, quiet_days: int) -> list[str]:
    """Each case that came back, after the first closing day since which that was too soon."""
    quiet = timedelta(days=quiet_days)
    return [
        f"{date.fromisoformat(day) - quiet} {case}"
        for case, day in rows_of(session.raw, 2, _BACK) if day
    ]  # fmt: skip


def judged_scores(session: Asking) -> list[list[Any]]:
    """Every answer as it was given, with its place among no answer, refused, good and bad."""
    scores = rows_of(session.raw, 1, "SELECT DISTINCT scores FROM rating WHERE deleted = 0")
    return [[one, _JUDGEMENTS.index(_judged(one))] for (one,) in scores]


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
    for (case, _party), (_when, told) in latest.items():
        found[case] = max(found.get(case, ""), told, key=_JUDGEMENTS.index)
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


def _values(wanted: Wanted, viewer: Viewer) -> Mapping[str, object]:
    return {
        "first": wanted.first, "last": wanted.last, "space": wanted.space,
        "village": wanted.village, "user": viewer.user_id,
    }  # fmt: skip
