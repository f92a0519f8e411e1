"""Who mediates how much now, and who has sat with these people before. Asks only, by name.

Masked cases count in the load, as everybody sees that a colleague is busy, but tell nothing else.
"""

from __future__ import annotations

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_LOAD = (
    "SELECT mediator, COUNT(*) FROM case_list WHERE is_open = 1 AND mediator <> '' "
    "GROUP BY mediator"
)
_KNOWN = """
SELECT m.name, COUNT(DISTINCT m.case_id) FROM case_mediator m
JOIN case_list l ON l.case_id = m.case_id
WHERE m.deleted = 0 AND m.case_id <> :case AND {seen} AND EXISTS (
    SELECT 1 FROM party a JOIN party b ON b.person_id = a.person_id
    WHERE a.case_id = m.case_id AND a.deleted = 0 AND b.case_id = :case AND b.deleted = 0)
GROUP BY m.name
"""


def open_cases(session: Asking) -> dict[str, int]:
    """How many open cases each mediator presides over."""
    return {str(name): int(many) for name, many in session.raw.execute(_LOAD, {}).fetchall()}


def sat_with(session: Asking, case_id: str, viewer: Viewer) -> dict[str, int]:
    """In how many earlier cases each mediator has sat with one of this case's people."""
    seen = f"{visible_sql(viewer)} AND NOT {masked_sql(viewer)}".replace("?", ":user")
    values = {"case": case_id, "user": viewer.user_id}
    rows = session.raw.execute(_KNOWN.replace("{seen}", seen), values).fetchall()
    return {str(name): int(many) for name, many in rows}
