"""The day sheet: what is due, late, met, visited and paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class DueLine:
    """One due day of a case; of a masked case number and day only."""

    case_id: str
    case_no: str
    title: str
    kind: str
    what: str
    on: date
    rule: str
    masked: bool


def due_lines(session: Asking, viewer: Viewer, last: date) -> list[DueLine]:
    """Everything due up to and including ``last``, the earliest first."""
    sql = (
        f"SELECT d.case_id, l.case_no, l.title, d.kind, d.what, d.on_day, d.rule, "
        f"{masked_sql(viewer)} FROM case_due d "
        f"JOIN case_list l ON l.case_id = d.case_id WHERE d.on_day <= ? AND {visible_sql(viewer)} "
        "ORDER BY d.on_day, d.id"
    )
    values = (viewer.user_id, last.isoformat(), viewer.user_id)
    return [_line(row) for row in session.raw.execute(sql, values)]


def _line(row: tuple[object, ...]) -> DueLine:
    case_id, case_no, title, kind, what, day, rule, hidden = row
    on = date.fromisoformat(str(day))
    if hidden:
        return DueLine(str(case_id), str(case_no), "", str(kind), "", on, "", True)
    return DueLine(
        str(case_id), str(case_no), str(title), str(kind), str(what), on, str(rule), False
    )
