"""Finds what the same person raised before in the same track and was answered for. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

#: The same person by record, or by name where one of the two has no identity number; the same
#: matter by its statistical type, or by whom it is raised against.
_SQL = """
SELECT f.id, coalesce(nullif(e.case_no, ''), f.register_no),
    max(CASE WHEN s.kind = :final THEN 1 ELSE 0 END), max(s.on_day)
FROM party mine
JOIN person me ON me.id = mine.person_id
JOIN person p ON p.name = me.name AND (p.id = me.id OR p.id_no = '' OR me.id_no = '')
JOIN party theirs ON theirs.person_id = p.id AND theirs.role = 'applicant' AND theirs.deleted = 0
JOIN case_file f ON f.id = theirs.case_id AND f.deleted = 0 AND f.id <> :case
JOIN case_list l ON l.case_id = f.id AND {seen}
JOIN case_file own ON own.id = :case
JOIN episode e ON e.case_id = f.id AND e.track = :track AND e.deleted = 0
JOIN step s ON s.episode_id = e.id AND s.kind IN (:final, :answered) AND s.deleted = 0
WHERE mine.case_id = :case AND mine.role = 'applicant' AND mine.deleted = 0
AND (f.stat_type = own.stat_type OR EXISTS (
    SELECT 1 FROM party a JOIN person b ON b.id = a.person_id
    JOIN party c ON c.case_id = f.id AND c.role = 'respondent' AND c.deleted = 0
    JOIN person d ON d.id = c.person_id AND d.name = b.name
    WHERE a.case_id = :case AND a.role = 'respondent' AND a.deleted = 0))
GROUP BY f.id, f.register_no, e.id, e.case_no ORDER BY 3 DESC, 4 DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class EndedRun:
    """An earlier case that was answered; ``is_final``: nothing more can be asked for in it."""

    case_id: str
    number: str
    is_final: bool
    answered_on: date


def ended_before(
    session: Asking, case_id: str, track: str, answered: str, final: str, viewer: Viewer
) -> EndedRun | None:
    """The earlier case of the same person on the same matter that came furthest, by the steps with
    which the track answers and finally ends; None where there is none that the viewer may see.
    """
    values = {"case": case_id, "track": track, "answered": answered, "final": final}
    seen = f"{visible_sql(viewer)} AND NOT {masked_sql(viewer)}".replace("?", ":user")
    row = session.raw.execute(
        _SQL.replace("{seen}", seen), {**values, "user": viewer.user_id}
    ).fetchone()
    if row is None:
        return None
    return EndedRun(str(row[0]), str(row[1]), bool(row[2]), date.fromisoformat(row[3]))
