"""The day sheet: what is due, late, met, visited and paid.

A right that has lapsed is neither due nor late: it is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.snapshot import Asking

#: Which list of the sheet a line stands in; its one parameter is the day of the sheet.
_SECTION = (
    "CASE WHEN d.on_day < ? THEN 'late' WHEN d.kind IN ('clock', 'right') THEN 'due' "
    "WHEN d.kind = 'reminder' THEN 'visit' ELSE d.kind END"
)
_WANTED = "d.on_day <= ? AND NOT (d.kind = 'right' AND d.on_day < ?)"
_ALL = 1 << 40
_FROM = "FROM case_due d JOIN case_list l ON l.case_id = d.case_id"


@dataclass(frozen=True, slots=True)
class DueLine:
    """One due day of a case; of a masked case number and day only.

    ``section``: ``late``, ``due``, ``session``, ``visit`` or ``instalment``.
    """

    case_id: str
    case_no: str
    title: str
    section: str
    what: str
    on: date
    rule: str


def due_lines(
    session: Asking, viewer: Viewer, on: date, last: date, *, most: int | None = None
) -> list[DueLine]:
    """Everything due up to and including ``last``, the earliest first.

    ``most``: no more than so many lines of each section.
    """
    place = "ROW_NUMBER() OVER (PARTITION BY section ORDER BY on_day, id)"
    # Only what decides the places is read of every line; the rest of those that are shown alone.
    lines = f"SELECT d.id, d.on_day, {_SECTION} AS section {_FROM} WHERE {_WANTED} "
    shown = f"SELECT id, section, {place} AS place FROM ({lines} AND {visible_sql(viewer)})"
    sql = (
        f"SELECT d.case_id, l.case_no, l.title, s.section, d.what, d.on_day, d.rule, "
        f"{masked_sql(viewer)} FROM ({shown}) s JOIN case_due d ON d.id = s.id "
        "JOIN case_list l ON l.case_id = d.case_id WHERE s.place <= ? ORDER BY d.on_day, d.id"
    )
    day, until = on.isoformat(), last.isoformat()
    values = (viewer.user_id, day, until, day, viewer.user_id, _ALL if most is None else most)
    return [_line(row) for row in session.raw.execute(sql, values)]


def due_counts(
    session: Asking, viewer: Viewer, on: date, last: date
) -> list[tuple[str, date, int]]:
    """How many lines there are of each section and day."""
    sql = (
        f"SELECT {_SECTION} AS section, d.on_day, COUNT(*) {_FROM} "
        f"WHERE {_WANTED} AND {visible_sql(viewer)} GROUP BY section, d.on_day"
    )
    day, until = on.isoformat(), last.isoformat()
    rows = session.raw.execute(sql, (day, until, day, viewer.user_id))
    return [(str(section), date.fromisoformat(on_day), many) for section, on_day, many in rows]


def _line(row: tuple[object, ...]) -> DueLine:
    case_id, case_no, title, section, what, day, rule, hidden = row
    on = date.fromisoformat(str(day))
    if hidden:
        return DueLine(str(case_id), str(case_no), "", str(section), "", on, "")
    return DueLine(str(case_id), str(case_no), str(title), str(section), str(what), on, str(rule))
