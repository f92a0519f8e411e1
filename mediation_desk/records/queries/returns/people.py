"""TJ-01: the runs of people's mediation committees in a period, by what counts; asks only.

One question that comes back by the group. A case counts once, for the run that came last; those
merged into others or gone to another centre are left out.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_GROUPS = """
WITH run AS (
    SELECT e.id, e.case_id, e.seq, e.organization_id, e.{day} AS on_day,
        row_number() OVER (
            PARTITION BY e.case_id ORDER BY e.{day} DESC, e.seq DESC, e.id DESC) AS place
    FROM episode e WHERE e.deleted = 0 AND e.accepted_on IS NOT NULL
    AND e.{day} BETWEEN :first AND :last
    AND e.track IN (SELECT value FROM json_each(:tracks))
    AND e.organization_id IN (SELECT value FROM json_each(:bodies))),
told AS (
    SELECT a.id, a.case_id, a.form, a.total_cents,
        row_number() OVER (
            PARTITION BY a.case_id ORDER BY a.effective_on DESC, a.id DESC) AS place
    FROM run r JOIN agreement a ON a.case_id = r.case_id AND a.deleted = 0
        AND a.supplement = 0 AND a.effective_on <= :last
    WHERE r.id = a.episode_id OR (a.episode_id = '' AND r.seq = (
        SELECT min(x.seq) FROM episode x WHERE x.deleted = 0 AND x.case_id = a.case_id))),
one AS (
    SELECT f.id, f.space, r.organization_id, f.source,
        coalesce((SELECT max(h.pair) FROM handoff h WHERE h.deleted = 0
            AND h.case_id = r.case_id AND h.to_episode_id = r.id
            AND h.recalled_on IS NULL), '') AS pair,
        f.stat_type, f.local_type, f.is_major, coalesce(t.form, '') AS form,
        coalesce(t.id IN (SELECT p.agreement_id FROM payment p WHERE p.deleted = 0)
            AND t.id NOT IN (SELECT p.agreement_id FROM payment p
                LEFT JOIN payment_standing s ON s.payment_id = p.id AND s.deleted = 0
                WHERE p.deleted = 0 AND coalesce(s.state, 'due') <> 'waived' AND (
                    coalesce(s.state, 'due') <> 'paid' OR s.paid_on > :last)), FALSE) AS is_done,
        coalesce(t.id IN (SELECT c.agreement_id FROM confirmation c
            WHERE c.deleted = 0 AND c.applied_on <= :last), FALSE) AS is_asked,
        coalesce(t.id IN (SELECT c.agreement_id FROM confirmation c WHERE c.deleted = 0
            AND c.result = 'confirmed' AND c.ruled_on <= :last), FALSE) AS is_confirmed,
        (SELECT sum(CASE WHEN p.group_count > 1 THEN p.group_count ELSE 1 END) FROM party p
            WHERE p.deleted = 0 AND p.case_id = f.id
            AND p.role IN ('applicant', 'respondent')) AS people,
        coalesce(t.total_cents, 0) AS cents, r.on_day
    FROM run r JOIN case_file f ON f.id = r.case_id
    LEFT JOIN told t ON t.case_id = r.case_id AND t.place = 1
    WHERE r.place = 1 AND f.deleted = 0 AND f.is_ledger = 0 AND (:space = 0 OR f.space = :space)
    AND f.id NOT IN (SELECT case_id FROM case_tie
        WHERE kind = 'merged' AND deleted = 0 AND undone_on IS NULL)
    AND f.id NOT IN (SELECT case_id FROM case_transfer WHERE direction = 'out' AND deleted = 0))
SELECT o.space, o.organization_id, o.source, o.pair, o.stat_type, o.local_type, o.is_major, o.form,
    o.is_done, o.is_asked, o.is_confirmed, coalesce(o.people >= 3, FALSE) AS is_many,
    sum(coalesce(o.people, 0)), sum(o.cents), group_concat(o.on_day || o.id, ' ') AS entries
FROM one o GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
"""
_BODIES = """
SELECT id, name, kind, space FROM organization WHERE deleted = 0
AND (:space = 0 OR space = :space)
AND kind IN ('committee', 'center', 'organ', 'justice_office')
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is counted: days as ISO text; ``by_closing``: by the day of closing instead of that of
    acceptance; ``space`` 0 for every centre that lies here.
    """

    first: str
    last: str
    space: int = 0
    by_closing: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A committee, a centre or an organ on file."""

    id: str
    name: str
    kind: str
    space: int


@dataclass(frozen=True, slots=True)
class Group:
    """Cases of which the store says the same; ``entries``: day and id of each."""

    space: int
    body: str
    source: str
    pair: str
    stat_type: str
    local_type: str
    is_major: bool
    form: str
    is_performed: bool
    is_asked: bool
    is_confirmed: bool
    is_many: bool
    people: int
    cents: int
    entries: tuple[str, ...]


def bodies(session: Asking, space: int = 0) -> list[Body]:
    """The committees, centres and organs on file, in the order of their names."""
    found = rows_of(session.raw, 4, _BODIES, {"space": space})
    return sorted((Body(*row) for row in found), key=lambda body: (body.name, body.id))


def groups(
    session: Asking, wanted: Wanted, tracks: Collection[str], body_ids: Collection[str]
) -> list[Group]:
    """Every case that a run of these bodies in these tracks counts, put together by what is the
    same.
    """
    values = {
        "first": wanted.first, "last": wanted.last, "space": wanted.space,
        "tracks": json.dumps(sorted(tracks)), "bodies": json.dumps(sorted(body_ids)),
    }  # fmt: skip
    sql = _GROUPS.format(day="closed_on" if wanted.by_closing else "accepted_on")
    return [
        Group(
            row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7], bool(row[8]),
            bool(row[9]), bool(row[10]), bool(row[11]), int(row[12]), int(row[13]),
            tuple(row[14].split(" ")),
        )
        for row in rows_of(session.raw, 15, sql, values)
    ]  # fmt: skip
