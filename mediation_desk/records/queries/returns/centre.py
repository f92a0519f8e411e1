"""TJ-06 and TJ-02: the centre's cases by track, result, time limit and rating; the people who
mediate. Asks only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.queries.rates.asked import judged_scores
from mediation_desk.records.queries.returns.people import Wanted
from mediation_desk.records.snapshot import Asking

_GROUPS = """
WITH judged AS (
    SELECT substr(value, 2) AS scores, substr(value, 1, 1) AS told FROM json_each(:judged)),
rated AS (
    SELECT r.case_id, max(j.told) AS told FROM (
        SELECT case_id, scores, row_number() OVER (PARTITION BY case_id, party_id
            ORDER BY coalesce(rated_on, '') DESC, id DESC) AS place
        FROM rating WHERE deleted = 0) r
    JOIN judged j ON j.scores = r.scores WHERE r.place = 1 GROUP BY r.case_id)
SELECT l.track, l.outcome, l.is_open, f.id IN (SELECT d.case_id FROM case_due d
        WHERE d.kind = 'clock' AND d.on_day < :today) AS is_late,
    coalesce(r.told, '0') AS rating, group_concat(f.registered_on || f.id, ' ') AS entries
FROM case_file f JOIN case_list l ON l.case_id = f.id LEFT JOIN rated r ON r.case_id = f.id
WHERE f.deleted = 0 AND f.is_ledger = 0 AND f.registered_on BETWEEN :first AND :last
AND (:space = 0 OR f.space = :space)
AND f.id NOT IN (SELECT case_id FROM case_tie
    WHERE kind = 'merged' AND deleted = 0 AND undone_on IS NULL)
AND f.id NOT IN (SELECT case_id FROM case_transfer WHERE direction = 'out' AND deleted = 0)
GROUP BY 1, 2, 3, 4, 5
"""
_PEOPLE = """
SELECT m.organization_id, m.is_full_time,
    coalesce((SELECT count(*) FROM mediator_training t WHERE t.deleted = 0
        AND t.mediator_id = m.id AND t.on_day BETWEEN :first AND :last), 0) AS times,
    coalesce((SELECT sum(t.hours) FROM mediator_training t WHERE t.deleted = 0
        AND t.mediator_id = m.id AND t.on_day BETWEEN :first AND :last), 0) AS hours
FROM mediator m WHERE m.deleted = 0 AND m.kind IN ('', 'mediator')
AND (:space = 0 OR m.space = :space)
AND (m.from_on IS NULL OR m.from_on <= :last) AND (m.until_on IS NULL OR m.until_on >= :last)
"""
RATINGS = ("unrated", "declined", "pleased", "displeased")


@dataclass(frozen=True, slots=True)
class TrackGroup:
    """Cases of a track with the same result; ``rating`` is one of ``RATINGS``."""

    track: str
    outcome: str
    is_open: bool
    is_late: bool
    rating: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who mediates: for which body, and how often and long he or she was taught."""

    body: str
    is_full_time: bool
    trained: int
    hours: int


def by_track(session: Asking, wanted: Wanted, today: str) -> list[TrackGroup]:
    """The cases registered in the period, put together by what is the same today."""
    values = {
        "first": wanted.first, "last": wanted.last, "space": wanted.space, "today": today,
        "judged": json.dumps([f"{told}{scores}" for scores, told in judged_scores(session)]),
    }  # fmt: skip
    return [
        TrackGroup(
            row[0], row[1], bool(row[2]), bool(row[3]), RATINGS[int(row[4])],
            tuple(row[5].split(" ")),
        )
        for row in rows_of(session.raw, 6, _GROUPS, values)
    ]  # fmt: skip


def helpers(session: Asking, wanted: Wanted) -> list[Helper]:
    """Who mediates on the last day of the period."""
    values = {"first": wanted.first, "last": wanted.last, "space": wanted.space}
    return [
        Helper(row[0], bool(row[1]), int(row[2]), int(row[3]))
        for row in rows_of(session.raw, 4, _PEOPLE, values)
    ]
