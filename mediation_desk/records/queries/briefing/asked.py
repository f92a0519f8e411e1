"""The open cases of this centre that stand at red or orange, for those who may see them. Asks only.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

_GRAVE = f"""
SELECT l.case_id, l.case_no, l.title, f.village, l.stat_type, l.mediator, f.risk_colour, {{hidden}}
FROM case_list l JOIN case_file f ON f.id = l.case_id
WHERE f.deleted = 0 AND f.space = {OWN_SPACE} AND l.is_open = 1 AND l.is_ledger = 0
AND f.risk_colour IN ('red', 'orange') AND {{seen}}
ORDER BY f.risk_colour DESC, l.registered_on, l.case_id
"""


@dataclass(frozen=True, slots=True)
class GraveLine:
    """A case; of a masked one number and colour alone."""

    id: str
    number: str
    title: str
    village: str
    stat_type: str
    mediator: str
    colour: str
    is_masked: bool


def grave(session: Asking, viewer: Viewer) -> list[GraveLine]:
    """Red ones first, then the oldest first."""
    hidden, seen = (sql(viewer).replace("?", ":user") for sql in (masked_sql, visible_sql))
    sql = _GRAVE.format(hidden=hidden, seen=seen)
    found = []
    for *told, masked in session.raw.execute(sql, {"user": viewer.user_id}).fetchall():
        case, number, title, village, kind, mediator, colour = told
        if masked:
            title = village = kind = mediator = ""
        found.append(
            GraveLine(case, number, title, village, kind, mediator, colour, bool(masked))
        )
    return found
